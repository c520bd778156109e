package no.krisesenter.record;

import java.util.List;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.RecordKind;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * The record as a person reads it: every opening is noted before anything is given out.
 *
 * @see no.krisesenter.access.NoSuchCase what a reader without need gets
 */
public interface Folder {

    /** What there is to read about a case, newest first, without content: nothing is opened. Throws {@code NoSuchCase} for a reader without need. */
    List<Heading> headings(CaseReference caseReference, StaffId reader);

    /** Opens all revisions of one section, newest first, and notes that this person has read it. Throws {@code NoSuchCase} for a reader without need. */
    List<Entry> read(CaseReference caseReference, @Nullable ChildReference child, String section, StaffId reader);

    /** One section of the record: a form about the case or about a child, with its newest entry. */
    record Heading(
            String section,
            @Nullable ChildReference child,
            RecordKind kind,
            int revision,
            java.time.Instant at,
            StaffId author) {}
}
