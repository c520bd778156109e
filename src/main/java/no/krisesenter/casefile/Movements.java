package no.krisesenter.casefile;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who has made contact with a centre, moved in and moved out: times, and nothing that is sealed. */
@Repository
public class Movements {

    private final JdbcClient database;

    Movements(JdbcClient database) {
        this.database = database;
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<Movement> between(CentreId centre, Instant from, Instant until) {
        return database.sql("""
                        with of_clients as (
                          select reference, opened_at from record.case_file where centre = :centre
                            and reference not in (select case_reference from record.centre_file)
                            and reference not in (select case_reference from audit.review_file))
                        select * from (
                          select reference, 'CONTACT' kind, opened_at at from of_clients
                          union all select reference, 'ARRIVED', s.arrived_at from of_clients c
                            join record.stay s on s.case_reference = c.reference where s.opened_at is not null
                          union all select reference, 'LEFT', s.left_at from of_clients c
                            join record.stay s on s.case_reference = c.reference where s.opened_at is not null and s.closed_at is not null
                        ) movement where at >= :from and at < :until order by at, kind
                        """)
                .param("centre", centre.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Movement(
                        new CaseReference(row.getString("reference")),
                        Movement.Kind.valueOf(row.getString("kind")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
