package no.krisesenter.record;

import java.util.List;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.RecordKind;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;

/** The record as a person reads it: every opening is noted before anything is given out. Whether the reader may, is asked before. */
public interface Folder {

    /** What there is to read about a case, newest first, without content: nothing is opened. */
    List<Heading> headings(CaseReference caseReference);

    /** Opens all revisions of one section, newest first, and notes that this person has read it. */
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
