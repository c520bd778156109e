package no.krisesenter.planning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When the plan is taken out again: on the day agreed with the client, but never later than the table says. */
@Component
class ReviewDates {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Clock clock;

    ReviewDates(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param agreed null when nothing has been agreed; midnight means the morning of that day
     * @param within ISO 8601 period of days or months, or hours
     * @return neither before now nor later than the interval allows
     */
    Instant next(@Nullable Date agreed, String within) {
        Instant now = clock.instant();
        Instant latest = within.startsWith("PT")
                ? now.plus(Duration.parse(within))
                : now.atZone(OSLO).plus(Period.parse(within)).toInstant();
        if (agreed == null) {
            return latest;
        }
        ZonedDateTime time = agreed.toInstant().atZone(OSLO);
        Instant wished = (time.toLocalTime().equals(LocalTime.MIDNIGHT) ? time.with(MORNING) : time).toInstant();
        Instant notPast = wished.isBefore(now) ? now : wished;
        return notPast.isAfter(latest) ? latest : notPast;
    }

    boolean isPast(LocalDate day) {
        return day.isBefore(LocalDate.ofInstant(clock.instant(), OSLO));
    }
}
