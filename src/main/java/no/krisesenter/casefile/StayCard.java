package no.krisesenter.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.krisesenter.process.CaseReference;
import org.jspecify.annotations.Nullable;

/**
 * A stay as the stages see it.
 *
 * @param number 1 for the client's first stay at this centre
 * @param room id of the room; null when none has been given
 * @param open whether the client lives here now; a prepared stay is not open yet
 * @param destination code of where the client went
 */
public record StayCard(
        UUID id,
        CaseReference caseReference,
        int number,
        @Nullable String room,
        boolean open,
        @Nullable Instant arrivedAt,
        @Nullable Instant leftAt,
        @Nullable Boolean planned,
        @Nullable LocalDate expectedDeparture,
        @Nullable String destination,
        @Nullable UUID previousStay) {}
