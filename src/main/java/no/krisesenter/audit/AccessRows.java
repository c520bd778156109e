package no.krisesenter.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import no.krisesenter.process.CaseReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the access log. They are added and read, never changed. */
@Repository
class AccessRows {

    private final JdbcClient database;

    AccessRows(JdbcClient database) {
        this.database = database;
    }

    AccessRow add(Access access, Instant at) {
        long id = database.sql("""
                        select audit.note(:centre, :at, :staff, :action, :case, :subject, :section, :task, :grant)
                        """)
                .param("centre", access.centre().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("staff", access.staff().value())
                .param("action", access.action().code())
                .param("case", access.caseReference().value())
                .param(
                        "subject",
                        access.subject() == null ? null : access.subject().value())
                .param("section", access.section())
                .param("task", access.taskId())
                .param("grant", access.grant())
                .query(Long.class)
                .single();
        return new AccessRow(id, at, access);
    }

    /** Oldest first. */
    List<AccessRow> of(CaseReference caseReference) {
        return database.sql("select * from audit.access where case_reference = :case order by id")
                .param("case", caseReference.value())
                .query((row, number) -> AccessRow.of(row))
                .list();
    }
}
