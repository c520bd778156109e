package no.krisesenter.firstcontact;

import java.util.Set;
import no.krisesenter.process.FormRule;
import no.krisesenter.process.Refused;
import no.krisesenter.process.Submission;
import org.springframework.stereotype.Component;

/** Whoever is under 18 and alone goes from here to those who take over, or stays (barnevernsloven §§ 4-1 and 13-2). */
@Component
class MinorIsNotSentAway implements FormRule {

    private static final Set<String> SAFE = Set.of("child-welfare-emergency", "acute-police", "shelter-stay");

    private final MinorsAlone minorsAlone;

    MinorIsNotSentAway(MinorsAlone minorsAlone) {
        this.minorsAlone = minorsAlone;
    }

    @Override
    public String form() {
        return FirstContactForms.CHOOSE_OFFER;
    }

    @Override
    public void check(Submission submission) {
        if (minorsAlone.isOne(submission.caseReference())
                && !SAFE.contains(String.valueOf(submission.answers().get("chosenOffer")))) {
            throw new Refused(
                    "minor-sent-away",
                    "Klienten er under 18 år og alene. Velg barnevernvakta, politiet eller botilbud her, så ingen mister den unge på veien.");
        }
    }
}
