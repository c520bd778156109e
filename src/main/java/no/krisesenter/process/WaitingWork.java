package no.krisesenter.process;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that waits for somebody, in whatever case, and doing it. Used by the demonstration, which is everybody; implemented by the engine. */
public interface WaitingWork {

    /** Tasks with a form that were created then or later, the oldest first. */
    List<Waiting> since(Instant created);

    /** A task as it is now; empty when it has been done or is not needed any more. */
    Optional<Waiting> find(String id);

    /**
     * Takes the task, if nobody has, and opens its form: what is known, by field key, options of registers and withheld questions included.
     *
     * @throws Refused when it is none of this person's business; then nothing is taken
     */
    Map<String, @Nullable Object> open(StaffId by, String id);

    /**
     * Sends the answers in.
     *
     * @throws Refused when the form or a rule says no; then nothing is kept
     */
    void complete(StaffId by, String id, Map<String, @Nullable Object> answers);

    /**
     * A task.
     *
     * @param form id of its form
     * @param due null when it has no deadline
     * @param assignee null when nobody has taken it
     * @param offeredTo groups that may take it; empty when somebody has
     */
    record Waiting(
            String id,
            CentreId centre,
            CaseReference caseReference,
            String form,
            Instant created,
            @Nullable Instant due,
            @Nullable StaffId assignee,
            Set<String> offeredTo) {}
}
