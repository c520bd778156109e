package no.krisesenter.planning;

import static no.krisesenter.planning.PlanningForms.MAKE_PLAN;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.FormProposals;
import no.krisesenter.record.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A new plan starts from what has been mapped; a plan that is offered again starts from the goals as they stand. The plan of an earlier
 * stay stays in the folder: what did not help then is talked about, not copied.
 */
@Component
class MakePlanProposals implements FormProposals {

    private static final String STAYED_BEFORE = "hasStayedBefore";
    private static final String CHILDREN = "childrenInStay";
    /** What was said in one conversation, which the next one asks anew. */
    private static final Set<String> OF_THE_TALK =
            Set.of("planAnswer", "whyNotNow", "nextReview", "clientAgrees", "disagreement");

    private final ProposedGoals proposedGoals;
    private final Goals goals;
    private final PresentStay stay;
    private final Answers answers;

    MakePlanProposals(ProposedGoals proposedGoals, Goals goals, PresentStay stay, Answers answers) {
        this.proposedGoals = proposedGoals;
        this.goals = goals;
        this.stay = stay;
        this.answers = answers;
    }

    @Override
    public String form() {
        return MAKE_PLAN;
    }

    @Override
    public Map<String, @Nullable Object> propose(CaseReference reference, @Nullable ChildReference child) {
        Map<String, @Nullable Object> proposed = new HashMap<>();
        proposed.put(Goals.KEY, goals.newest(reference).orElseGet(() -> proposedGoals.rows(reference)));
        proposed.put(STAYED_BEFORE, stay.isRepeated(reference));
        proposed.put(CHILDREN, stay.hasChildren(reference));
        return proposed;
    }

    @Override
    public Map<String, @Nullable Object> renew(
            CaseReference reference, @Nullable ChildReference child, Map<String, @Nullable Object> newest) {
        Map<String, @Nullable Object> renewed = propose(reference, child);
        if (isOfThisStay(reference)) {
            newest.forEach(renewed::putIfAbsent);
            renewed.keySet().removeAll(OF_THE_TALK);
            renewed.put(STAYED_BEFORE, stay.isRepeated(reference) || new Said(newest).isTicked(STAYED_BEFORE));
        }
        return renewed;
    }

    private boolean isOfThisStay(CaseReference reference) {
        return answers.newest(reference, MAKE_PLAN)
                .filter(entry -> !entry.at().isBefore(stay.began(reference)))
                .isPresent();
    }
}
