package no.krisesenter.childfollowup;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.FormProposals;
import org.jspecify.annotations.Nullable;

/**
 * A form that starts from the newest entry except for what must be answered each time.
 *
 * @param keys fields that open empty
 */
record AskedAnew(String form, Set<String> keys) implements FormProposals {

    @Override
    public Map<String, @Nullable Object> propose(CaseReference caseReference, @Nullable ChildReference child) {
        return Map.of();
    }

    @Override
    public Map<String, @Nullable Object> renew(
            CaseReference caseReference, @Nullable ChildReference child, Map<String, @Nullable Object> newest) {
        Map<String, @Nullable Object> renewed = new HashMap<>(newest);
        renewed.keySet().removeAll(keys);
        return renewed;
    }
}
