package no.krisesenter.deadlines;

import static no.krisesenter.deadlines.NorwegianCalendar.OSLO;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Date;
import no.krisesenter.process.CalledByModels;
import no.krisesenter.process.CaseReference;
import org.jspecify.annotations.Nullable;

/** What the timers of the models ask for. */
@CalledByModels("deadlines")
public class DeadlineExpressions {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Deadlines deadlines;
    private final Clock clock;

    DeadlineExpressions(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Now and the deadline. */
    public Date after(String key, String caseReference) {
        return Date.from(deadlines.due(key, new CaseReference(caseReference), clock.instant()));
    }

    /** What was agreed with the client, but neither before now nor later than the deadline; the deadline if nothing was agreed. */
    public Date agreedOr(@Nullable Date agreed, String key, String caseReference) {
        Instant now = clock.instant();
        Instant latest = deadlines.due(key, new CaseReference(caseReference), now);
        if (agreed == null) {
            return Date.from(latest);
        }
        Instant wished = atAnHour(agreed);
        Instant notPast = wished.isBefore(now) ? now : wished;
        return Date.from(notPast.isAfter(latest) ? latest : notPast);
    }

    /**
     * When the client said that it is safe, however far ahead, but not before now; the deadline only if nothing was agreed. For calls that
     * are dangerous at any other time.
     */
    public Date whenSafeOr(@Nullable Date agreed, String key, String caseReference) {
        Instant now = clock.instant();
        if (agreed == null) {
            return after(key, caseReference);
        }
        Instant safe = agreed.toInstant();
        return Date.from(safe.isBefore(now) ? now : safe);
    }

    /** The deadline after a date that was agreed, however far ahead; in the past if the date is, and then the timer fires at once. */
    public Date following(String key, Date agreed, String caseReference) {
        return Date.from(deadlines.due(key, new CaseReference(caseReference), atAnHour(agreed)));
    }

    /**
     * What was agreed for the time after something else, but no later than the deadline after it; the deadline if nothing was agreed, or if
     * it was agreed for before.
     *
     * @param other when that is; now if nobody knows
     */
    public Date agreedWithin(String key, @Nullable Date agreed, @Nullable Date other, String caseReference) {
        Instant from = other == null ? clock.instant() : other.toInstant();
        Instant latest = deadlines.due(key, new CaseReference(caseReference), from);
        if (agreed == null) {
            return Date.from(latest);
        }
        Instant wished = agreed.toInstant();
        return Date.from(wished.isBefore(from) || wished.isAfter(latest) ? latest : wished);
    }

    /** The deadline before a date, in the past if the date is near: then the timer fires at once. */
    public Date before(String key, Date date, String caseReference) {
        return Date.from(deadlines.before(key, new CaseReference(caseReference), atAnHour(date)));
    }

    /** A bare date, which is midnight in Oslo, means the morning of that day. */
    private static Instant atAnHour(Date date) {
        ZonedDateTime time = date.toInstant().atZone(OSLO);
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.with(MORNING).toInstant()
                : time.toInstant();
    }
}
