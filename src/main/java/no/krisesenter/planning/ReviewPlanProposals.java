package no.krisesenter.planning;

import static no.krisesenter.planning.PlanningForms.REVIEW_PLAN;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.FormProposals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A review goes through the goals as they stand. */
@Component
class ReviewPlanProposals implements FormProposals {

    private final Goals goals;
    private final PresentStay stay;

    ReviewPlanProposals(Goals goals, PresentStay stay) {
        this.goals = goals;
        this.stay = stay;
    }

    @Override
    public String form() {
        return REVIEW_PLAN;
    }

    @Override
    public Map<String, @Nullable Object> propose(CaseReference reference, @Nullable ChildReference child) {
        Map<String, @Nullable Object> proposed = new HashMap<>();
        proposed.put(Goals.KEY, goals.newest(reference).orElse(List.of()));
        proposed.put("childrenInStay", stay.hasChildren(reference));
        return proposed;
    }
}
