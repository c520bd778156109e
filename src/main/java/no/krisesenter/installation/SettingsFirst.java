package no.krisesenter.installation;

import java.util.List;
import no.krisesenter.process.StartRefused;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Looks, before anything else is done, whether it is said what this is and where its database is. Without a profile the cookies would go
 * in clear and passwords would do, and nobody would notice.
 */
final class SettingsFirst implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final List<String> DATABASE =
            List.of("spring.datasource.url", "spring.datasource.username", "spring.datasource.password");
    private static final Profiles KNOWN = Profiles.of("production", "demo", "test");
    private static final Profiles PRODUCTION = Profiles.of("production");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (!environment.acceptsProfiles(KNOWN)) {
            throw new StartRefused(
                    "Sett spring.profiles.active til production. Demonstrasjonen starter med mvn spring-boot:run",
                    "Set spring.profiles.active to production. The demonstration starts with mvn spring-boot:run.");
        }
        if (environment.acceptsProfiles(PRODUCTION)) {
            DATABASE.stream()
                    .filter(setting -> environment.getProperty(setting, "").isBlank())
                    .findFirst()
                    .ifPresent(setting -> {
                        throw new StartRefused(
                                "Sett " + setting + ", slik at programmet finner PostgreSQL-databasen med journalene",
                                "Set " + setting
                                        + ", so that the application finds the PostgreSQL database with the records.");
                    });
        }
    }
}
