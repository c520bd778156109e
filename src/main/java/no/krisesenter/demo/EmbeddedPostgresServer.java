package no.krisesenter.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** A PostgreSQL of the demonstration's own, whose data survives a restart. Not part of the production jar. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
@ConditionalOnClass(EmbeddedPostgres.class)
class EmbeddedPostgresServer {

    @Bean(destroyMethod = "close")
    EmbeddedPostgres postgres(@Value("${krisesenter.demo.directory}") Path directory) throws IOException {
        Files.createDirectories(directory);
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("postgres").toFile())
                .setCleanDataDirectory(false)
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("log_parameter_max_length", "0")
                .setServerConfig("log_parameter_max_length_on_error", "0")
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(
                        directory.resolve("postgres-binaries").toFile())
                .start();
    }

    @Bean
    DataSource dataSource(EmbeddedPostgres postgres) {
        return DataSourceBuilder.create()
                .url(postgres.getJdbcUrl("postgres", "postgres") + "&currentSchema=engine&logServerErrorDetail=false")
                .username("postgres")
                .build();
    }
}
