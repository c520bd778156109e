package no.krisesenter.casefile;

import java.time.Instant;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import org.jspecify.annotations.Nullable;

/**
 * What may be said aloud about a case: its alias, never its person.
 *
 * @param closedAt null while the case is open
 * @param threatLevel low, medium, high or acute; null when nobody has rated it
 * @param previousCase the earlier case of the same client at this centre
 */
public record CaseCard(
        CaseReference reference,
        CentreId centre,
        String alias,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String threatLevel,
        @Nullable CaseReference previousCase) {

    public boolean isOpen() {
        return closedAt == null;
    }
}
