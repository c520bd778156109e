package no.krisesenter.childfollowup;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.FormProposals;
import no.krisesenter.record.Answers;
import no.krisesenter.record.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The child's safety plan for the time after the stay starts from the newest one of the stay. */
@Component
class ChildSafetyPlanGoesAlong implements FormProposals {

    private static final List<String> KEYS = List.of(
            "outside",
            "schoolRoute",
            "pickUpList",
            "codeword",
            "devices",
            "ifPerpetratorComes",
            "whoToCall",
            "childsWords",
            "schoolInformed",
            "schoolAddressHidden");

    private final Answers answers;

    ChildSafetyPlanGoesAlong(Answers answers) {
        this.answers = answers;
    }

    @Override
    public String form() {
        return ChildForms.UPDATE_CHILD_SAFETY;
    }

    @Override
    public Map<String, @Nullable Object> propose(CaseReference caseReference, @Nullable ChildReference child) {
        return newest(caseReference, child, ChildForms.CHILD_SAFETY_PLAN)
                .map(ChildSafetyPlanGoesAlong::carried)
                .orElseGet(Map::of);
    }

    /** The plan of a new stay counts more than what was agreed before the last departure. */
    @Override
    public Map<String, @Nullable Object> renew(
            CaseReference caseReference, @Nullable ChildReference child, Map<String, @Nullable Object> newest) {
        Instant updated = newest(caseReference, child, ChildForms.UPDATE_CHILD_SAFETY)
                .map(Entry::at)
                .orElse(Instant.MIN);
        return newest(caseReference, child, ChildForms.CHILD_SAFETY_PLAN)
                .filter(plan -> plan.at().isAfter(updated))
                .map(ChildSafetyPlanGoesAlong::carried)
                .orElse(newest);
    }

    private Optional<Entry> newest(CaseReference caseReference, @Nullable ChildReference child, String form) {
        return child == null ? Optional.empty() : answers.newest(caseReference, child, form);
    }

    private static Map<String, @Nullable Object> carried(Entry plan) {
        Map<String, @Nullable Object> carried = new HashMap<>(plan.answers());
        carried.keySet().retainAll(KEYS);
        return carried;
    }
}
