package no.krisesenter.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import no.krisesenter.process.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is to be told of tasks to a leader who has been given work because of them: what is late, and what others owe an answer to. */
@Repository
class LateTasks {

    private static final String OF_A_TASK = """
            select process_name, step_name, assignee, began_at, claimed_at, due_at, reminded_at, ended_at, cancelled
            from record.work_step where %s
            """;

    private static final String ONE = OF_A_TASK.formatted("task_id = :task");

    private static final String LATE = OF_A_TASK.formatted(
            "case_reference = :case and ended_at is null and due_at < :now and process not in ('late-task', 'late-review') order by due_at, id");

    private static final String AWAITED = OF_A_TASK.formatted(
            "case_reference = :case and ended_at is null and task_id is not null and deadline ~ :answers order by began_at, id");

    private final JdbcClient database;

    LateTasks(JdbcClient database) {
        this.database = database;
    }

    Optional<Told> find(String taskId) {
        return database.sql(ONE)
                .param("task", taskId)
                .query((row, number) -> told(row))
                .optional();
    }

    /** What is late in a case, the oldest first; following up apart. */
    List<Told> of(CaseReference reference, Instant now) {
        return database.sql(LATE)
                .param("case", reference.value())
                .param("now", WorkSteps.utc(now))
                .query((row, number) -> told(row))
                .list();
    }

    /** What others owe an answer to in a case, the oldest first. */
    List<Told> awaited(CaseReference reference) {
        return database.sql(AWAITED)
                .param("case", reference.value())
                .param("answers", "^%s$".formatted(Span.ANSWERS.pattern()))
                .query((row, number) -> told(row))
                .list();
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                row.getString("step_name"),
                row.getString("process_name"),
                row.getString("assignee"),
                row.getObject("began_at", OffsetDateTime.class).toInstant(),
                moment(row, "claimed_at"),
                moment(row, "due_at"),
                moment(row, "reminded_at"),
                moment(row, "ended_at"),
                row.getBoolean("cancelled"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /**
     * A task.
     *
     * @param staff who has it; null when nobody has taken it
     * @param taken when she took it or got it
     * @param ended when it was done or broken off after all, null while it is open
     */
    record Told(
            String task,
            String routine,
            @Nullable String staff,
            Instant began,
            @Nullable Instant taken,
            @Nullable Instant due,
            @Nullable Instant reminded,
            @Nullable Instant ended,
            boolean cancelled) {

        String what() {
            return "%s (%s)".formatted(task, routine);
        }
    }
}
