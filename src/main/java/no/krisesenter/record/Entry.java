package no.krisesenter.record;

import java.time.Instant;
import java.util.Map;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * Answers that have been kept.
 *
 * @param revision 1 for the first entry of this form about this subject
 * @param answers values by field key: text, Boolean, Long, BigDecimal, lists and maps of these; dates are ISO text
 */
public record Entry(int revision, Instant at, StaffId author, Map<String, @Nullable Object> answers) {

    /** Says nothing of the answers, so that an entry can be logged by mistake. */
    @Override
    public String toString() {
        return "Entry[revision=%d]".formatted(revision);
    }
}
