package no.krisesenter.childfollowup;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.FormProposals;
import no.krisesenter.record.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** School and kindergarten begin with what the mapping and the safety plan of the child know; what is agreed for next time is asked anew. */
@Component
class SchoolGoesAlong implements FormProposals {

    private static final Set<String> ASKED_ANEW = Set.of("contactSchool", "nextSchoolLook", "schoolOutcome");

    private final Answers answers;

    SchoolGoesAlong(Answers answers) {
        this.answers = answers;
    }

    @Override
    public String form() {
        return ChildForms.CLARIFY_SCHOOL;
    }

    @Override
    public Map<String, @Nullable Object> propose(CaseReference caseReference, @Nullable ChildReference child) {
        Map<String, @Nullable Object> known = new HashMap<>();
        if (child != null) {
            carry(caseReference, child, ChildForms.MAP_CHILD, Map.of("school", "schoolName"), known);
            carry(
                    caseReference,
                    child,
                    ChildForms.CHILD_SAFETY_PLAN,
                    Map.of("schoolRoute", "safeWay", "pickUpList", "pickUpList"),
                    known);
        }
        return known;
    }

    @Override
    public Map<String, @Nullable Object> renew(
            CaseReference caseReference, @Nullable ChildReference child, Map<String, @Nullable Object> newest) {
        Map<String, @Nullable Object> renewed = new HashMap<>(newest);
        renewed.keySet().removeAll(ASKED_ANEW);
        return renewed;
    }

    /** @param keys there by key here */
    private void carry(
            CaseReference caseReference,
            ChildReference child,
            String form,
            Map<String, String> keys,
            Map<String, @Nullable Object> known) {
        answers.newest(caseReference, child, form)
                .ifPresent(entry -> keys.forEach(
                        (there, here) -> known.put(here, entry.answers().get(there))));
    }
}
