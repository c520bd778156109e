package no.krisesenter.overview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of the work, with its times.
 *
 * @param hidden whether its case may only be counted
 */
record Span(
        String process,
        String processName,
        String step,
        String stepName,
        @Nullable String reference,
        @Nullable String alias,
        boolean hidden,
        boolean task,
        @Nullable String assignee,
        @Nullable String deadline,
        @Nullable Instant expires,
        Instant began,
        @Nullable Instant due,
        @Nullable Instant reminded,
        @Nullable Instant escalated,
        @Nullable Instant ended,
        boolean cancelled)
        implements Counted.OfCase {

    String place() {
        return process + "/" + step;
    }

    boolean isOpenAt(Instant moment) {
        return !began.isAfter(moment) && (ended == null || ended.isAfter(moment));
    }

    boolean isLateAt(Instant moment) {
        return task && due != null && due.isBefore(moment) && isOpenAt(moment);
    }

    String aliasOrNone() {
        return alias == null ? "Ikke i noen sak" : alias;
    }
}
