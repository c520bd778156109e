package no.krisesenter.casefile;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who lives at a centre or is on the way there, by alias: nothing is opened. */
@Repository
public class Occupants {

    private final JdbcClient database;

    Occupants(JdbcClient database) {
        this.database = database;
    }

    @Transactional(readOnly = true)
    public List<Occupant> of(CentreId centre) {
        return database.sql("""
                        select c.reference, c.alias, s.room, s.opened_at is not null here, s.held_until,
                          (select count(*) from record.child k
                            where k.case_reference = c.reference and k.arrived_at is not null and k.left_at is null) children
                        from record.stay s join record.case_file c on c.reference = s.case_reference
                        where c.centre = :centre and s.closed_at is null order by c.alias
                        """)
                .param("centre", centre.value())
                .query((row, number) -> new Occupant(
                        new CaseReference(row.getString("reference")),
                        row.getString("alias"),
                        row.getString("room"),
                        row.getBoolean("here"),
                        row.getInt("children"),
                        instant(row.getObject("held_until", OffsetDateTime.class))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
