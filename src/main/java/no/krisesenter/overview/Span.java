package no.krisesenter.overview;

import java.time.Instant;
import java.util.regex.Pattern;
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

    /** What others owe us an answer to is known by the name of its deadline. */
    static final Pattern ANSWERS = Pattern.compile(".*[.](answer|feedback|confirmation)");

    /** So is the review of a plan: of the stay, of somebody's safety, of a child. */
    private static final Pattern PLAN_REVIEWS = Pattern.compile(".*plan[.-]review");

    private static final String REVIEWING = "userTask_review";

    String place() {
        return process + "/" + step;
    }

    boolean isOpenAt(Instant moment) {
        return !began.isAfter(moment) && (ended == null || ended.isAfter(moment));
    }

    boolean isLateAt(Instant moment) {
        return task && due != null && due.isBefore(moment) && isOpenAt(moment);
    }

    boolean isAnswerOwed() {
        return task && deadline != null && ANSWERS.matcher(deadline).matches();
    }

    /** What is done about a plan until its review has the same deadline and is none. */
    boolean isPlanReview() {
        return deadline != null && PLAN_REVIEWS.matcher(deadline).matches() && step.startsWith(REVIEWING);
    }

    String aliasOrNone() {
        return alias == null ? "Ikke i noen sak" : alias;
    }
}
