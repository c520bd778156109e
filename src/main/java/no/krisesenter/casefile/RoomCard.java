package no.krisesenter.casefile;

/**
 * A room as others see it.
 *
 * @param places number of people it has beds for
 * @param free number of places that nobody lives in or has been promised
 */
public record RoomCard(String id, String name, Area area, int places, int free) {

    /** Norwegian, e.g. {@code Rom 3 (2 av 2 ledig)}. */
    public String label() {
        return "%s (%d av %d ledig)".formatted(name, free, places);
    }
}
