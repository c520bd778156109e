package no.krisesenter.shift;

import no.krisesenter.process.FormRule;
import no.krisesenter.process.Refused;
import no.krisesenter.process.Submission;
import org.springframework.stereotype.Component;

/** A report is read by somebody else than who wrote it; whoever is alone says so. */
@Component
class SomebodyElseReads implements FormRule {

    private final ReportOfTask reports;

    SomebodyElseReads(ReportOfTask reports) {
        this.reports = reports;
    }

    @Override
    public String form() {
        return ShiftForms.READ;
    }

    @Override
    public void check(Submission submission) {
        boolean own = reports.find(submission.taskId())
                .filter(report -> submission.author().equals(report.writer()))
                .isPresent();
        boolean alone = Boolean.TRUE.equals(submission.answers().get(ShiftForms.ALONE));
        if (own && !alone) {
            throw new Refused(
                    "own-report",
                    "Du har skrevet denne rapporten selv. Legg oppgaven tilbake, så leser den som kommer på vakt. Er du alene på begge vaktene, krysser du av for det.");
        }
        if (!own && alone) {
            throw new Refused(
                    "not-own-report",
                    "Rapporten er skrevet av en kollega, så du er ikke alene om den. Ta bort krysset for at du er alene.");
        }
    }
}
