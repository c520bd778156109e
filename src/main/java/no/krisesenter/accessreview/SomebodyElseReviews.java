package no.krisesenter.accessreview;

import no.krisesenter.process.FormRule;
import no.krisesenter.process.Refused;
import no.krisesenter.process.StaffDirectory;
import no.krisesenter.process.Submission;
import org.springframework.stereotype.Component;

/** A manager's looks are gone through by somebody who is not a manager. */
@Component("somebodyElseReviewsManagers")
class SomebodyElseReviews implements FormRule {

    private final StaffDirectory directory;

    SomebodyElseReviews(StaffDirectory directory) {
        this.directory = directory;
    }

    @Override
    public String form() {
        return ReviewForms.MANAGERS;
    }

    @Override
    public void check(Submission submission) {
        if (directory
                .find(submission.author())
                .filter(member -> member.roles().contains(Selection.MANAGER))
                .isPresent()) {
            throw new Refused(
                    "own-review",
                    "Oppslagene gjelder ledelsen selv. Legg oppgaven tilbake, så går en personvernkontakt som ikke er leder, gjennom dem.");
        }
    }
}
