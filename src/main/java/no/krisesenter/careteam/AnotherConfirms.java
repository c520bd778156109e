package no.krisesenter.careteam;

import no.krisesenter.process.FormRule;
import no.krisesenter.process.OpenTasks;
import no.krisesenter.process.Refused;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.Submission;

/** Protection is taken away by two people: whoever has asked for it does not confirm it, nor whoever it is about. */
abstract class AnotherConfirms implements FormRule {

    private final String form;
    private final OpenTasks tasks;

    AnotherConfirms(String form, OpenTasks tasks) {
        this.form = form;
        this.tasks = tasks;
    }

    @Override
    public String form() {
        return form;
    }

    @Override
    public void check(Submission submission) {
        if (isNamedAs("askedBy", submission) || isNamedAs("person", submission)) {
            throw new Refused(
                    "same-person-confirms",
                    "Den som har bedt om endringen, eller som den gjelder, kan ikke bekrefte den. Be en annen leder om å gjøre det.");
        }
    }

    private boolean isNamedAs(String variable, Submission submission) {
        String task = submission.taskId();
        return task != null
                && tasks.variable(task, variable)
                        .map(StaffId::new)
                        .filter(submission.author()::equals)
                        .isPresent();
    }
}
