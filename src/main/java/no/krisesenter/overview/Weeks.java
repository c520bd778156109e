package no.krisesenter.overview;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How it stood week by week. */
final class Weeks {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final int COUNT = 12;
    private static final String CHILD_MAPPING = "child-safety/userTask_mapChildThreat";
    private static final String CONTACT = "first-contact/userTask_mapSituation";

    private Weeks() {}

    /** The Mondays of the last twelve weeks, this week's last. */
    static List<LocalDate> until(Instant now) {
        LocalDate thisWeek = now.atZone(OSLO).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Stream.iterate(thisWeek.minusWeeks(COUNT - 1L), monday -> monday.plusWeeks(1))
                .limit(COUNT)
                .toList();
    }

    static Instant start(LocalDate day) {
        return day.atStartOfDay(OSLO).toInstant();
    }

    static Board.Week week(LocalDate monday, Instant now, List<Span> steps, List<House> stays) {
        Instant start = start(monday);
        Instant end = start(monday.plusWeeks(1)).isAfter(now) ? now : start(monday.plusWeeks(1));
        List<Span> mappings = steps.stream()
                .filter(step -> step.place().equals(CHILD_MAPPING) && !step.cancelled() && step.due() != null)
                .filter(step -> within(step.ended() == null ? step.due() : step.ended(), start, end))
                .toList();
        return new Board.Week(
                monday,
                (int) steps.stream().filter(step -> step.isLateAt(end)).count(),
                (int) stays.stream().filter(stay -> stay.isHereAt(end)).count(),
                (int) stays.stream()
                        .filter(stay -> within(stay.since(), start, end))
                        .count(),
                (int) steps.stream()
                        .filter(step -> step.place().equals(CONTACT) && within(step.began(), start, end))
                        .count(),
                mappings.size(),
                (int) mappings.stream()
                        .filter(step -> step.ended() != null && !step.ended().isAfter(step.due()))
                        .count());
    }

    private static boolean within(@Nullable Instant moment, Instant start, Instant end) {
        return moment != null && !moment.isBefore(start) && !moment.isAfter(end);
    }
}
