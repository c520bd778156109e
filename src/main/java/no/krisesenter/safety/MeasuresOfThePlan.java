package no.krisesenter.safety;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.FormProposals;
import no.krisesenter.record.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is followed up is what was agreed: the measures of the newest safety plan, with room for how it went. */
@Component
class MeasuresOfThePlan implements FormProposals {

    private static final List<String> COPIED = List.of("area", "measure", "responsible", "status");

    private final Answers answers;

    MeasuresOfThePlan(Answers answers) {
        this.answers = answers;
    }

    @Override
    public String form() {
        return SafetyForms.CARRY_OUT_MEASURES;
    }

    @Override
    public Map<String, @Nullable Object> propose(CaseReference caseReference, @Nullable ChildReference child) {
        return answers.newest(caseReference, SafetyForms.AGREE_SAFETY_PLAN)
                .filter(plan -> plan.answers().get("measures") instanceof List<?>)
                .<Map<String, @Nullable Object>>map(plan ->
                        Map.of("measures", copied((List<?>) plan.answers().get("measures"))))
                .orElseGet(Map::of);
    }

    private static List<Map<String, @Nullable Object>> copied(@Nullable List<?> measures) {
        return measures == null
                ? List.of()
                : measures.stream()
                        .map(row -> (Map<?, ?>) row)
                        .map(MeasuresOfThePlan::copied)
                        .toList();
    }

    private static Map<String, @Nullable Object> copied(Map<?, ?> measure) {
        Map<String, @Nullable Object> row = new HashMap<>();
        COPIED.forEach(key -> row.put(key, measure.get(key)));
        row.put("outcome", null);
        return row;
    }
}
