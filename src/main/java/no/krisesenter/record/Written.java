package no.krisesenter.record;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** That something has been written, not what: for telling the next shift what has been done. */
@Repository
public class Written {

    private final JdbcClient database;

    Written(JdbcClient database) {
        this.database = database;
    }

    /** The forms that were sent in about cases of a centre, oldest first. */
    @Transactional(readOnly = true)
    public List<Work> between(CentreId centre, Instant from, Instant until) {
        return database.sql("""
                        select e.case_reference, e.section, e.at from record.record_entry e
                        join record.case_file c on c.reference = e.case_reference
                        where c.centre = :centre and e.at >= :from and e.at < :until order by e.at, e.revision
                        """)
                .param("centre", centre.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Work(
                        new CaseReference(row.getString("case_reference")),
                        row.getString("section"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * Work that has been done.
     *
     * @param form id of the form
     */
    public record Work(CaseReference caseReference, String form, Instant at) {}
}
