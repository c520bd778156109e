package no.krisesenter.deadlines;

import java.time.Instant;
import no.krisesenter.process.CaseFacts;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.TaskDeadlines;
import org.springframework.stereotype.Component;

/**
 * Says when something is due, by the deadline table ({@code deadlines.dmn}), the centre's own deadlines and the Norwegian calendar. Each
 * call reads the table anew; what was said before stands, so that a change concerns only timers and tasks made after it.
 */
@Component("dueDates")
public class Deadlines implements TaskDeadlines {

    private final DeadlineTable table;
    private final CaseFacts facts;

    Deadlines(DeadlineTable table, CaseFacts facts) {
        this.table = table;
        this.facts = facts;
    }

    /**
     * @param key first column of the table, e.g. {@code threat.child}
     * @throws UnknownDeadline when the table has no row for the key
     */
    @Override
    public Instant due(String key, CaseReference caseReference, Instant from) {
        return table.find(key, caseReference).after(from);
    }

    /**
     * When the leader hears that it is late: half of the deadline after it was due, and at least twelve hours, except that a deadline of
     * less than twelve hours gives no more than its half.
     *
     * @throws UnknownDeadline when the table has no row for the key
     */
    @Override
    public Instant escalation(String key, CaseReference caseReference, Instant from) {
        return table.find(key, caseReference).escalation(from);
    }

    /**
     * What a wait has used up is not given twice; but what is begun, or begun again, later than that gets its whole time.
     *
     * @throws UnknownDeadline when the table has no row for the key
     */
    @Override
    public Instant sinceArrival(String key, CaseReference caseReference, Instant now) {
        Instant arrived = facts.arrivedAt(caseReference);
        return arrived != null && due(key, caseReference, arrived).isAfter(now) ? arrived : now;
    }

    /**
     * The same time backwards: when to warn that something ends.
     *
     * @throws UnknownDeadline when the table has no row for the key
     */
    public Instant before(String key, CaseReference caseReference, Instant end) {
        return table.find(key, caseReference).before(end);
    }
}
