package no.krisesenter.consent;

import java.time.LocalDate;
import no.krisesenter.process.CaseReference;
import org.jspecify.annotations.Nullable;

/**
 * A consent to tell one recipient something for one purpose.
 *
 * @param recipient kind of agency, by code
 * @param purpose by code
 * @param until the last day on which it is valid
 * @param withdrawnOn null while it stands
 */
public record Consent(
        String id,
        CaseReference caseReference,
        String recipient,
        String purpose,
        LocalDate from,
        LocalDate until,
        @Nullable LocalDate withdrawnOn) {

    /** Whether it lets somebody tell the recipient something on this day. */
    public boolean isValidOn(LocalDate day) {
        return withdrawnOn == null && !day.isBefore(from) && !day.isAfter(until);
    }

    /** Says nothing of what it holds, so that it can be logged by mistake. */
    @Override
    public String toString() {
        return "Consent";
    }
}
