package no.krisesenter.reestablishment;

import static no.krisesenter.reestablishment.Said.MORNING;
import static no.krisesenter.reestablishment.Said.OSLO;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When the client is contacted next: as agreed with her, else by the table. */
@Component
class ContactDates {

    private final Clock clock;

    ContactDates(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param agreed null when nothing has been agreed; midnight means the morning of that day
     * @param in ISO 8601 period of days or months, or hours
     */
    Instant next(@Nullable Date agreed, String in) {
        if (agreed == null) {
            return after(in);
        }
        ZonedDateTime time = agreed.toInstant().atZone(OSLO);
        return (time.toLocalTime().equals(LocalTime.MIDNIGHT) ? time.with(MORNING) : time).toInstant();
    }

    private Instant after(String in) {
        Instant now = clock.instant();
        return in.startsWith("PT")
                ? now.plus(Duration.parse(in))
                : now.atZone(OSLO).plus(Period.parse(in)).toInstant();
    }
}
