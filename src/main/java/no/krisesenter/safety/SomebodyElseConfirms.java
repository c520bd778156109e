package no.krisesenter.safety;

import no.krisesenter.process.FormRule;
import no.krisesenter.process.Refused;
import no.krisesenter.process.Submission;
import no.krisesenter.record.Answers;
import org.springframework.stereotype.Component;

/** Two people stand behind a lower level: whoever has set it does not confirm it. */
@Component
class SomebodyElseConfirms implements FormRule {

    private final Answers answers;

    SomebodyElseConfirms(Answers answers) {
        this.answers = answers;
    }

    @Override
    public String form() {
        return SafetyForms.CONFIRM_LOWERING;
    }

    @Override
    public void check(Submission submission) {
        if (answers.newest(submission.caseReference(), SafetyForms.SET_LEVEL)
                .filter(entry -> entry.author().equals(submission.author()))
                .isPresent()) {
            throw new Refused(
                    "same-person-confirms", "Du har selv satt nivået. Be en kollega om å vurdere om det kan senkes.");
        }
    }
}
