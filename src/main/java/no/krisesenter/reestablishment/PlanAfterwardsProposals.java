package no.krisesenter.reestablishment;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.OpenTasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The plan for afterwards shows what is still worked on: topics go on after the departure, until somebody else has taken over.
 * Source: the national guide, "Legg en plan for tiden etter oppholdet".
 */
@Component
class PlanAfterwardsProposals extends StartsAnewEachStay {

    private static final String OPEN_TOPICS = "openTopics";
    private static final List<String> TOPICS =
            List.of("finances", "housing", "residence-permit", "family-law", "parent-support");

    private final OpenTasks work;

    PlanAfterwardsProposals(ThisStay thisStay, OpenTasks work) {
        super(ReestablishmentForms.PLAN_AFTERWARDS, thisStay);
        this.work = work;
    }

    @Override
    public Map<String, @Nullable Object> propose(CaseReference caseReference, @Nullable ChildReference child) {
        Map<String, @Nullable Object> proposed = new LinkedHashMap<>();
        proposed.put(OPEN_TOPICS, openTopics(caseReference));
        return proposed;
    }

    @Override
    public Map<String, @Nullable Object> renew(
            CaseReference caseReference, @Nullable ChildReference child, Map<String, @Nullable Object> newest) {
        Map<String, @Nullable Object> renewed = new HashMap<>(super.renew(caseReference, child, newest));
        renewed.put(OPEN_TOPICS, openTopics(caseReference));
        return renewed;
    }

    private List<String> openTopics(CaseReference caseReference) {
        return TOPICS.stream()
                .filter(topic -> work.isRunning(topic, caseReference))
                .toList();
    }
}
