package no.krisesenter.engine;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Three schemas in one database, each with its own history of migrations: the engine's work, the record of people, the audit of looks. */
@Configuration(proxyBeanMethods = false)
class Schemas {

    @Bean
    FlywayMigrationStrategy migrateEachSchema() {
        return stock -> {
            var database = stock.getConfiguration().getDataSource();
            migrate(database, "engine", new EngineSchema());
            migrate(database, "record");
            migrate(database, "audit");
        };
    }

    private static void migrate(DataSource database, String schema, JavaMigration... migrations) {
        Flyway.configure()
                .dataSource(database)
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(true)
                .locations("classpath:db/migration/" + schema)
                .failOnMissingLocations(false)
                .javaMigrations(migrations)
                .load()
                .migrate();
    }
}
