package no.krisesenter.process;

import java.time.Instant;
import java.util.List;

/** What a case will do by itself when the time comes: reviews, reminders of what runs out. Whether somebody may see it is asked elsewhere. */
public interface Timetable {

    /** Everything that is planned, the next first. */
    List<Planned> of(CaseReference caseReference);

    /**
     * Something that is planned.
     *
     * @param name what will have happened then, as the model says it
     * @param stage the process that it belongs to, as the model names it
     */
    record Planned(String name, String stage, Instant at) {}
}
