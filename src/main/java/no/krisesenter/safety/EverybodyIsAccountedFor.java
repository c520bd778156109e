package no.krisesenter.safety;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.krisesenter.process.FormRule;
import no.krisesenter.process.Refused;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.Submission;
import org.springframework.stereotype.Component;

/** Nobody says that all are found while somebody in the house is not: also not somebody who has moved in since the list was opened. */
@Component
class EverybodyIsAccountedFor implements FormRule {

    private final Household household;

    EverybodyIsAccountedFor(Household household) {
        this.household = household;
    }

    @Override
    public String form() {
        return SafetyForms.ACCOUNT_FOR_ALL;
    }

    @Override
    public void check(Submission submission) {
        if (!"yes".equals(submission.answers().get("everybodyFound"))) {
            return;
        }
        Set<Object> found = found(submission);
        StaffId counting = submission.author();
        if (!"yes".equals(submission.answers().get("staffSafe"))
                || !found.containsAll(household.of(submission.caseReference(), counting))) {
            throw new Refused(
                    "somebody-is-missing",
                    "Noen i huset er ikke gjort rede for. Si hvor hver enkelt er, eller svar at ikke alle er funnet.");
        }
    }

    private static Set<Object> found(Submission submission) {
        return submission.answers().get(HouseholdIsListed.PEOPLE) instanceof List<?> rows
                ? rows.stream()
                        .map(row -> (Map<?, ?>) row)
                        .filter(row -> row.get("whereabouts") != null && !"missing".equals(row.get("whereabouts")))
                        .map(row -> row.get(HouseholdIsListed.WHO))
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
