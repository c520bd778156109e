package no.krisesenter.reestablishment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.record.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The safety plan for the time after the stay starts from the one of the stay. */
@Component
class SafetyPlanGoesAlong extends StartsAnewEachStay {

    private static final List<String> KEYS = List.of("measures", "movement", "codeword", "emergencyContact");

    private final Answers answers;

    SafetyPlanGoesAlong(Answers answers, ThisStay thisStay) {
        super(ReestablishmentForms.UPDATE_SAFETY_PLAN, thisStay);
        this.answers = answers;
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
