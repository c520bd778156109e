package no.krisesenter.casefile;

import java.time.Instant;
import no.krisesenter.process.CaseReference;
import org.jspecify.annotations.Nullable;

/**
 * Who has a place in the house, by alias. Whoever gives it out has asked who may see it, and has noted the look first.
 *
 * @param room id of the room; null when none has been given
 * @param here whether the client lives here; else she is on the way
 * @param children number of children who live here with her
 * @param heldUntil when the place of somebody on the way is given back; null when it is not held for a time
 */
public record Occupant(
        CaseReference reference,
        String alias,
        @Nullable String room,
        boolean here,
        int children,
        @Nullable Instant heldUntil) {}
