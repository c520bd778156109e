package no.krisesenter.reestablishment;

import no.krisesenter.process.FormRule;
import no.krisesenter.process.Refused;
import no.krisesenter.process.Submission;
import no.krisesenter.record.Answers;
import org.springframework.stereotype.Component;

/** Nobody whom we can talk to goes back without having heard that the door is open; only those who had left already were not reached. */
@Component
class DoorIsOpenToWhoeverWeReach implements FormRule {

    private static final String NOT_REACHED = "not-reached";

    private final Answers answers;

    DoorIsOpenToWhoeverWeReach(Answers answers) {
        this.answers = answers;
    }

    @Override
    public String form() {
        return ReestablishmentForms.AGREE_SAFE_RETURN;
    }

    @Override
    public void check(Submission submission) {
        Said said = Said.in(submission);
        boolean notReached = said.is("openDoorSaid", NOT_REACHED) || said.is("safetyPlanUpdated", NOT_REACHED);
        boolean left = answers.newest(submission.caseReference(), ReestablishmentForms.TALK_ABOUT_RETURN)
                .filter(talk -> Said.in(talk).is("returnDecision", "left"))
                .isPresent();
        if (notReached && !left) {
            throw new Refused(
                    "not-reached-but-here",
                    "Klienten har ikke dratt ennå. Si at døren er åpen, og se på sikkerhetsplanen sammen, før dere går videre.");
        }
    }
}
