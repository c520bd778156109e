package no.krisesenter.overview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's stay at the centre, as far as a leader has to know.
 *
 * @param level code of the threat level, null before it has been rated
 * @param children how many children live here with her
 * @param contactPerson whether she has one
 */
record House(
        String reference,
        String alias,
        boolean hidden,
        Instant since,
        @Nullable Instant left,
        @Nullable String room,
        @Nullable String level,
        int children,
        boolean contactPerson)
        implements Counted.OfCase {

    boolean isHereAt(Instant moment) {
        return !since.isAfter(moment) && (left == null || left.isAfter(moment));
    }
}
