package no.krisesenter.process;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to be done in a case, for pages that show it and for rules that ask. Whether somebody may see it is asked elsewhere. */
public interface OpenTasks {

    /** The open tasks of a case: what is due first comes first, what has no due date last. */
    List<OpenTask> of(CaseReference caseReference);

    /** Ids of those open tasks of a case that are offered to whoever is signed in, or that she has taken. */
    Set<String> atHand(CaseReference caseReference);

    /** Whether this process runs for the case now, whatever it waits for. */
    boolean isRunning(String process, CaseReference caseReference);

    /** The open tasks of a centre that are due before a moment or late already, by case, what is due first coming first. */
    Map<CaseReference, List<OpenTask>> dueBefore(CentreId centre, Instant moment);

    /** A code, reference or id that the process of this task holds; empty when there is none, or no such task. */
    Optional<String> variable(String taskId, String name);

    /**
     * Whether this task follows up that another one is late.
     *
     * @param deadlines how the key of the other one's deadline begins
     */
    default boolean followsUp(@Nullable String taskId, String deadlines) {
        return taskId != null
                && variable(taskId, "deadlineKey")
                        .filter(key -> key.startsWith(deadlines))
                        .isPresent();
    }

    /**
     * An open task.
     *
     * @param name what is to be done, as the model says it
     * @param process id of the process that it belongs to
     * @param stage that process as the model names it
     * @param due null when it has no deadline
     * @param assignee null when nobody has taken it
     */
    record OpenTask(
            String id,
            String name,
            String process,
            String stage,
            @Nullable Instant due,
            @Nullable StaffId assignee) {}
}
