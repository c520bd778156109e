package no.krisesenter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import no.krisesenter.process.Passwords;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.Staffing;
import no.krisesenter.testing.Goals;
import no.krisesenter.testing.KrisesenterTest;
import no.krisesenter.testing.TestCentres;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** How passwords are kept and checked. The control is the engine's own way. */
@KrisesenterTest
class StaffPasswordsTest {

    private static final String RIGHT = "Riktig-Passord-2026!";
    private static final String WRONG = "Galt-Passord-2026!";
    private static final StaffId INGER = new StaffId("inger");

    @Autowired
    Passwords passwords;

    @Autowired
    Staffing staffing;

    @Autowired
    IdentityService identity;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    PasswordEncryptor encryptor;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void inger() {
        staffing.enrol(INGER, "Inger", "Fjord", RIGHT, List.of("on-duty-staff"), List.of(TestCentres.FJORD));
    }

    @AfterEach
    void leaves() {
        engine.setPasswordManager(new PasswordManager(encryptor, List.of()));
        identity.deleteUser(INGER.value());
    }

    @Test
    void passwordsAreKeptAsArgon2id() {
        assertThat(hash()).startsWith("{argon2id}$argon2id$v=19$m=16,t=1,p=1$");
        assertThat(passwords.open(INGER, RIGHT)).isTrue();
        assertThat(passwords.open(INGER, WRONG)).isFalse();
        assertThat(passwords.open(new StaffId("nobody-here"), RIGHT)).isFalse();

        with(new Sha512HashDigest());
        assertThat(hash()).as("control: the engine's own way").startsWith("{SHA-512}");
    }

    @Test
    void theHashThatIsShippedCostsNineteenMebibytesAndTwoRounds() throws Exception {
        var shipped = new Argon2id(19456, 2);
        var threads = ManagementFactory.getThreadMXBean();
        shipped.encrypt(RIGHT);
        var before = threads.getCurrentThreadCpuTime();
        var hash = shipped.encrypt(RIGHT);
        var millis = (threads.getCurrentThreadCpuTime() - before) / 1_000_000;

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(shipped.check(RIGHT, hash)).isTrue();
        assertThat(shipped.check(WRONG, hash)).isFalse();
        assertThat(nobodyChangesItFor("application.yaml", "application-production.yaml"))
                .isTrue();
        Goals.note(
                "S-11-hash", "one Argon2id hash (19 MiB, 2 rounds, 1 lane) costs " + millis + " ms of processor time");
    }

    @Test
    void aHashFromBeforeIsReplacedWhenItsOwnerSignsIn() {
        with(new Sha512HashDigest());
        assertThat(hash()).startsWith("{SHA-512}");
        engine.setPasswordManager(new PasswordManager(encryptor, List.of()));

        assertThat(passwords.open(INGER, WRONG)).isFalse();
        assertThat(hash()).startsWith("{SHA-512}");
        assertThat(passwords.open(INGER, RIGHT)).isTrue();
        assertThat(hash()).startsWith("{argon2id}");
        assertThat(passwords.open(INGER, RIGHT)).isTrue();
    }

    @Test
    void nobodyIsLockedOutForGoodByWrongTriesOfOthers() {
        for (int attempt = 0; attempt < 30; attempt++) {
            assertThat(passwords.open(INGER, WRONG)).isFalse();
        }
        assertThat(passwords.open(INGER, RIGHT)).isTrue();

        for (int attempt = 0; attempt < 10; attempt++) {
            stock(INGER.value(), WRONG);
        }
        assertThat(stock(INGER.value(), RIGHT))
                .as("control: the engine's own way")
                .isFalse();
    }

    @Test
    void itTakesAsLongToRefuseSomebodyWhoDoesNotExist() {
        var shipped = new Argon2id(19456, 2);
        with(shipped);
        var nobodys = "{argon2id}" + shipped.encrypt(Unknowable.password());

        var ours = difference(user -> new StaffPasswords(nobodys).checkPassword(user, WRONG));
        var control = difference(user -> new DbIdentityServiceProvider() {
            @Override
            protected void lockUser(org.camunda.bpm.engine.impl.persistence.entity.UserEntity locked) {}
        }.checkPassword(user, WRONG));

        assertThat(control).isGreaterThan(2 * ours);
        Goals.note(
                "S-11-enumeration",
                "known against unknown user: %.1f ms of processor time apart, control %.1f ms"
                        .formatted(ours, control));
    }

    @Test
    void somebodyWithdrawnCannotSignInWithTheRightPassword() {
        staffing.withdraw(INGER);
        assertThat(passwords.open(INGER, RIGHT)).isFalse();

        staffing.reinstate(INGER);
        assertThat(passwords.open(INGER, RIGHT)).isTrue();
    }

    /** In milliseconds of processor time, between the medians of tries for somebody who exists and for somebody who does not. */
    private double difference(Predicate<String> check) {
        var known = new ArrayList<Long>();
        var unknown = new ArrayList<Long>();
        for (int attempt = 0; attempt < 9; attempt++) {
            known.add(nanos(() -> check.test(INGER.value())));
            unknown.add(nanos(() -> check.test("nobody-here")));
        }
        return Math.abs(median(known) - median(unknown)) / 1e6;
    }

    /** Of the processor, so that what else runs on this computer does not count. */
    private long nanos(Supplier<Boolean> check) {
        var threads = ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadCpuTime();
        assertThat(Unchecked.run(engine, check::get)).isFalse();
        return threads.getCurrentThreadCpuTime() - before;
    }

    private static double median(List<Long> nanos) {
        return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElseThrow();
    }

    private boolean stock(String user, String password) {
        return Unchecked.run(engine, () -> new DbIdentityServiceProvider().checkPassword(user, password));
    }

    /** Her password is kept anew in this way. */
    private void with(PasswordEncryptor other) {
        engine.setPasswordManager(new PasswordManager(other, List.of()));
        var user = identity.createUserQuery().userId(INGER.value()).singleResult();
        user.setPassword(RIGHT);
        identity.saveUser(user);
    }

    private String hash() {
        return database.queryForObject(
                "select pwd_ from engine.act_id_user where id_ = ?", String.class, INGER.value());
    }

    private static boolean nobodyChangesItFor(String... files) throws Exception {
        for (var file : files) {
            for (PropertySource<?> source : new YamlPropertySourceLoader().load(file, new ClassPathResource(file))) {
                if (source.containsProperty("krisesenter.passwords.memory")
                        || source.containsProperty("krisesenter.passwords.rounds")) {
                    return false;
                }
            }
        }
        return true;
    }
}
