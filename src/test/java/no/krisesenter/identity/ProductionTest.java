package no.krisesenter.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import no.krisesenter.CrisisCentreApplication;
import no.krisesenter.casefile.CentreCard;
import no.krisesenter.casefile.Centres;
import no.krisesenter.crypto.MakeCentreKey;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.StaffDirectory;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.Staffing;
import no.krisesenter.testing.Goals;
import org.camunda.bpm.spring.boot.starter.webapp.filter.LazyInitRegistration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.web.context.support.StandardServletEnvironment;
import org.yaml.snakeyaml.Yaml;

/**
 * Production as it is delivered, from its compose file to the first sign-in: the profile, the roles of the database, fresh keys, and the
 * environment of the container, with nothing of the tests in it but free ports and folders.
 */
@Tag("second-round")
@ExtendWith(OutputCaptureExtension.class)
class ProductionTest {

    private static final StaffId FIRST = new StaffId("siv.system");
    private static final String FIRST_PASSWORD = "Bytt-Meg-Straks-2026!";
    private static final CentreId FJORD = new CentreId("fjord");
    private static final String OUR_CENTRES = """
            ---
            krisesenter:
              first-administrator.id: siv.system
              centres:
                fjord:
                  name: Krisesenteret i Fjord
            """;
    private static final String PASSWORDS = """
            ---
            krisesenter:
              sign-in: local
              first-administrator.password-file: %s
            """;
    private static EmbeddedPostgres postgres;
    private static int databases;

    @TempDir
    Path folder;

    private final Map<String, Object> environment = new LinkedHashMap<>();
    private String database;
    private ConfigurableApplicationContext running;

    @BeforeEach
    void anOperatorFollowsTheDescription() throws Exception {
        if (postgres == null) {
            postgres =
                    EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        }
        database = "production" + ++databases;
        makeDatabase();
        Files.createDirectories(folder.resolve("keys"));
        Files.createDirectories(folder.resolve("anchors"));
        MakeCentreKey.main(new String[] {folder.resolve("keys").toString(), FJORD.value()});
        secrets();
        composed(asText(composeOfApplication().get("environment")));
        settings(OUR_CENTRES);
    }

    @AfterEach
    void stop() {
        if (running != null) {
            running.close();
        }
    }

    @Test
    void startsAsAWholeWithPasswordsAndLetsTheFirstAdministratorIn() throws Exception {
        settings(OUR_CENTRES + PASSWORDS.formatted(folder.resolve("secrets/first-administrator-password")));

        start();

        var siv = Door.behindTls(server());
        var page = siv.get("/camunda/app/admin/default/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Strict-Transport-Security")).isEqualTo("max-age=31536000; includeSubDomains");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(siv.signInTo("admin", FIRST.value(), FIRST_PASSWORD).status())
                .isEqualTo(200);
        assertThat(siv.get(Door.ME).body()).contains("\"userId\":\"siv.system\"", "\"admin\"", "\"cockpit\"");
        staysWithTheBrowserAndOnTls(siv);
        assertThat(siv.setCookies())
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("HttpOnly"));
        assertThat(Door.behindTls(server()).signIn(FIRST.value(), "wrong").status())
                .as("control: with another password")
                .isEqualTo(401);
        nothingOfTheDemonstrationIsHere();
        onlyThisComputerAsksWhetherItIsWell();
        assertThat(running.getBean(Centres.class).all())
                .extracting(CentreCard::name)
                .containsExactly("Krisesenteret i Fjord");
        running.close();
        theLogIsCheckedByWhoeverLooksAfterPrivacy();
        Goals.note(
                "S-13",
                "production started as delivered with passwords: Secure and SameSite on every cookie, HSTS, health on loopback alone");
    }

    @Test
    void startsWithAProviderOfIdentitiesAndLetsSomebodyOnDutyIn() throws Exception {
        try (var provider = new TestProvider()) {
            Files.writeString(folder.resolve("secrets/krisesenter.oidc.client-secret"), TestProvider.SECRET);
            settings(OUR_CENTRES + """
                    ---
                    krisesenter.oidc:
                      issuer: %s
                      client-id: %s
                      roles: {KS-Vakt: on-duty-staff, KS-Leder: centre-manager}
                      centres: {"4711": fjord}
                      amr: [mfa]
                    """.formatted(provider.issuer(), TestProvider.CLIENT));

            start();

            var tone = comesIn(provider, "tone.tangen", "KS-Vakt");
            assertThat(tone.get(Door.ME).body()).contains("\"userId\":\"tone.tangen\"", "\"tasklist\"");
            assertThat(tone.get(Door.TASKS).status()).isEqualTo(200);
            staysWithTheBrowserAndOnTls(tone);
            assertThat(tone.signIn(FIRST.value(), FIRST_PASSWORD).status())
                    .as("a password")
                    .isEqualTo(404);
            assertThat(running.getBean(Staffing.class).isAdministrator(FIRST)).isTrue();

            comesIn(provider, "lise.leder", "KS-Leder");
            AvailabilityChangeEvent.publish(running, ReadinessState.ACCEPTING_TRAFFIC);
            AvailabilityChangeEvent.publish(running, ReadinessState.ACCEPTING_TRAFFIC);
            assertThat(reviewsThatWaitForMonday()).containsExactly("fjord on Monday at 08:00");
        }
    }

    private Door comesIn(TestProvider provider, String who, String role) {
        provider.willSay(
                who,
                Map.of(
                        "given_name", "Siv",
                        "family_name", "Dahl",
                        "groups", List.of(role),
                        "units", List.of("4711"),
                        "amr", List.of("mfa")));
        var door = Door.behindTls(server());
        var there = door.get(DoorPage.SIGN_IN).header("Location");
        assertThat(door.get(there).status()).isEqualTo(200);
        // the browser goes to the proxy's address, which is not ours
        var address = URI.create(door.post(there, "username=" + who).header("Location"));
        assertThat(address.getScheme()).isEqualTo("https");
        assertThat(door.get(address.getRawPath() + "?" + address.getRawQuery()).status())
                .isEqualTo(302);
        return door;
    }

    @Test
    void whatIsMissingIsSaidInOneSentenceAndNothingStarts(CapturedOutput output) throws Exception {
        settings(OUR_CENTRES + PASSWORDS.formatted(folder.resolve("secrets/first-administrator-password")));
        var lacking = new LinkedHashMap<String, String>();
        lacking.put("SPRING_PROFILES_ACTIVE", "Sett spring.profiles.active til production.");
        lacking.put("SPRING_DATASOURCE_URL", "Sett spring.datasource.url, slik at");
        lacking.put("SPRING_DATASOURCE_USERNAME", "Sett spring.datasource.username, slik at");
        lacking.put("KRISESENTER_KEYS_DIRECTORY", "Sett krisesenter.keys.directory til mappen");
        lacking.put("KRISESENTER_AUDIT_ANCHORDIRECTORY", "Sett krisesenter.audit.anchor-directory til en mappe");
        for (var setting : lacking.entrySet()) {
            var value = environment.remove(setting.getKey());
            isRefused(output, setting.getValue());
            environment.put(setting.getKey(), value);
        }
        var password = folder.resolve("secrets/spring.datasource.password");
        Files.move(password, folder.resolve("moved"));
        isRefused(output, "Sett spring.datasource.password, slik at");
        Files.move(folder.resolve("moved"), password);

        var url = environment.put("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:9/krisesenter");
        isRefused(output, "Databasen i spring.datasource.url svarer ikke.");
        environment.put("SPRING_DATASOURCE_URL", url);

        settings(OUR_CENTRES);
        isRefused(output, "Sett krisesenter.oidc.issuer, slik at ansatte kan logge inn");
    }

    @Test
    void withoutAnAdministratorOrTheKeyOfACentreNothingStarts(CapturedOutput output) throws Exception {
        settings(OUR_CENTRES + PASSWORDS.formatted("") + "---\nkrisesenter.first-administrator.id: \"\"\n");
        isRefused(output, "Sett krisesenter.first-administrator.id til");

        var key = folder.resolve("keys/fjord.json");
        Files.delete(key);
        isRefused(output, "Nøkkelfilen " + key + " mangler");
    }

    // -- what is looked at

    private static void staysWithTheBrowserAndOnTls(Door door) {
        assertThat(door.setCookies())
                .isNotEmpty()
                .allSatisfy(cookie ->
                        assertThat(cookie).matches(".*; ?Secure(;.*)?").matches(".*; ?SameSite=Strict(;.*)?"));
    }

    private void nothingOfTheDemonstrationIsHere() {
        assertThat(running.getBeanNamesForType(EmbeddedPostgres.class)).isEmpty();
        var directory = running.getBean(StaffDirectory.class);
        assertThat(List.of("vera", "nils", "kari", "sindre", "brita", "frida", "lena", "ole", "gro", "mona"))
                .allMatch(person -> directory.find(new StaffId(person)).isEmpty());
        assertThat(directory.membersOf(FJORD)).isEmpty();
    }

    private void onlyThisComputerAsksWhetherItIsWell() {
        var port = running.getEnvironment().getRequiredProperty("local.management.port");
        var here = new Door("http://127.0.0.1:" + port);
        assertThat(here.get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
        for (var other : Set.of("/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/beans")) {
            assertThat(here.get(other).status()).as(other).isEqualTo(404);
        }
        assertThatThrownBy(() -> new Door("http://127.0.0.2:" + port).get("/actuator/health"))
                .as("by another address of this computer")
                .hasCauseInstanceOf(java.net.ConnectException.class);
        assertThat(here.get("/camunda/app/").status())
                .as("the application is not there")
                .isIn(401, 404);
        assertThat(new Door(server()).get("/actuator/health").status()).isEqualTo(404);
    }

    private void theLogIsCheckedByWhoeverLooksAfterPrivacy() throws Exception {
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "no.krisesenter.audit.CheckAccessLog",
                url(),
                folder.resolve("keys").toString(),
                folder.resolve("anchors").toString());
        command.environment().put("SPRING_DATASOURCE_USERNAME", "krisesenter_checker");
        command.environment().put("SPRING_DATASOURCE_PASSWORD", "checker");
        var check = command.redirectErrorStream(true).start();
        var said = new String(check.getInputStream().readAllBytes(), System.getProperty("native.encoding"));
        assertThat(check.waitFor()).as(said).isZero();
        assertThat(said).contains("Tilgangsloggen er hel.");
    }

    private List<String> reviewsThatWaitForMonday() {
        return running.getBean(JdbcTemplate.class).queryForList("""
                        select j.tenant_id_ || ' on ' || to_char(j.duedate_, 'FMDay') || ' at ' || to_char(j.duedate_, 'HH24:MI')
                        from engine.act_ru_job j where j.process_def_key_ = 'access-review'
                        """, String.class);
    }

    private void isRefused(CapturedOutput output, String sentence) {
        var before = output.getAll().length();

        assertThat(catchThrowable(this::start)).as(sentence).isNotNull();

        var said = output.getAll().substring(before);
        assertThat(said).contains("APPLICATION FAILED TO START").contains("Description:\n\n" + sentence);
        assertThat(said)
                .as("no page of stack")
                .doesNotContainPattern(Pattern.compile("^\\s+at [a-z.]+", Pattern.MULTILINE));
    }

    // -- what the operator does

    private void start() {
        var application = new SpringApplication(CrisisCentreApplication.class);
        var container = new StandardServletEnvironment() {
            @Override
            protected String doGetActiveProfilesProperty() {
                return null;
            }
        };
        container
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.copyOf(environment)));
        application.setEnvironment(container);
        application.setRegisterShutdownHook(false);
        application.addInitializers(context ->
                context.getBeanFactory().registerSingleton("onlyWhatIsDelivered", new OnlyWhatIsDelivered()));
        // the engine's web applications remember the application that was here before, in a static field
        ReflectionTestUtils.setField(LazyInitRegistration.class, "APPLICATION_CONTEXT", null);
        running = application.run();
    }

    private String server() {
        return "http://127.0.0.1:" + running.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** The environment of the container, with the folders of this test in the place of its own, on free ports. */
    private void composed(Map<String, String> ofCompose) {
        environment.clear();
        ofCompose.forEach((name, value) -> environment.put(
                name,
                value.replace("/run/secrets/", folder.resolve("secrets") + "/")
                        .replace("/config/", folder.resolve("config") + "/")
                        .replaceFirst("^/keys$", folder.resolve("keys").toString())
                        .replaceFirst("^/anchors$", folder.resolve("anchors").toString())
                        .replaceFirst("^jdbc:postgresql://database:5432/krisesenter", url())));
        // on the host the proxy has another address
        environment.put("SERVER_TOMCAT_REMOTEIP_INTERNALPROXIES", "127[.]0[.]0[.]1");
        environment.put("SERVER_PORT", "0");
        environment.put("MANAGEMENT_SERVER_PORT", "0");
    }

    private void settings(String ours) throws IOException {
        var file = Files.createDirectories(folder.resolve("config")).resolve("installation.yaml");
        Files.writeString(file, Files.readString(Path.of("docker/installation.yaml")) + ours);
    }

    /** As compose lays them before the application: each in a file with the name of its target. */
    private void secrets() throws IOException {
        var values = new HashMap<String, String>();
        values.put("krisesenter-password", "application");
        values.put("krisesenter_owner-password", "owner");
        values.put("first-administrator-password", FIRST_PASSWORD + "\n");
        values.put("oidc-client-secret", "");
        var directory = Files.createDirectories(folder.resolve("secrets"));
        for (var secret : (List<?>) composeOfApplication().get("secrets")) {
            var source = secret instanceof Map<?, ?> mapped ? String.valueOf(mapped.get("source")) : secret.toString();
            var target = secret instanceof Map<?, ?> mapped ? String.valueOf(mapped.get("target")) : source;
            Files.writeString(directory.resolve(target), values.remove(source));
        }
        assertThat(values).isEmpty();
    }

    private static Map<String, Object> composeOfApplication() throws IOException {
        Map<String, Map<String, Map<String, Object>>> compose =
                new Yaml().load(Files.readString(Path.of("docker/compose.yaml")));
        return compose.get("services").get("application");
    }

    private static Map<String, String> asText(Object map) {
        var text = new LinkedHashMap<String, String>();
        ((Map<?, ?>) map).forEach((name, value) -> text.put(name.toString(), value.toString()));
        return text;
    }

    /** The roles are those of the whole server, the schemas those of one database. */
    private void makeDatabase() throws SQLException, IOException {
        try (var superuser = postgres.getPostgresDatabase().getConnection();
                var statement = superuser.createStatement()) {
            statement.execute("create database " + database);
        }
        var script = Files.readString(Path.of("docker/database/10-roles.sql"));
        if (databases > 1) {
            script = script.replaceAll("create role [^;]+;", "");
        }
        try (var superuser = DriverManager.getConnection(postgres.getJdbcUrl("postgres", database))) {
            ScriptUtils.executeSqlScript(superuser, new ByteArrayResource(script.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgres.getPort(), database);
    }

    /** Classes of the tests are not delivered. */
    private static final class OnlyWhatIsDelivered extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
            return reader.getResource().getURL().getPath().contains("/test-classes/");
        }

        @Override
        public boolean equals(Object other) {
            return other != null && other.getClass() == getClass();
        }

        @Override
        public int hashCode() {
            return getClass().hashCode();
        }
    }
}
