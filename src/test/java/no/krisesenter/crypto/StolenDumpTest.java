package no.krisesenter.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import no.krisesenter.fixtures.House;
import no.krisesenter.fixtures.RecordTest;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.StaffId;
import no.krisesenter.testing.DatabaseAtRest;
import no.krisesenter.testing.DatabaseSearch;
import no.krisesenter.testing.Goals;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** A dump of the database, restored somewhere else: with the key files everything is there again, without them nothing can be read. */
@RecordTest
class StolenDumpTest {

    private static final String FORM = "first-contact.register-client";
    private static final int CLIENTS = 20;
    private static final List<String> SCHEMAS = List.of("record", "audit");

    @Autowired
    House house;

    @Autowired
    CentreKeys keys;

    @Autowired
    Binding binding;

    @Autowired
    JdbcTemplate database;

    @Autowired
    EmbeddedPostgres server;

    @TempDir
    Path elsewhere;

    @Test
    void aRestoredDumpIsWholeAndWithoutTheKeysUnreadable() throws Exception {
        CentreId centre = house.aCentre();
        StaffId anne = house.staff(centre, "Anne");
        IntStream.range(0, CLIENTS).forEach(number -> {
            CaseReference client = house.aCase(centre, anne);
            house.keep(house.form(FORM, centre, client, anne).answer("free", "Om " + client));
        });
        JdbcTemplate restored = restore(new DatabaseAtRest(database).dump());
        MakeCentreKey.main(new String[] {elsewhere.toString(), centre.value()});

        assertThat(prints(restored)).isEqualTo(prints(database)).hasSizeGreaterThan(10);
        assertThat(opened(restored, centre, keys.file(centre).getParent())).isEqualTo(CLIENTS);
        assertThat(opened(restored, centre, elsewhere)).isZero();
        assertThatThrownBy(() -> opened(restored, centre, elsewhere.resolve("none")))
                .isInstanceOf(KeysMissing.class);
        Goals.note(
                "S-09-dump",
                "%d tables restored from a dump, equal row for row; entries of %d clients: %d open with the key file, 0 without"
                        .formatted(prints(restored).size(), CLIENTS, CLIENTS));
    }

    /** Into an empty database with the same schemas, by somebody whom no trigger stops. */
    private JdbcTemplate restore(Map<String, byte[]> dump) throws Exception {
        database.execute("create database restored");
        var target = server.getDatabase("postgres", "restored");
        for (String schema : SCHEMAS) {
            Flyway.configure()
                    .dataSource(target)
                    .schemas(schema)
                    .defaultSchema(schema)
                    .locations("classpath:db/migration/" + schema)
                    .load()
                    .migrate();
        }
        try (var connection = target.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (var table : dump.entrySet()) {
                if (!table.getKey().contains("flyway")) {
                    statement.execute("delete from " + table.getKey());
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn(
                                    "copy " + table.getKey() + " from stdin",
                                    new ByteArrayInputStream(table.getValue()));
                }
            }
        }
        return new JdbcTemplate(target);
    }

    private static Map<String, String> prints(JdbcTemplate where) {
        var prints = new DatabaseSearch(where).fingerprints();
        prints.keySet().removeIf(table -> table.contains("flyway"));
        return prints;
    }

    /** How many entries of this centre the keys in this directory open. */
    private long opened(JdbcTemplate where, CentreId centre, Path directory) throws Exception {
        ClientKeys clientKeys = new ClientKeys(
                new WrappedKeys(JdbcClient.create(where)),
                new CentreKeys(directory.toString(), new MockEnvironment()),
                binding,
                Clock.systemUTC());
        Vault vault = new Vault(clientKeys, binding);
        return where
                .query(
                        """
                        select e.*, c.client from record.record_entry e
                        join record.case_file c on c.reference = e.case_reference where c.centre = ?
                        """,
                        (row, number) -> {
                            Owner owner = new Owner(centre, row.getObject("client", UUID.class));
                            return opens(vault, owner, place(row), row.getBytes("sealed"));
                        },
                        centre.value())
                .stream()
                .filter(opens -> opens)
                .count();
    }

    private static Place place(ResultSet row) throws SQLException {
        return Place.ofWholeRow(
                "record_entry",
                "sealed",
                row.getString("id"),
                row.getString("case_reference"),
                row.getString("child_reference"),
                row.getString("section"),
                row.getInt("revision"),
                row.getString("kind"),
                row.getString("author"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("task_id"),
                row.getObject("model_version", Integer.class));
    }

    private static boolean opens(Vault vault, Owner owner, Place place, byte[] sealed) {
        try {
            return !vault.openMap(owner, place, sealed).isEmpty();
        } catch (CannotOpen e) {
            return false;
        }
    }
}
