package no.krisesenter.reestablishment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.FormProposals;
import no.krisesenter.record.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The safety plan for the time after the stay starts from the one of the stay. */
@Component
class SafetyPlanGoesAlong implements FormProposals {

    private static final List<String> KEYS = List.of("measures", "movement", "codeword", "emergencyContact");

    private final Answers answers;

    SafetyPlanGoesAlong(Answers answers) {
        this.answers = answers;
    }

    @Override
    public String form() {
        return ReestablishmentForms.UPDATE_SAFETY_PLAN;
    }

    @Override
    public Map<String, @Nullable Object> propose(CaseReference caseReference, @Nullable ChildReference child) {
        Map<String, @Nullable Object> proposed = new HashMap<>();
        answers.newest(caseReference, ReestablishmentForms.AGREE_SAFETY_PLAN)
                .ifPresent(plan -> proposed.putAll(plan.answers()));
        proposed.keySet().retainAll(KEYS);
        return proposed;
    }
}
