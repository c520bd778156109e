package no.krisesenter.deadlines;

import static no.krisesenter.deadlines.DayCount.AROUND_THE_CLOCK;
import static no.krisesenter.deadlines.DayCount.WORKING_DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTest {

    @ParameterizedTest(name = "{0} + {1}")
    @CsvSource({
        "2027-03-27T22:00+01:00, P1D,    2027-03-28T22:00+02:00",
        "2027-03-27T22:00+01:00, PT24H,  2027-03-28T23:00+02:00",
        "2027-03-27T02:30+01:00, P1D,    2027-03-28T03:30+02:00",
        "2027-03-27T02:30+01:00, P2D,    2027-03-29T02:30+02:00",
        "2027-03-28T01:30+01:00, PT1H,   2027-03-28T03:30+02:00",
        "2027-10-30T22:00+02:00, P1D,    2027-10-31T22:00+01:00",
        "2027-10-30T22:00+02:00, PT24H,  2027-10-31T21:00+01:00",
        "2027-10-31T02:30+02:00, PT1H,   2027-10-31T02:30+01:00",
        "2027-03-01T09:00+01:00, P1M,    2027-04-01T09:00+02:00",
        "2027-01-31T09:00+01:00, P1M,    2027-02-28T09:00+01:00",
        "2027-03-27T22:00+01:00, P1DT3H, 2027-03-29T01:00+02:00"
    })
    void daysKeepTheTimeOnTheWallAndHoursAreExact(OffsetDateTime from, String length, OffsetDateTime due) {
        assertThat(new Deadline(Span.parse(length), AROUND_THE_CLOCK).after(from.toInstant()))
                .isEqualTo(due.toInstant());
    }

    @ParameterizedTest(name = "{0} + {1} in working days")
    @CsvSource({
        "2027-06-11T15:00, P2D,   2027-06-15T15:00",
        "2027-06-11T15:00, PT24H, 2027-06-14T15:00",
        "2027-06-10T15:00, PT24H, 2027-06-11T15:00",
        "2027-03-24T22:00, PT24H, 2027-03-30T22:00",
        "2027-03-24T22:00, P1D,   2027-03-30T22:00",
        "2027-10-29T22:00, P1D,   2027-11-01T22:00",
        "2026-12-01T09:00, P1M,   2027-01-04T09:00",
        "2026-05-17T09:00, P12M,  2027-05-18T09:00",
        "2027-06-11T15:00, P7D,   2027-06-22T15:00"
    })
    void officesAreClosedOnDaysOff(LocalDateTime from, String length, LocalDateTime due) {
        assertThat(new Deadline(Span.parse(length), WORKING_DAYS).after(inOslo(from)))
                .isEqualTo(inOslo(due));
    }

    @ParameterizedTest(name = "{0} {1} before {2}")
    @CsvSource({
        "P21D, around-the-clock, 2027-04-10T08:00, 2027-03-20T08:00",
        "P60D, around-the-clock, 2027-05-10T08:00, 2027-03-11T08:00",
        "PT1H, around-the-clock, 2027-05-10T08:00, 2027-05-10T07:00",
        "P1M,  around-the-clock, 2027-03-31T08:00, 2027-02-28T08:00",
        "P2D,  working-days,     2027-03-31T08:00, 2027-03-24T08:00",
        "PT6H, working-days,     2027-03-30T03:00, 2027-03-24T21:00"
    })
    void warningsCountBackwards(String length, String calendar, LocalDateTime end, LocalDateTime warning) {
        assertThat(new Deadline(Span.parse(length), DayCount.of(calendar)).before(inOslo(end)))
                .isEqualTo(inOslo(warning));
    }

    @ParameterizedTest(name = "{0} from {1} escalates {2}")
    @CsvSource({
        "PT48H,   2027-06-07T22:00, 2027-06-10T22:00, forty-eight hours escalate after seventy-two",
        "PT24H,   2027-06-07T22:00, 2027-06-09T10:00, half a day more",
        "P2D,     2027-06-07T22:00, 2027-06-10T22:00, a day more",
        "P7D,     2027-06-07T22:00, 2027-06-18T10:00, three and a half days more",
        "P1M,     2027-06-07T22:00, 2027-07-22T22:00, half a month is fifteen days",
        "P6M,     2027-06-07T08:00, 2028-03-07T08:00, three months more",
        "PT12H,   2027-06-07T22:00, 2027-06-08T22:00, never less than twelve hours more",
        "PT13H,   2027-06-07T22:00, 2027-06-08T23:00, never less than twelve hours more",
        "PT11H,   2027-06-07T22:00, 2027-06-08T14:30, except when the deadline itself is shorter",
        "PT6H,    2027-06-07T22:00, 2027-06-08T07:00, except when the deadline itself is shorter",
        "PT1H,    2027-06-07T22:00, 2027-06-07T23:30, danger does not wait twelve hours",
        "P2D,     2027-03-27T22:00, 2027-03-30T22:00, on the wall when the clocks change"
    })
    void theLeaderHearsOfItAtOneAndAHalfTimes(String length, LocalDateTime from, LocalDateTime escalation, String why) {
        assertThat(new Deadline(Span.parse(length), AROUND_THE_CLOCK).escalation(inOslo(from)))
                .isEqualTo(inOslo(escalation));
    }

    @ParameterizedTest(name = "{0} from {1} escalates {2}")
    @CsvSource({
        "P2D,   2027-06-11T15:00, 2027-06-16T15:00",
        "P1D,   2027-06-10T15:00, 2027-06-14T03:00",
        "PT24H, 2027-03-24T15:00, 2027-03-31T03:00",
        "P7D,   2027-06-11T15:00, 2027-06-28T03:00"
    })
    void theLeaderHearsOfPaperworkOnAWorkingDay(String length, LocalDateTime from, LocalDateTime escalation) {
        assertThat(new Deadline(Span.parse(length), WORKING_DAYS).escalation(inOslo(from)))
                .isEqualTo(inOslo(escalation));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "P",
                "PT",
                "P0D",
                "PT0S",
                "-P1D",
                "P-1D",
                "PT-1H",
                "P2W",
                "7D",
                "P1DT",
                "P121M",
                "P11Y",
                "PT99999H",
                "P9999999999D"
            })
    void whatIsNoLengthOfTimeIsNotTakenForOne(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Span.parse(text));
    }

    @Test
    void calendarsHaveTheNamesOfTheTable() {
        assertThat(DayCount.of("around-the-clock")).isEqualTo(AROUND_THE_CLOCK);
        assertThat(DayCount.of("working-days")).isEqualTo(WORKING_DAYS);
        assertThatIllegalArgumentException().isThrownBy(() -> DayCount.of("sometimes"));
    }

    private static Instant inOslo(LocalDateTime time) {
        return time.atZone(NorwegianCalendar.OSLO).toInstant();
    }
}
