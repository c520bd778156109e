package no.krisesenter.record;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import no.krisesenter.casefile.AfterRestriction;
import no.krisesenter.process.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the address and the municipality out of every entry of somebody whose address has become strictly confidential, and every draft with them. */
@Component
class NoPlaceOfTheProtected implements AfterRestriction {

    private static final Set<String> PLACES = Set.of("address", "municipality");

    private final RecordEntries entries;
    private final Drafts drafts;

    NoPlaceOfTheProtected(RecordEntries entries, Drafts drafts) {
        this.entries = entries;
        this.drafts = drafts;
    }

    @Override
    @Transactional
    public void restricted(CaseReference reference) {
        entries.all(reference).forEach(entry -> {
            Map<String, @Nullable Object> kept =
                    new HashMap<>(entries.open(entry).answers());
            if (kept.keySet().removeAll(PLACES)) {
                entries.replace(entry, kept);
            }
        });
        drafts.dropAllOf(reference);
    }
}
