package no.krisesenter.engine;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import no.krisesenter.process.WorkJournal;
import no.krisesenter.process.WorkJournal.Beginning;
import no.krisesenter.process.WorkJournal.Step;
import no.krisesenter.process.WorkJournal.Task;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.jspecify.annotations.Nullable;

/** What one command has done to steps, told to the journal when the command is done: each step once, in the command's transaction. */
final class StepNotes implements Session {

    private final Supplier<WorkJournal> journal;
    private final Map<String, Step> changed = new LinkedHashMap<>();

    private StepNotes(Supplier<WorkJournal> journal) {
        this.journal = journal;
    }

    static StepNotes ofThisCommand() {
        return Context.getCommandContext().getSession(StepNotes.class);
    }

    void began(String id, Beginning beginning) {
        note(id, beginning, null, null, null, null, false);
    }

    void task(String id, Task task) {
        note(id, null, task, null, null, null, false);
    }

    void reminded(String id, Instant at) {
        note(id, null, null, at, null, null, false);
    }

    void escalated(String id, Instant at) {
        note(id, null, null, null, at, null, false);
    }

    void ended(String id, Instant at, boolean cancelled) {
        note(id, null, null, null, null, at, cancelled);
    }

    private void note(
            String id,
            @Nullable Beginning beginning,
            @Nullable Task task,
            @Nullable Instant reminded,
            @Nullable Instant escalated,
            @Nullable Instant ended,
            boolean cancelled) {
        changed.merge(
                id,
                new Step(id, beginning, task, reminded, escalated, ended, cancelled),
                (before, now) -> new Step(
                        id,
                        newer(now.beginning(), before.beginning()),
                        newer(now.task(), before.task()),
                        newer(now.reminded(), before.reminded()),
                        newer(now.escalated(), before.escalated()),
                        newer(now.ended(), before.ended()),
                        now.cancelled() || before.cancelled()));
    }

    private static <T> @Nullable T newer(@Nullable T now, @Nullable T before) {
        return now == null ? before : now;
    }

    /** The engine calls this when every listener of the command has had its say, and before anything is committed. */
    @Override
    public void flush() {
        if (!changed.isEmpty()) {
            var told = List.copyOf(changed.values());
            changed.clear();
            journal.get().note(told);
        }
    }

    @Override
    public void close() {
        // holds nothing that lasts
    }

    /** Opens the notes of a command that changes steps. */
    static SessionFactory sessions(Supplier<WorkJournal> journal) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return StepNotes.class;
            }

            @Override
            public Session openSession() {
                return new StepNotes(journal);
            }
        };
    }
}
