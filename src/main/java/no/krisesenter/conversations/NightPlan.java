package no.krisesenter.conversations;

import java.util.HashMap;
import java.util.Map;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.FormProposals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whoever looks in on a client sees what helps her at night, and nothing else of what was said («Oppfølging etter samtalen»). */
@Component
class NightPlan implements FormProposals {

    private final Talks talks;

    NightPlan(Talks talks) {
        this.talks = talks;
    }

    @Override
    public String form() {
        return ConversationForms.LOOK_IN;
    }

    @Override
    public Map<String, @Nullable Object> propose(CaseReference reference, @Nullable ChildReference child) {
        Map<String, @Nullable Object> known = new HashMap<>();
        talks.nightPlan(reference).ifPresent(plan -> known.put("nightPlan", plan));
        return known;
    }
}
