package no.krisesenter.record;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import no.krisesenter.casefile.AfterExclusion;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.crypto.Vault;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Half-written answers: one draft for a person and a task, seen by nobody else, gone when the task is. */
@Repository
class Drafts implements AfterExclusion {

    private final JdbcClient database;
    private final CaseFiles caseFiles;
    private final Vault vault;
    private final Clock clock;

    Drafts(JdbcClient database, CaseFiles caseFiles, Vault vault, Clock clock) {
        this.database = database;
        this.caseFiles = caseFiles;
        this.vault = vault;
        this.clock = clock;
    }

    void keep(Draft draft, Map<String, @Nullable Object> answers) {
        byte[] sealed = vault.sealMap(caseFiles.owner(draft.caseReference()), draft.place(), answers);
        database.sql("""
                        insert into record.draft (task_id, writer, case_reference, form, at, sealed)
                        values (:task, :writer, :case, :form, :at, :sealed)
                        on conflict (task_id, writer) do update set form = excluded.form, at = excluded.at, sealed = excluded.sealed
                        """)
                .param("task", draft.taskId())
                .param("writer", draft.writer().value())
                .param("case", draft.caseReference().value())
                .param("form", draft.form())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("sealed", sealed)
                .update();
    }

    Optional<Map<String, @Nullable Object>> find(Draft draft) {
        return database.sql("""
                        select sealed from record.draft
                        where task_id = :task and writer = :writer and case_reference = :case and form = :form
                        """)
                .param("task", draft.taskId())
                .param("writer", draft.writer().value())
                .param("case", draft.caseReference().value())
                .param("form", draft.form())
                .query(byte[].class)
                .optional()
                .map(answers -> vault.openMap(caseFiles.owner(draft.caseReference()), draft.place(), answers));
    }

    void drop(String taskId, StaffId writer) {
        database.sql("delete from record.draft where task_id = :task and writer = :writer")
                .param("task", taskId)
                .param("writer", writer.value())
                .update();
    }

    @Override
    public void excluded(CaseReference reference, StaffId staff) {
        database.sql("delete from record.draft where case_reference = :case and writer = :writer")
                .param("case", reference.value())
                .param("writer", staff.value())
                .update();
    }

    void dropAllOf(CaseReference reference) {
        database.sql("delete from record.draft where case_reference = :case")
                .param("case", reference.value())
                .update();
    }

    void dropAll(String taskId) {
        database.sql("delete from record.draft where task_id = :task")
                .param("task", taskId)
                .update();
    }
}
