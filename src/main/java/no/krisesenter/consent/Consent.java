package no.krisesenter.consent;

import java.time.LocalDate;
import no.krisesenter.process.CaseReference;
import org.jspecify.annotations.Nullable;

/**
 * A consent to tell one recipient something for one purpose.
 *
 * @param recipient kind of agency, by code
 * @param purpose by code
 * @param child reference of the child that it is about; null when it is about the client or all children
 * @param until the last day on which it is valid
 * @param withdrawnOn null while it stands
 */
public record Consent(
        String id,
        CaseReference caseReference,
        String recipient,
        String purpose,
        @Nullable String child,
        LocalDate from,
        LocalDate until,
        @Nullable LocalDate withdrawnOn) {

    /** Whether it lets somebody tell the recipient something on this day. */
    public boolean isValidOn(LocalDate day) {
        return withdrawnOn == null && !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether it is given to follow up this child: for that purpose, and not for a sibling. */
    boolean isAbout(String childReference) {
        return purpose.equals("child") && (child == null || child.equals(childReference));
    }

    /** Says nothing of what it holds, so that it can be logged by mistake. */
    @Override
    public String toString() {
        return "Consent";
    }
}
