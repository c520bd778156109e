package no.krisesenter.careteam;

import no.krisesenter.process.OpenTasks;
import org.springframework.stereotype.Component;

/** Two people stand behind it when somebody need not keep away any more. */
@Component
class TwoLetBack extends AnotherConfirms {

    TwoLetBack(OpenTasks tasks) {
        super(TeamForms.CONFIRM_BACK, tasks);
    }
}
