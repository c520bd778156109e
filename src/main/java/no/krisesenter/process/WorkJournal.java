package no.krisesenter.process;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the engine notes what is being worked at, for those who lead the work: codes, references and times, never content. It is told in the
 * transaction of the work itself. Implemented by the overview.
 */
public interface WorkJournal {

    /** Notes what has happened to these steps; what is told twice stands once. */
    void note(List<Step> changed);

    /** Whether anything has been noted yet. */
    boolean isEmpty();

    /**
     * What is new about one step.
     *
     * @param id the engine's id of this passing of the step
     * @param beginning null when the step is known already
     * @param task the task of the step as it is now, null when nothing has happened to it
     */
    record Step(
            String id,
            @Nullable Beginning beginning,
            @Nullable Task task,
            @Nullable Instant reminded,
            @Nullable Instant escalated,
            @Nullable Instant ended,
            boolean cancelled) {}

    /**
     * A step that has begun.
     *
     * @param process id of the model
     * @param kind {@code userTask}, {@code callActivity} and so on, as BPMN says it
     * @param caseReference what the work is about; null for work that belongs to no case
     * @param deadline key in the deadline table, null when there is none
     * @param expires when something ends that the step warns of, null when it warns of nothing
     */
    record Beginning(
            String processInstance,
            String process,
            String processName,
            String step,
            String stepName,
            String kind,
            @Nullable String caseReference,
            @Nullable String childReference,
            @Nullable String centre,
            @Nullable String deadline,
            @Nullable Instant expires,
            Instant at) {}

    /**
     * A task.
     *
     * @param assignee null when nobody has taken it
     * @param at when it came to be like this
     */
    record Task(
            String id, @Nullable String assignee, @Nullable Instant due, Instant at) {}
}
