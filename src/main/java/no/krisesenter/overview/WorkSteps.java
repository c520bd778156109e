package no.krisesenter.overview;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import no.krisesenter.process.WorkJournal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the steps of the work. */
@Repository
class WorkSteps implements WorkJournal {

    private static final String INSERT = """
            insert into record.work_step (id, process_instance, process, process_name, step, step_name, kind, case_reference,
              child_reference, centre, deadline, expires_at, began_at)
            values (:id, :instance, :process, :processName, :step, :stepName, :kind, :case, :child, :centre, :deadline, :expires, :began)
            on conflict (id) do update set
              child_reference = coalesce(excluded.child_reference, work_step.child_reference),
              expires_at = coalesce(excluded.expires_at, work_step.expires_at)
            """;

    private static final String UPDATE = """
            update record.work_step set
              task_id = coalesce(cast(:task as varchar), task_id),
              claimed_at = case when cast(:task as varchar) is null or assignee = cast(:assignee as varchar) then claimed_at
                when cast(:assignee as varchar) is null then null else cast(:taskAt as timestamptz) end,
              assignee = case when cast(:task as varchar) is null then assignee else cast(:assignee as varchar) end,
              due_at = case when cast(:task as varchar) is null then due_at else cast(:due as timestamptz) end,
              reminded_at = coalesce(reminded_at, cast(:reminded as timestamptz)),
              escalated_at = coalesce(escalated_at, cast(:escalated as timestamptz)),
              ended_at = coalesce(cast(:ended as timestamptz), ended_at),
              cancelled = cancelled or :cancelled
            where id = :id
            """;

    private static final String CHILDREN_FROM_RECORD = """
            update record.work_step s set child_reference = e.child_reference from record.record_entry e
            where s.task_id = e.task_id and s.child_reference is null and e.child_reference is not null
            """;

    private final JdbcClient database;

    WorkSteps(JdbcClient database) {
        this.database = database;
    }

    @Override
    @Transactional
    public void note(List<Step> changed) {
        for (Step step : changed) {
            Beginning beginning = step.beginning();
            if (beginning != null) {
                insert(step.id(), beginning);
            }
            if (step.task() != null || step.reminded() != null || step.escalated() != null || step.ended() != null) {
                update(step);
            }
        }
    }

    private void insert(String id, Beginning step) {
        database.sql(INSERT)
                .param("id", id)
                .param("instance", step.processInstance())
                .param("process", step.process())
                .param("processName", step.processName())
                .param("step", step.step())
                .param("stepName", step.stepName())
                .param("kind", step.kind())
                .param("case", step.caseReference())
                .param("child", step.childReference())
                .param("centre", step.centre())
                .param("deadline", step.deadline())
                .param("expires", utc(step.expires()))
                .param("began", utc(step.at()))
                .update();
    }

    private void update(Step step) {
        Task task = step.task();
        database.sql(UPDATE)
                .param("id", step.id())
                .param("task", task == null ? null : task.id())
                .param("assignee", task == null ? null : task.assignee())
                .param("taskAt", task == null ? null : utc(task.at()))
                .param("due", task == null ? null : utc(task.due()))
                .param("reminded", utc(step.reminded()))
                .param("escalated", utc(step.escalated()))
                .param("ended", utc(step.ended()))
                .param("cancelled", step.cancelled())
                .update();
    }

    /** Ended tasks told from history do not say of which child they were; what was written says it. */
    @Transactional
    void takeChildrenFromRecord() {
        database.sql(CHILDREN_FROM_RECORD).update();
    }

    @Override
    public boolean isEmpty() {
        return !database.sql("select exists (select 1 from record.work_step)")
                .query(Boolean.class)
                .single();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
