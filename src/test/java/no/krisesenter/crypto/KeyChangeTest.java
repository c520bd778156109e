package no.krisesenter.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.casefile.IndexesAgain;
import no.krisesenter.fixtures.House;
import no.krisesenter.fixtures.RecordTest;
import no.krisesenter.fixtures.TestClock;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.StaffId;
import no.krisesenter.record.Answers;
import no.krisesenter.testing.Goals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** The key of a centre is changed while people work: nobody notices, and the old key opens nothing afterwards. */
@RecordTest
class KeyChangeTest {

    private static final String FORM = "first-contact.register-client";
    private static final int READERS = 4;

    /** More than are kept unwrapped in memory; -Dkrisesenter.clients=5000 for the figure in the decision. */
    private static final int CLIENTS = Integer.getInteger("krisesenter.clients", 300);

    @Autowired
    House house;

    @Autowired
    Answers answers;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Rewrapping rewrapping;

    @Autowired
    IndexesAgain indexesAgain;

    @Autowired
    WrappedKeys wrappedKeys;

    @Autowired
    Binding binding;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    DataSource dataSource;

    @Autowired
    CentreKeys centreKeys;

    @TempDir
    Path elsewhere;

    Path directory;
    CentreId centre;
    StaffId anne;
    KeyChange change;

    @BeforeEach
    void aCentreWithAKey() {
        centre = house.aCentre();
        anne = house.staff(centre, "Anne");
        directory = centreKeys.file(centre).getParent();
        change = new KeyChange(directory, centre, binding);
    }

    @Test
    void nobodyWhoReadsNoticesThatTheKeyIsChangedAndTheOldOneOpensNothingAfterwards() throws Exception {
        List<CaseReference> clients =
                IntStream.range(0, CLIENTS).mapToObj(this::aClient).toList();
        Path old = Files.copy(keyFile(), elsewhere.resolve(centre + ".json"), StandardCopyOption.COPY_ATTRIBUTES);
        AtomicBoolean working = new AtomicBoolean(true);
        AtomicInteger reads = new AtomicInteger();
        var people = Executors.newFixedThreadPool(READERS + 1);
        List<Future<Integer>> failures = new ArrayList<>();
        for (int reader = 0; reader < READERS; reader++) {
            failures.add(people.submit(readsUntil(working, clients, new Random(reader), reads)));
        }
        long begun = System.nanoTime();
        change.add();
        waitForReads(reads);
        change.use();
        waitForReads(reads);
        Future<Integer> otherNode = people.submit(() -> anotherNode().wrapAgain(centre));
        int here = rewrapping.wrapAgain(centre);
        int there = otherNode.get();
        indexesAgain.of(centre);
        waitForReads(reads);
        change.remove(database);
        long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        waitForReads(reads);
        clock.pass(Duration.ofMinutes(6));
        waitForReads(reads);
        working.set(false);
        int failed = 0;
        for (Future<Integer> each : failures) {
            failed += each.get();
        }
        people.shutdown();

        assertThat(failed).isZero();
        assertThat(here + there).isEqualTo(CLIENTS);
        assertThat(opened(old.getParent(), clients)).isZero();
        assertThat(opened(directory, clients)).isEqualTo(CLIENTS);
        Goals.note(
                "S-09-rotation",
                "%d clients, %d reads by %d readers during the change, %d failed, changed in %d ms, old key opens %d of %d"
                        .formatted(CLIENTS, reads.get(), READERS, failed, millis, 0, CLIENTS));
    }

    /** The control: without the middle of the change readers do fail, and the test above would see it. */
    @Test
    void whoeverTakesTheOldKeyAwayByHandTooEarlyLocksTheClientsOut() throws Exception {
        CaseReference client = aClient(1);
        change.add();
        change.use();
        CentreKeyFile.read(keyFile()).withTheOneInUse().replace(keyFile());
        clock.pass(Duration.ofMinutes(6));

        assertThat(reads(client)).isFalse();
    }

    @Test
    void theOldKeyStaysAsLongAsAnybodyNeedsIt() throws Exception {
        aClient(1);
        assertThatThrownBy(() -> change.remove(database))
                .isInstanceOf(KeyChangeRefused.class)
                .hasMessage("Senteret har bare én nøkkel. Det er ingenting å fjerne.");
        assertThatThrownBy(change::use)
                .isInstanceOf(KeyChangeRefused.class)
                .hasMessage("Det finnes ingen ny nøkkel å ta i bruk. Lag en med «add» først.");
        change.add();
        assertThatThrownBy(change::add)
                .isInstanceOf(KeyChangeRefused.class)
                .hasMessage("Et nøkkelbytte er allerede i gang. Fullfør det først med «use» og «remove».");
        assertThatThrownBy(() -> change.remove(database))
                .isInstanceOf(KeyChangeRefused.class)
                .hasMessage("Den nye nøkkelen er ikke tatt i bruk ennå. Gjør det med «use» først.");
        change.use();
        assertThat(change.status(database))
                .isEqualTo(
                        "Nøkkelen til " + centre
                                + " har 2 versjoner. 1 klienter er låst med den gamle nøkkelen, og 1 gjenkjennes bare med den.");
        assertThatThrownBy(() -> change.remove(database))
                .isInstanceOf(KeyChangeRefused.class)
                .hasMessage(
                        "Ikke ennå. 1 klienter er låst med den gamle nøkkelen, og 1 gjenkjennes bare med den. Vent noen minutter og prøv igjen.");
        rewrapping.wrapAgain(centre);
        assertThatThrownBy(() -> change.remove(database))
                .isInstanceOf(KeyChangeRefused.class)
                .hasMessageStartingWith("Ikke ennå. 0 klienter er låst med den gamle nøkkelen, og 1 gjenkjennes");
        indexesAgain.of(centre);

        assertThat(change.status(database))
                .isEqualTo("Nøkkelen til " + centre + " har 2 versjoner. Ingen klienter trenger en gammel nøkkel.");
        change.remove(database);
        assertThat(CentreKeyFile.read(keyFile()).versions()).isEqualTo(1);
    }

    @Test
    void somebodyWhoComesBackDuringTheChangeIsRecognised() throws Exception {
        CaseReference first = aClient(1);
        change.add();
        change.use();
        CaseReference duringTheChange = aClient(1);
        indexesAgain.of(centre);
        rewrapping.wrapAgain(centre);
        change.remove(database);
        CaseReference afterwards = aClient(1);

        assertThat(caseFiles.get(duringTheChange).previousCase()).isEqualTo(first);
        assertThat(caseFiles.get(afterwards).previousCase()).isEqualTo(duringTheChange);
        assertThat(caseFiles.get(aClient(2)).previousCase()).isNull();
    }

    @Test
    void keysThatWereWrappedBeforeThereWereVersionsOpenAndAreWrappedAgain() throws Exception {
        CaseReference client = aClient(1);
        Owner owner = caseFiles.owner(client);
        CentreKey key = CentreKey.of(CentreKeyFile.read(keyFile()));
        byte[] place = binding.of(centre, Place.ofKey(owner.client()));
        byte[] before = com.google.crypto.tink.TinkProtoKeysetFormat.serializeEncryptedKeyset(
                key.unwrap(wrappedKeys.find(owner).orElseThrow(), place), key.wrapping(), place);
        database.sql("update record.client_key set wrapped = ?, wrapped_by = null where client = ?")
                .params(before, owner.client())
                .update();
        clock.pass(Duration.ofMinutes(6));

        assertThat(opened(directory, List.of(client))).isEqualTo(1);
        assertThat(rewrapping.wrapAgain(centre)).isEqualTo(1);
        assertThat(wrappedKeys.find(owner).orElseThrow()[0]).isEqualTo((byte) 1);
        assertThat(opened(directory, List.of(client))).isEqualTo(1);
        assertThat(rewrapping.wrapAgain(centre)).isZero();
    }

    @Test
    void theOperatorIsToldHowToUseTheCommand() throws Exception {
        assertThatThrownBy(() -> ChangeCentreKey.run(new String[] {"keys"}, Map.of()))
                .hasMessage("Oppgi tre ting: mappen med nøklene, senterets id og add, use, status eller remove.");
        assertThatThrownBy(() -> command("rotate"))
                .hasMessage("Steget «rotate» finnes ikke. Velg add, use, status eller remove.");
        assertThatThrownBy(() -> command("remove")).hasMessageStartingWith("Sett SPRING_DATASOURCE_URL, ");
        assertThat(command("add")).startsWith("Den nye nøkkelen ligger i " + keyFile());
        assertThat(command("use")).startsWith("Den nye nøkkelen er i bruk.");
        String url = dataSource.unwrap(com.zaxxer.hikari.HikariDataSource.class).getJdbcUrl();
        assertThat(ChangeCentreKey.run(
                        new String[] {directory.toString(), centre.value(), "remove"},
                        Map.of("SPRING_DATASOURCE_URL", url)))
                .startsWith("Den gamle nøkkelen er fjernet.");
    }

    private String command(String step) throws Exception {
        return ChangeCentreKey.run(new String[] {directory.toString(), centre.value(), step}, Map.of());
    }

    private CaseReference aClient(int number) {
        CaseReference reference = house.aCase(centre, anne);
        house.keep(house.form(FORM, centre, reference, anne)
                .fact("client.birthNumber", "%011d".formatted(10_000_000_000L + number))
                .answer("free", secretOf(reference)));
        return reference;
    }

    private static String secretOf(CaseReference reference) {
        return "Om " + reference;
    }

    /** Answers how many reads failed. */
    private Callable<Integer> readsUntil(
            AtomicBoolean working, List<CaseReference> clients, Random chance, AtomicInteger reads) {
        return () -> {
            int failed = 0;
            while (working.get()) {
                CaseReference client = clients.get(chance.nextInt(clients.size()));
                failed += reads(client) ? 0 : 1;
                reads.incrementAndGet();
            }
            return failed;
        };
    }

    private boolean reads(CaseReference client) {
        try {
            return secretOf(client)
                    .equals(answers.newest(client, FORM).orElseThrow().answers().get("free"));
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static void waitForReads(AtomicInteger reads) {
        int enough = reads.get() + CLIENTS;
        while (reads.get() < enough) {
            Thread.yield();
        }
    }

    /** Of how many clients this directory opens the data key. */
    private long opened(Path keys, List<CaseReference> clients) throws Exception {
        ClientKeys fresh = new ClientKeys(wrappedKeys, centreKeys(keys), binding, Clock.systemUTC());
        return clients.stream()
                .filter(client -> {
                    try {
                        fresh.of(caseFiles.owner(client));
                        return true;
                    } catch (CannotOpen e) {
                        return false;
                    }
                })
                .count();
    }

    private Rewrapping anotherNode() throws Exception {
        return new Rewrapping(
                wrappedKeys,
                centreKeys(directory),
                binding,
                new org.springframework.transaction.support.TransactionTemplate(
                        new org.springframework.jdbc.support.JdbcTransactionManager(dataSource)));
    }

    private static CentreKeys centreKeys(Path directory) throws Exception {
        return new CentreKeys(directory.toString(), new MockEnvironment());
    }

    private Path keyFile() {
        return centreKeys.file(centre);
    }
}
