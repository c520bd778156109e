package no.krisesenter.relocation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.krisesenter.process.CaseReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has been handed over between centres of this installation. */
@Repository
class Relocations {

    private final JdbcClient database;
    private final Clock clock;

    Relocations(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void send(CaseReference from, CaseReference to, Set<String> parts) {
        database.sql("insert into record.relocation (to_case, from_case, parts, sent_at) values (?, ?, ?, ?)")
                .params(to.value(), from.value(), String.join(" ", new TreeSet<>(parts)), now())
                .update();
    }

    /** From now on the parts are in the record of the other centre, as its own staff have kept them. */
    void receive(CaseReference to) {
        database.sql("update record.relocation set received_at = ? where to_case = ? and received_at is null")
                .params(now(), to.value())
                .update();
    }

    Optional<Relocation> to(CaseReference reference) {
        return database.sql("select * from record.relocation where to_case = ?")
                .param(reference.value())
                .query(Relocations::read)
                .optional();
    }

    /** The newest that was sent from this case. */
    Optional<Relocation> from(CaseReference reference) {
        return database.sql("select * from record.relocation where from_case = ? order by sent_at desc limit 1")
                .param(reference.value())
                .query(Relocations::read)
                .optional();
    }

    private static Relocation read(ResultSet row, int number) throws SQLException {
        return new Relocation(
                new CaseReference(row.getString("from_case")),
                new CaseReference(row.getString("to_case")),
                Arrays.stream(row.getString("parts").split(" "))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.toSet()),
                row.getTimestamp("received_at") != null);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
