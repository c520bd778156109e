package no.krisesenter.reestablishment;

import no.krisesenter.process.FormRule;
import no.krisesenter.process.Refused;
import no.krisesenter.process.Submission;
import org.springframework.stereotype.Component;

/** Whoever calls the child welfare service at once notes when (barnevernsloven § 13-2). */
@Component
class UrgentReportsHaveATime implements FormRule {

    @Override
    public String form() {
        return ReestablishmentForms.ASSESS_CHILDREN;
    }

    @Override
    public void check(Submission submission) {
        Said said = Said.in(submission);
        if (said.is("welfareConclusion", "report-now") && !said.answered("reportedAt")) {
            throw new Refused(
                    "report-without-time", "Ring barnevernet eller barnevernvakten nå, og skriv så når det ble meldt.");
        }
    }
}
