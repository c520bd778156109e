package no.krisesenter.deadlines;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Set;

/**
 * Working days in Norway: Monday to Friday, without the public holidays of helligdagsloven § 2 and of the act on 1 and 17 May.
 * Christmas Eve and New Year's Eve are working days by law; half days that a centre may have agreed on are left out.
 */
final class NorwegianCalendar {

    static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private static final Set<MonthDay> FIXED_HOLIDAYS =
            Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(5, 17), MonthDay.of(12, 25), MonthDay.of(12, 26));

    /** Maundy Thursday, Good Friday, Easter Day and Monday, Ascension, Whit Sunday and Monday: days after Easter Day. */
    private static final Set<Long> MOVABLE_HOLIDAYS = Set.of(-3L, -2L, 0L, 1L, 39L, 49L, 50L);

    private NorwegianCalendar() {}

    static boolean isHoliday(LocalDate day) {
        return FIXED_HOLIDAYS.contains(MonthDay.from(day))
                || MOVABLE_HOLIDAYS.contains(DAYS.between(easterDay(day.getYear()), day));
    }

    static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != SATURDAY && day.getDayOfWeek() != SUNDAY && !isHoliday(day);
    }

    /** The day itself does not count, and it need not be a working day. A negative number counts backwards. */
    static LocalDate plusWorkingDays(LocalDate day, int number) {
        LocalDate reached = day;
        for (int left = Math.abs(number); left > 0; left--) {
            reached = toWorkingDay(reached.plusDays(Integer.signum(number)), Integer.signum(number));
        }
        return reached;
    }

    /** The day itself if it is a working day, else the nearest one in this direction (1 or -1). */
    static LocalDate toWorkingDay(LocalDate day, int direction) {
        LocalDate reached = day;
        while (!isWorkingDay(reached)) {
            reached = reached.plusDays(direction);
        }
        return reached;
    }

    /** The Gregorian computus of Meeus, Jones and Butcher. */
    static LocalDate easterDay(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int skippedMoons = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - skippedMoons + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int correction = (golden + 11 * epact + 22 * weekday) / 451;
        int daysFromMarch = epact + weekday - 7 * correction + 114;
        return LocalDate.of(year, daysFromMarch / 31, daysFromMarch % 31 + 1);
    }
}
