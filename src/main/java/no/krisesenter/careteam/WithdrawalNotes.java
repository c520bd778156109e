package no.krisesenter.careteam;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import no.krisesenter.crypto.Ids;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has left a centre and come back to it, and who has said so: nobody is taken from her work, or given it again, without a trace. */
@Repository
class WithdrawalNotes {

    private final JdbcClient database;
    private final Ids ids;
    private final Clock clock;

    WithdrawalNotes(JdbcClient database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param roles what she could do until now */
    void left(StaffId by, StaffId staff, CentreId centre, List<String> roles) {
        database.sql("""
                        insert into record.withdrawal (id, centre, staff, withdrawn_by, withdrawn_at, roles)
                        values (:id, :centre, :staff, :by, :at, :roles)
                        """)
                .param("id", ids.next())
                .param("centre", centre.value())
                .param("staff", staff.value())
                .param("by", by.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("roles", roles.toArray(String[]::new))
                .update();
    }

    /** Who has left the centre and has not come back, each once, the latest first. */
    List<Left> at(CentreId centre) {
        return database.sql("""
                        select staff, roles, withdrawn_at from (
                            select distinct on (staff) * from record.withdrawal
                            where centre = :centre and returned_at is null order by staff, withdrawn_at desc) newest
                        order by withdrawn_at desc, staff
                        """)
                .param("centre", centre.value())
                .query((row, number) -> left(row))
                .list();
    }

    private static Left left(ResultSet row) throws SQLException {
        Array roles = row.getArray("roles");
        return new Left(
                new StaffId(row.getString("staff")),
                List.of((String[]) roles.getArray()),
                row.getObject("withdrawn_at", OffsetDateTime.class).toInstant());
    }

    /** @return false when somebody else has taken her back meanwhile */
    boolean cameBack(StaffId by, StaffId staff, CentreId centre) {
        return database.sql("""
                                update record.withdrawal set returned_by = :by, returned_at = :at
                                where centre = :centre and staff = :staff and returned_at is null
                                """)
                        .param("by", by.value())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("centre", centre.value())
                        .param("staff", staff.value())
                        .update()
                > 0;
    }

    /** @param roles what she could do until then */
    record Left(StaffId staff, List<String> roles, Instant at) {}
}
