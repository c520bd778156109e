package no.krisesenter.deadlines;

import static no.krisesenter.deadlines.NorwegianCalendar.OSLO;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/** A length of time and how it counts. Days and months keep the time on the wall when the clocks change; hours are exact. */
record Deadline(Span length, DayCount count) {

    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    Instant after(Instant from) {
        return moved(from, 1);
    }

    Instant before(Instant end) {
        return moved(end, -1);
    }

    /**
     * When the leader hears of it: at one and a half times the deadline. Staff get at least twelve hours to catch up, except where the
     * deadline itself is shorter than that: there it is a matter of danger, and half of it must do.
     */
    Instant escalation(Instant from) {
        Span half = length.half();
        boolean tooShort = half.isShorterThan(HALF_A_DAY) && !length.isShorterThan(HALF_A_DAY);
        return new Deadline(tooShort ? Span.ofHours(12) : half, count).after(after(from));
    }

    private Instant moved(Instant from, int direction) {
        ZonedDateTime start = from.atZone(OSLO);
        Duration hours = length.time().multipliedBy(direction);
        return switch (count) {
            case AROUND_THE_CLOCK ->
                start.with(calendarDay(start, direction).plusDays((long) direction * length.days()))
                        .plus(hours)
                        .toInstant();
            case WORKING_DAYS -> {
                LocalDate day =
                        NorwegianCalendar.plusWorkingDays(calendarDay(start, direction), direction * length.days());
                ZonedDateTime end = start.with(day).plus(hours);
                yield end.with(NorwegianCalendar.toWorkingDay(end.toLocalDate(), direction))
                        .toInstant();
            }
        };
    }

    private LocalDate calendarDay(ZonedDateTime start, int direction) {
        return start.toLocalDate().plusMonths((long) direction * length.months());
    }
}
