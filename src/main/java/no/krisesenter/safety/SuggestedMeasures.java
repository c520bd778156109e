package no.krisesenter.safety;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.Decisions;
import no.krisesenter.process.FormProposals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The first safety plan starts from the measures that table {@code suggest-measures} knows for this situation; who does it and by when is
 * agreed with the client. A revised plan starts from the plan before it, with a new date for the next review.
 */
@Component
class SuggestedMeasures implements FormProposals {

    private static final String TABLE = "suggest-measures";

    private final Decisions decisions;
    private final Situation situation;

    SuggestedMeasures(Decisions decisions, Situation situation) {
        this.decisions = decisions;
        this.situation = situation;
    }

    @Override
    public String form() {
        return SafetyForms.AGREE_SAFETY_PLAN;
    }

    @Override
    public Map<String, @Nullable Object> propose(CaseReference caseReference, @Nullable ChildReference child) {
        List<Map<String, @Nullable Object>> measures = decisions.evaluate(TABLE, situation.of(caseReference)).stream()
                .map(SuggestedMeasures::row)
                .toList();
        return Map.of("measures", measures);
    }

    @Override
    public Map<String, @Nullable Object> renew(
            CaseReference caseReference, @Nullable ChildReference child, Map<String, @Nullable Object> newest) {
        Map<String, @Nullable Object> renewed = new HashMap<>(newest);
        renewed.remove("nextSafetyReview");
        renewed.remove("approvedByClient");
        return renewed;
    }

    private static Map<String, @Nullable Object> row(Map<String, Object> suggestion) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("area", suggestion.get("area"));
        row.put("measure", suggestion.get("measure"));
        row.put("responsible", null);
        row.put("due", null);
        row.put("status", "not-started");
        return row;
    }
}
