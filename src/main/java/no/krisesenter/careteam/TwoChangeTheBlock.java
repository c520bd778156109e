package no.krisesenter.careteam;

import no.krisesenter.process.OpenTasks;
import org.springframework.stereotype.Component;

/** Two people stand behind a weaker address block. */
@Component
class TwoChangeTheBlock extends AnotherConfirms {

    TwoChangeTheBlock(OpenTasks tasks) {
        super(TeamForms.CONFIRM_BLOCK, tasks);
    }
}
