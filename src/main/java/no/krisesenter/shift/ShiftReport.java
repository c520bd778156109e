package no.krisesenter.shift;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * A report from one shift to the next.
 *
 * @param file the file of the centre in which its words are kept
 * @param writer null until it has been handed over
 * @param revision of the entry that holds its words; null until then
 */
record ShiftReport(
        UUID id,
        CaseReference file,
        Instant from,
        Instant until,
        List<Fact> facts,
        @Nullable StaffId writer,
        @Nullable Instant writtenAt,
        @Nullable Integer revision) {

    /** Says nothing of what it holds, so that it can be logged by mistake. */
    @Override
    public String toString() {
        return "ShiftReport";
    }
}
