package no.krisesenter.emergency;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import no.krisesenter.access.Grant;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * One breaking of the glass.
 *
 * @param endsAt at most sixty minutes after it was opened
 * @param endedAt when it was ended by hand; null when it was not
 */
public record EmergencyAccess(
        UUID id,
        CaseReference caseReference,
        CentreId centre,
        StaffId staff,
        EmergencyReason reason,
        Instant openedAt,
        Instant endsAt,
        @Nullable Instant endedAt) {

    /** How long the glass stays broken. */
    public static final Duration LENGTH = Duration.ofMinutes(60);

    public boolean isOpen(Instant now) {
        return endedAt == null && now.isBefore(endsAt);
    }

    /** What the access log calls it: {@code break-glass:<id>}. */
    public Grant grant() {
        return new Grant(Grant.Kind.BREAK_GLASS, id);
    }
}
