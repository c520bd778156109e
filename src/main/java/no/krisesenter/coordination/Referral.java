package no.krisesenter.coordination;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that another agency is asked for. To whom and what for stands sealed in the entry of the form.
 *
 * @param revision of that entry
 * @param recipient kind of agency, by code
 * @param sentAt null while nothing has been told to anybody
 * @param answeredAt null while an answer is awaited
 */
record Referral(
        String id,
        int revision,
        String recipient,
        Instant openedAt,
        @Nullable Instant sentAt,
        @Nullable Instant answeredAt,
        @Nullable Instant closedAt) {

    boolean awaitsAnswer() {
        return sentAt != null && answeredAt == null && closedAt == null;
    }

    /** Says nothing of what it holds, so that it can be logged by mistake. */
    @Override
    public String toString() {
        return "Referral";
    }
}
