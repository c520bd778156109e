package no.krisesenter.safety;

import java.util.Map;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.FormProposals;
import no.krisesenter.process.OpenForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whoever counts has everybody in the house on the list before she begins. */
@Component
class HouseholdIsListed implements FormProposals {

    static final String PEOPLE = "people";
    static final String WHO = "who";

    private final Household household;

    HouseholdIsListed(Household household) {
        this.household = household;
    }

    @Override
    public String form() {
        return SafetyForms.ACCOUNT_FOR_ALL;
    }

    @Override
    public Map<String, @Nullable Object> propose(CaseReference reference, @Nullable ChildReference child) {
        return Map.of();
    }

    @Override
    public Map<String, @Nullable Object> propose(OpenForm opened, CaseReference reference) {
        return Map.of(
                PEOPLE,
                household.of(reference, opened.reader()).stream()
                        .map(name -> Map.<String, Object>of(WHO, name))
                        .toList());
    }
}
