package no.krisesenter.casefile;

import org.jspecify.annotations.Nullable;

/**
 * A room as others see it.
 *
 * @param places number of people it has beds for
 * @param taken number of places that somebody lives in or that are held; more than there are when a family has one bed too few
 * @param family whether families get it first
 * @param outOfOrder why nobody may be given the room; null while it is in use
 */
public record RoomCard(
        String id,
        String name,
        Area area,
        int places,
        int taken,
        boolean family,
        @Nullable OutOfOrder outOfOrder) {

    /** Number of places that can be given away now; none while the room is out of order. */
    public int free() {
        return outOfOrder == null ? Math.max(0, places - taken) : 0;
    }

    /** Norwegian, e.g. {@code Rom 3 (2 av 2 ledig)}. */
    public String label() {
        return "%s (%d av %d ledig)".formatted(name, free(), places);
    }
}
