package no.krisesenter.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The few facts of a case that decide how long a deadline is. Implemented by the case file; codes and numbers only. */
public interface CaseFacts {

    /** The centre that the case belongs to. */
    CentreId centreOf(CaseReference caseReference);

    /** {@code low}, {@code medium}, {@code high} or {@code acute}; null before the first assessment. */
    @Nullable
    String threatLevel(CaseReference caseReference);

    /** When the client moved in; null when the client does not live at the centre. */
    @Nullable
    Instant arrivedAt(CaseReference caseReference);

    /** Whole days since the client moved in; null when the client does not live at the centre. */
    @Nullable
    Long daysInStay(CaseReference caseReference);

    /** {@code with-children} when children of the case live at the centre, {@code man-alone}, else {@code alone}; null when not known. */
    @Nullable
    String household(CaseReference caseReference);
}
