package no.krisesenter.accessreview;

import java.util.List;
import java.util.Map;
import no.krisesenter.process.FormRule;
import no.krisesenter.process.Refused;
import no.krisesenter.process.Submission;

/** Whoever calls one look a breach cannot conclude that all is well: then nobody would follow it up. */
record BreachIsConcluded(String form) implements FormRule {

    @Override
    public void check(Submission submission) {
        boolean found = submission.answers().get(ReviewForms.ROWS) instanceof List<?> rows
                && rows.stream()
                        .anyMatch(row -> row instanceof Map<?, ?> look
                                && ReviewForms.BREACH.equals(look.get(ReviewForms.OUTCOME)));
        boolean concluded = ReviewForms.BREACH.equals(submission.answers().get("conclusion"));
        if (found && !concluded) {
            throw new Refused(
                    "breach-not-concluded",
                    "Du har kalt minst ett oppslag et brudd. Velg «Noe er et brudd» som konklusjon, så blir det fulgt opp.");
        }
        if (concluded && !found && submission.answers().get(ReviewForms.ROWS) instanceof List<?>) {
            throw new Refused(
                    "breach-not-named",
                    "Du har konkludert med et brudd. Si hvilket oppslag det gjelder ved å velge «Dette er et brudd» på det.");
        }
    }
}
