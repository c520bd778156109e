package no.krisesenter.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who has seen or written what. Noted in the transaction of the access and before it: what cannot be noted is not given out. */
@Component
public class AccessLog {

    private final JdbcClient database;
    private final Clock clock;

    AccessLog(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @throws org.springframework.dao.DataAccessException when it could not be noted: then give nothing out */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Access access) {
        database.sql("""
                        insert into audit.access (centre, at, staff, action, case_reference, subject, section, task_id, grant_code)
                        values (:centre, :at, :staff, :action, :case, :subject, :section, :task, :grant)
                        """)
                .param("centre", access.centre().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("staff", access.staff().value())
                .param("action", access.action().code())
                .param("case", access.caseReference().value())
                .param(
                        "subject",
                        access.subject() == null ? null : access.subject().value())
                .param("section", access.section())
                .param("task", access.taskId())
                .param("grant", access.grant())
                .update();
    }

    /** Everything that has been noted about a case, oldest first: the answer to "who has read about me". */
    @Transactional(readOnly = true)
    public List<Noted> of(CaseReference caseReference) {
        return database.sql("select * from audit.access where case_reference = :case order by id")
                .param("case", caseReference.value())
                .query((row, number) -> {
                    String subject = row.getString("subject");
                    return new Noted(
                            row.getTimestamp("at").toInstant(),
                            new Access(
                                    Access.Action.of(row.getString("action")),
                                    new CentreId(row.getString("centre")),
                                    new StaffId(row.getString("staff")),
                                    caseReference,
                                    subject == null ? null : new ChildReference(subject),
                                    row.getString("section"),
                                    row.getString("task_id"),
                                    row.getString("grant_code")));
                })
                .list();
    }

    /** An access and when it was. */
    public record Noted(Instant at, Access access) {}
}
