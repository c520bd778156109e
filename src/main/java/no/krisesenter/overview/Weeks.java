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

    private final Instant now;
    private final List<Span> steps;
    private final List<House> stays;
    private final SmallFigures small;
    private final List<Counts> counted;

    Weeks(Instant now, List<Span> steps, List<House> stays, SmallFigures small) {
        this.now = now;
        this.steps = steps;
        this.stays = stays;
        this.small = small;
        this.counted = until(now).stream().map(this::counted).toList();
    }

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

    List<Board.Week> weeks() {
        Board.Sums sums = sums();
        return counted.stream()
                .map(week -> new Board.Week(
                        week.monday(),
                        week.late(),
                        week.residents(),
                        small.part(sums.arrived(), week.arrived()),
                        small.part(sums.contacts(), week.contacts()),
                        small.part(sums.childrenMapped(), week.childrenMapped()),
                        small.part(week.childrenMapped(), week.mappedInTime())))
                .toList();
    }

    Board.Sums sums() {
        return new Board.Sums(
                counted.stream().mapToInt(Counts::arrived).sum(),
                counted.stream().mapToInt(Counts::contacts).sum(),
                counted.stream().mapToInt(Counts::childrenMapped).sum());
    }

    private Counts counted(LocalDate monday) {
        Instant start = start(monday);
        Instant end = start(monday.plusWeeks(1)).isAfter(now) ? now : start(monday.plusWeeks(1));
        List<Span> mappings = steps.stream()
                .filter(step -> step.place().equals(CHILD_MAPPING) && !step.cancelled() && step.due() != null)
                .filter(step -> within(step.ended() == null ? step.due() : step.ended(), start, end))
                .toList();
        return new Counts(
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

    /** Everything, before it is asked whether it may be divided. */
    private record Counts(
            LocalDate monday,
            int late,
            int residents,
            int arrived,
            int contacts,
            int childrenMapped,
            int mappedInTime) {}
}
