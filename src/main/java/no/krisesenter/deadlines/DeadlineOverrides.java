package no.krisesenter.deadlines;

import java.time.Clock;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.Refused;
import no.krisesenter.process.StaffId;
import org.springframework.stereotype.Component;

/** Lets a centre decide a deadline for itself. Whoever calls this has checked that the person may. */
@Component
public class DeadlineOverrides {

    private final DeadlineTable table;
    private final CentreDeadlines centreDeadlines;
    private final Clock clock;

    DeadlineOverrides(DeadlineTable table, CentreDeadlines centreDeadlines, Clock clock) {
        this.table = table;
        this.centreDeadlines = centreDeadlines;
        this.clock = clock;
    }

    /**
     * Replaces every row of this key for the centre, for all that is created from now on.
     *
     * @param duration ISO 8601, e.g. {@code P7D} or {@code PT12H}; weeks are written as days
     * @throws Refused when the table does not have the key or the duration cannot be read
     */
    public void replace(CentreId centre, String key, String duration, DayCount count, StaffId by) {
        if (!table.knows(key)) {
            throw new Refused("unknown-deadline", "Denne fristen finnes ikke. Velg en frist fra listen.");
        }
        requireReadable(duration);
        centreDeadlines.save(
                new CentreDeadline(new CentreDeadline.Key(centre.value(), key), duration, count, by, clock.instant()));
    }

    /** The table applies again, for all that is created from now on. */
    public void withdraw(CentreId centre, String key) {
        centreDeadlines.deleteById(new CentreDeadline.Key(centre.value(), key));
    }

    private static void requireReadable(String duration) {
        try {
            Span.parse(duration);
        } catch (IllegalArgumentException unreadable) {
            throw new Refused(
                    "unreadable-duration",
                    "Skriv varigheten som timer, dager eller måneder, for eksempel PT12H, P7D eller P1M.");
        }
    }
}
