package no.krisesenter.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NorwegianCalendarTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03-31",
                "2025-04-20",
                "2026-04-05",
                "2027-03-28",
                "2028-04-16",
                "2029-04-01",
                "2030-04-21",
                "2031-04-13",
                "2032-03-28",
                "2033-04-17",
                "2034-04-09",
                "2035-03-25",
                "2036-04-13",
                "2037-04-05",
                "2038-04-25",
                "2039-04-10",
                "2040-04-01"
            })
    void easterFallsWhereTheAlmanacSays(LocalDate easterDay) {
        assertThat(NorwegianCalendar.easterDay(easterDay.getYear())).isEqualTo(easterDay);
    }

    @Test
    void aYearHasExactlyTheseHolidays() {
        assertThat(LocalDate.of(2027, 1, 1)
                        .datesUntil(LocalDate.of(2028, 1, 1))
                        .filter(NorwegianCalendar::isHoliday)
                        .map(LocalDate::toString)
                        .collect(Collectors.toList()))
                .containsExactly(
                        "2027-01-01",
                        "2027-03-25",
                        "2027-03-26",
                        "2027-03-28",
                        "2027-03-29",
                        "2027-05-01",
                        "2027-05-06",
                        "2027-05-16",
                        "2027-05-17",
                        "2027-12-25",
                        "2027-12-26");
    }

    @Test
    void christmasEveAndNewYearsEveAreWorkingDaysByLaw() {
        assertThat(NorwegianCalendar.isWorkingDay(LocalDate.of(2027, 12, 24))).isTrue();
        assertThat(NorwegianCalendar.isWorkingDay(LocalDate.of(2027, 12, 31))).isTrue();
    }

    @ParameterizedTest(name = "{0} and {1} working days is {2}: {3}")
    @CsvSource({
        "2027-06-10, 1, 2027-06-11, a Friday",
        "2027-06-11, 1, 2027-06-14, over a weekend",
        "2027-06-12, 1, 2027-06-14, starting on a Saturday",
        "2027-06-13, 2, 2027-06-15, starting on a Sunday",
        "2027-03-24, 1, 2027-03-30, over Easter",
        "2027-03-22, 7, 2027-04-05, over Easter and a weekend",
        "2027-05-05, 2, 2027-05-10, over Ascension and a weekend",
        "2027-05-14, 1, 2027-05-18, over Whitsun that is also Constitution Day",
        "2026-05-13, 1, 2026-05-15, over Ascension",
        "2026-04-30, 1, 2026-05-04, over the First of May and a weekend",
        "2026-05-22, 1, 2026-05-26, over Whitsun",
        "2026-12-23, 2, 2026-12-28, over Christmas that falls on a weekday",
        "2026-12-31, 1, 2027-01-04, over the new year",
        "2027-03-30, -1, 2027-03-24, backwards over Easter",
        "2027-06-14, -1, 2027-06-11, backwards over a weekend",
        "2027-06-12, 0, 2027-06-12, nothing"
    })
    void workingDaysPassOverDaysOff(LocalDate from, int number, LocalDate expected, String when) {
        assertThat(NorwegianCalendar.plusWorkingDays(from, number)).isEqualTo(expected);
    }
}
