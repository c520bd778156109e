package no.krisesenter.record;

import java.util.List;
import no.krisesenter.audit.Access;
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
    List<Written> read(CaseReference caseReference, @Nullable ChildReference child, String section, StaffId reader);

    /**
     * Opens the whole record of a case and its children, newest first, and notes one look at all of it, and one at each child. Throws {@code
     * NoSuchCase} for a reader without need.
     *
     * @param how whether it is read or printed
     * @param page name of the page that shows it, for the log
     */
    List<Written> open(CaseReference caseReference, StaffId reader, Access.Action how, String page);

    /**
     * An entry of the record, opened.
     *
     * @param modelVersion as in {@link no.krisesenter.process.Submission}
     */
    record Written(
            String section,
            @Nullable ChildReference child,
            RecordKind kind,
            @Nullable Integer modelVersion,
            Entry entry) {}

    /** One section of the record: a form about the case or about a child, with its newest entry. */
    record Heading(
            String section,
            @Nullable ChildReference child,
            RecordKind kind,
            int revision,
            java.time.Instant at,
            StaffId author) {}
}
