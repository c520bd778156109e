package no.krisesenter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import no.krisesenter.fixtures.RecordTest;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database with entries of a version that bound them to less is refused with a sentence; one without is taken over. */
@RecordTest
class EarlierRecordTest {

    @Autowired
    EmbeddedPostgres server;

    @Test
    void entriesOfAnEarlierVersionAreRefusedWithASentence() {
        var database = anEarlierDatabase("earlier_with_entries");
        database.execute("set session_replication_role = replica;"
                + " insert into record.record_entry (id, case_reference, section, revision, kind, author, at, sealed)"
                + " values (gen_random_uuid(), 'x', 'x', 1, 'note', 'vera', now(), 'x')");

        var failure = catchThrowableOfType(
                FlywayException.class, () -> migrate("earlier_with_entries", MigrationVersion.LATEST));

        assertThat(new EarlierRecord().analyze(failure).getDescription()).isEqualTo(EarlierRecord.SENTENCE);
        assertThat(new EarlierRecord().analyze(new FlywayException("something else")))
                .isNull();
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(FailureAnalyzer.class, (type, name, unloadable) -> {}))
                .hasAtLeastOneElementOfType(EarlierRecord.class);
    }

    @Test
    void aDatabaseWithoutEntriesIsTakenOver() {
        var database = anEarlierDatabase("earlier_and_empty");

        migrate("earlier_and_empty", MigrationVersion.LATEST);

        assertThat(database.queryForObject("select count(*) from record.record_entry", Long.class))
                .isZero();
    }

    /** As the version before left it. */
    private JdbcTemplate anEarlierDatabase(String name) {
        new JdbcTemplate(server.getPostgresDatabase()).execute("create database " + name);
        migrate(name, MigrationVersion.fromVersion("040"));
        return new JdbcTemplate(server.getDatabase("postgres", name));
    }

    private void migrate(String name, MigrationVersion to) {
        Flyway.configure()
                .dataSource(server.getDatabase("postgres", name))
                .schemas("record")
                .defaultSchema("record")
                .locations("classpath:db/migration/record")
                .target(to)
                .load()
                .migrate();
    }
}
