package no.krisesenter.process;

import java.time.Instant;

/** When a task with a deadline is due, and when the leader hears of it. Implemented by the deadline table. */
public interface TaskDeadlines {

    /** When the work is due. */
    Instant due(String key, CaseReference caseReference, Instant from);

    /** When it is so late that the leader takes over: half as long again, at least twelve hours after the due date unless the deadline itself is shorter. */
    Instant escalation(String key, CaseReference caseReference, Instant from);

    /** From when a deadline that belongs to the arrival counts: the arrival, as long as what is due then lies ahead; else from now. */
    Instant sinceArrival(String key, CaseReference caseReference, Instant now);
}
