package no.krisesenter.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the leader of a centre sees: work by alias, and figures; no content, and no case that only named people may know of.
 *
 * @param late what is over its deadline, the oldest first
 * @param routines the same by routine, the most first; none when too little is late to be divided
 * @param unmapped children who have lived here for two days without a mapping of their danger
 * @param reviews reviews of plans that have been missed
 * @param awaiting what others owe us an answer to
 * @param expiries measures, consents and agreements that end soon, the soonest first
 * @param sums what has happened in all weeks together
 * @param threshold below how many a figure is not broken down; what would break it down is null, or empty
 */
public record Board(
        Instant at,
        Counted<Late> late,
        List<Routine> routines,
        Counted<Since> unmapped,
        Counted<Since> overFourWeeks,
        Counted<Since> overNinetyDays,
        Counted<Since> withoutContactPerson,
        Counted<Late> reviews,
        Counted<Awaited> awaiting,
        TurnedAway turnedAway,
        Counted<Expiry> expiries,
        Occupancy occupancy,
        List<Load> loads,
        List<Stage> stages,
        List<Week> weeks,
        Sums sums,
        int threshold) {

    /**
     * A task that is over its deadline.
     *
     * @param staff who has it; null when nobody has taken it
     * @param reminded when she or the team was reminded, null when nobody was
     * @param raised when the leader was told, null when she was not
     */
    public record Late(
            String alias,
            String routine,
            String task,
            @Nullable String staff,
            Instant due,
            @Nullable Instant reminded,
            @Nullable Instant raised) {}

    /** How often one routine is late now, and since when at most. */
    public record Routine(String routine, String task, int count, Instant oldest) {}

    /** Somebody for whom something has been so since then. */
    public record Since(String alias, Instant since) {}

    /** What somebody else owes us. */
    public record Awaited(
            String alias,
            String what,
            Instant since,
            @Nullable Instant due) {}

    /** Something that ends. */
    public record Expiry(String alias, String what, Instant ends) {}

    /**
     * Contacts of the last twelve weeks that could not be taken in here.
     *
     * @param withoutAlternative of these, those for whom nobody has looked for another place or handed over; null when there are too few
     * @param notReviewed what the leader has still to go through
     */
    public record TurnedAway(int total, @Nullable Integer withoutAlternative, int notReviewed) {}

    /**
     * Who lives here now.
     *
     * @param adults of the people; null when there are too few, as the children are
     */
    public record Occupancy(
            int rooms,
            int roomsTaken,
            int places,
            int people,
            @Nullable Integer adults,
            @Nullable Integer children) {}

    /**
     * What one member of staff has.
     *
     * @param late of the tasks; null when there are too few
     */
    public record Load(String staff, int tasks, @Nullable Integer late, int cases) {}

    /**
     * Journeys in one stage.
     *
     * @param withChildren null when the figure is too small to be broken down, or when nobody of the stage lives here
     * @param inDanger of these, at high or acute threat; null when the figure is too small to be broken down
     */
    public record Stage(
            JourneyStage stage,
            int journeys,
            @Nullable Integer withChildren,
            @Nullable Integer inDanger) {}

    /**
     * How it stood at the end of a week, or now in the current one, and what happened in it; that is null when there is too little in all weeks
     * together.
     *
     * @param monday first day of the week
     * @param arrived who moved in during the week
     * @param childrenMapped mappings of a child's danger that were due in the week or done in it
     * @param mappedInTime of these, those done before they were due; null when there are too few in this week, too
     */
    public record Week(
            LocalDate monday,
            int late,
            int residents,
            @Nullable Integer arrived,
            @Nullable Integer contacts,
            @Nullable Integer childrenMapped,
            @Nullable Integer mappedInTime) {}

    /** What happened in all weeks together. */
    public record Sums(int arrived, int contacts, int childrenMapped) {}
}
