package no.krisesenter.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import no.krisesenter.fixtures.RecordTest;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** The roles of production, on a database of their own: the application's may add to the log and do nothing else to it. */
@RecordTest
class DatabaseRolesTest {

    private static final String DATABASE = "with_roles";

    @Autowired
    EmbeddedPostgres postgres;

    @Test
    void theApplicationAddsToTheLogAndReadsIt() throws SQLException, IOException {
        try (Connection application = as("krisesenter")) {
            application.setAutoCommit(false);
            execute(application, """
                    select audit.note('c', now(), 's', 'read', 'k', null, 'f', null, 'care-team');
                    select * from audit.last_link('c');
                    insert into audit.link (centre, seq, access, previous, hash)
                        select 'c', 1, max(id), sha256(''), sha256('') from audit.access
                    """);
            execute(application, "set constraints all immediate");
            execute(application, "insert into record.centre (id, name, type) values ('x', 'X', 'nok-centre')");
            execute(application, "update record.centre set name = 'Y' where id = 'x'");
            application.rollback();
        }
        try (Connection checker = as("krisesenter_checker")) {
            execute(checker, "select * from audit.access join audit.link on access = id");
            assertThatThrownBy(() -> execute(checker, "select * from record.centre"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> execute(checker, "insert into audit.review_file values ('c', 'k')"))
                    .hasMessageContaining("permission denied");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.access set staff = 'nobody'",
                "delete from audit.access",
                "truncate audit.access cascade",
                "update audit.link set seq = seq + 1",
                "delete from audit.link",
                "truncate audit.link",
                "alter table audit.access disable trigger all",
                "drop trigger access_is_append_only on audit.access",
                "alter table audit.access rename to elsewhere",
                "drop table audit.link",
                "create or replace function audit.refuse_change() returns trigger language sql as 'select null'",
                "set session_replication_role = replica",
                "set role krisesenter_owner"
            })
    void theApplicationCanDoNothingElseToIt(String attempt) throws SQLException, IOException {
        try (Connection application = as("krisesenter")) {
            assertThatThrownBy(() -> execute(application, attempt))
                    .isInstanceOf(SQLException.class)
                    .hasMessageMatching("(?s)ERROR: (permission denied|must be owner|.*permission denied).*");
        }
    }

    private Connection as(String role) throws SQLException, IOException {
        try (Connection superuser = postgres.getPostgresDatabase().getConnection()) {
            var found = superuser
                    .createStatement()
                    .executeQuery("select 1 from pg_database where datname = '%s'".formatted(DATABASE));
            if (!found.next()) {
                execute(superuser, "create database " + DATABASE);
                make();
            }
        }
        return DriverManager.getConnection(postgres.getJdbcUrl(role, DATABASE));
    }

    private void make() throws SQLException {
        try (Connection superuser = DriverManager.getConnection(postgres.getJdbcUrl("postgres", DATABASE))) {
            ScriptUtils.executeSqlScript(superuser, new FileSystemResource(Path.of("docker/database/10-roles.sql")));
        }
        for (var schema : new String[] {"record", "audit"}) {
            var migrated = Flyway.configure()
                    .dataSource(postgres.getJdbcUrl("krisesenter_owner", DATABASE), "krisesenter_owner", "")
                    .schemas(schema)
                    .defaultSchema(schema)
                    .locations("classpath:db/migration/" + schema)
                    .load()
                    .migrate();
            assertThat(migrated.success).isTrue();
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }
}
