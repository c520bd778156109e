package no.krisesenter.firstcontact;

import java.util.Set;
import no.krisesenter.process.FormRule;
import no.krisesenter.process.Refused;
import no.krisesenter.process.Submission;
import no.krisesenter.record.Answers;
import org.springframework.stereotype.Component;

/** A child who has come alone is with us until the child welfare service or the police have taken over (barnevernsloven §§ 4-1 and 13-2). */
@Component
class MinorIsTakenOver implements FormRule {

    private static final Set<String> RESPONSIBLE = Set.of("child-welfare-emergency", "police");

    private final Answers answers;
    private final MinorsAlone minorsAlone;

    MinorIsTakenOver(Answers answers, MinorsAlone minorsAlone) {
        this.answers = answers;
        this.minorsAlone = minorsAlone;
    }

    @Override
    public String form() {
        return FirstContactForms.HAND_OVER;
    }

    @Override
    public void check(Submission submission) {
        if ((minorsAlone.isOne(submission.caseReference()) || goesToChildWelfare(submission))
                && (!RESPONSIBLE.contains(String.valueOf(submission.answers().get("service")))
                        || submission.answers().get("takenOverAt") == null)) {
            throw new Refused(
                    "minor-not-taken-over",
                    "Klienten er mindreårig og alene. Bli der til barnevernvakta eller politiet har tatt over, og skriv når det skjedde.");
        }
    }

    private boolean goesToChildWelfare(Submission submission) {
        return answers.newest(submission.caseReference(), FirstContactForms.CHOOSE_OFFER)
                .filter(entry ->
                        "child-welfare-emergency".equals(entry.answers().get("chosenOffer")))
                .isPresent();
    }
}
