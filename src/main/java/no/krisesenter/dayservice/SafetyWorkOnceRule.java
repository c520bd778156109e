package no.krisesenter.dayservice;

import no.krisesenter.process.FormRule;
import no.krisesenter.process.Messages;
import no.krisesenter.process.Refused;
import no.krisesenter.process.Submission;
import org.springframework.stereotype.Component;

/** Safety work is offered once: while it runs, a change in the threat is a message to it. */
@Component
class SafetyWorkOnceRule implements FormRule {

    private final Messages messages;

    SafetyWorkOnceRule(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String form() {
        return DayServiceTasks.VISIT;
    }

    @Override
    public void check(Submission submission) {
        if ("offer".equals(submission.answers().get("safetyStep"))
                && messages.isAwaited(DayServiceTasks.THREAT_CHANGED, submission.caseReference())) {
            throw new Refused(
                    "safety-work-is-running",
                    "Sikkerhetsarbeidet er allerede i gang i denne saken. Velg «Nei, vi er allerede i gang», og meld fra hvis trusselen har endret seg.");
        }
    }
}
