package no.krisesenter.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import no.krisesenter.casefile.CareTeams;
import no.krisesenter.crypto.LogSeal;
import no.krisesenter.fixtures.House;
import no.krisesenter.fixtures.RecordTest;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.StaffId;
import no.krisesenter.record.Folder;
import no.krisesenter.testing.Goals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RecordTest
class AccessChainTest {

    private static final String FORM = "arrival.welcome-client";

    @Autowired
    House house;

    @Autowired
    Folder folder;

    @Autowired
    CareTeams careTeams;

    @Autowired
    AccessLog accessLog;

    @Autowired
    AccessRows rows;

    @Autowired
    AccessChain chain;

    @Autowired
    LogSeal seal;

    @Autowired
    AnchorFiles anchorFiles;

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    CentreId centre;
    StaffId anne;
    CaseReference kari;

    @BeforeEach
    void aCase() {
        centre = house.aCentre();
        anne = house.staff(centre, "Anne");
        kari = house.aCase(centre, anne);
    }

    @Test
    void everyAccessIsALinkOfTheChainOfItsCentre() throws SQLException {
        CentreId other = house.aCentre();
        StaffId ole = house.staff(other, "Ole");
        CaseReference mona = house.aCase(other, ole);
        folder.read(kari, null, FORM, anne);
        folder.read(mona, null, FORM, ole);
        transaction.executeWithoutResult(both -> {
            accessLog.note(looking(mona, other, ole));
            accessLog.note(looking(kari, centre, anne));
        });

        assertThat(numbers(centre)).containsExactly(1L, 2L, 3L);
        assertThat(numbers(other)).containsExactly(1L, 2L, 3L);
        assertThat(verdict(centre).isWhole()).isTrue();
        assertThat(verdict(other).sentence()).startsWith(other + ": OK. 3 rader, 0 ankre, siste kode ");
    }

    @Test
    void whatIsRolledBackLeavesNoHole() throws SQLException {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    accessLog.note(looking(kari, centre, anne));
                    throw new IllegalStateException("the form is refused");
                }))
                .hasMessage("the form is refused");
        folder.read(kari, null, FORM, anne);

        assertThat(numbers(centre)).containsExactly(1L, 2L);
        assertThat(verdict(centre).isWhole()).isTrue();
    }

    @Test
    void aRefusedLookIsNotedThoughEverythingElseIsRolledBack() throws SQLException {
        StaffId berit = house.staff(centre, "Berit");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    accessLog.refused(berit, kari, FORM, "task-1");
                    throw new IllegalStateException("nothing is shown");
                }))
                .hasMessage("nothing is shown");

        assertThat(accessLog.of(kari))
                .last()
                .extracting(AccessLog.Noted::access)
                .isEqualTo(new Access(Access.Action.DENIED, centre, berit, kari, null, FORM, "task-1", "none"));
        assertThat(verdict(centre).isWhole()).isTrue();
    }

    @Test
    void lookingForACaseThatDoesNotExistIsNotedAtTheCentreOfWhoeverLooks() throws SQLException {
        CaseReference nobody = CaseReference.create();
        accessLog.refused(anne, nobody, "case", null);

        assertThat(accessLog.of(nobody))
                .extracting(AccessLog.Noted::access)
                .containsExactly(new Access(Access.Action.DENIED, centre, anne, nobody, null, "case", null, "none"));
        assertThat(verdict(centre).isWhole()).isTrue();
    }

    @Test
    void whatIsNotedOutsideTheChainNeverGetsThrough() {
        assertThatThrownBy(() -> rows.add(looking(kari, centre, anne), java.time.Instant.EPOCH))
                .hasStackTraceContaining("An access was noted outside the chain.");
    }

    @Test
    void colleaguesAtOnceNeitherStopEachOtherNorBreakTheChain() throws Exception {
        List<CaseReference> cases = List.of(kari, house.aCase(centre, anne), house.aCase(centre, anne));
        List<Callable<Void>> work = new ArrayList<>();
        for (int number = 0; number < 120; number++) {
            CaseReference about = cases.get(number % cases.size());
            boolean reads = number % 4 == 0;
            work.add(() -> {
                if (reads) {
                    folder.read(about, null, FORM, anne);
                } else {
                    house.keep(house.form(FORM, centre, about, anne).answer("note", "done"));
                }
                return null;
            });
        }

        allAtOnce(work);

        assertThat(verdict(centre).rows()).isEqualTo(cases.size() + work.size());
        assertThat(verdict(centre).isWhole()).isTrue();
    }

    /** Long transactions of one centre: without a chain, with the chain at the end of the transaction, and with it held from the beginning. */
    @Test
    void theChainIsHeldForTheLengthOfACommitAndNotOfAForm() throws Exception {
        database.sql("create table if not exists audit.unchained (like audit.access including all)")
                .update();
        Callable<Void> without = longTransaction(() -> database.sql("""
                        insert into audit.unchained (centre, at, staff, action, case_reference, section, grant_code)
                        values ('c', now(), 's', 'read', 'k', 'f', 'task')
                        """).update());
        Callable<Void> atTheEnd = longTransaction(() -> accessLog.note(looking(kari, centre, anne)));
        Callable<Void> fromTheBeginning = longTransaction(() -> {
            database.sql("select count(*) from audit.last_link(:centre)")
                    .param("centre", centre.value())
                    .query(Long.class)
                    .single();
            accessLog.note(looking(kari, centre, anne));
        });
        seconds(without);
        seconds(atTheEnd);

        double bare = seconds(without);
        double chained = seconds(atTheEnd);
        double held = seconds(fromTheBeginning);

        Goals.note(
                "S-10-cost",
                "160 transactions of 20 ms by 8 people of one centre: %.2f s without a chain, x%.2f with it, x%.2f when it is held from the beginning"
                        .formatted(bare, chained / bare, held / bare));
        assertThat(verdict(centre).isWhole()).isTrue();
        database.sql("drop table audit.unchained").update();
    }

    private Callable<Void> longTransaction(Runnable note) {
        return () -> {
            transaction.executeWithoutResult(status -> {
                note.run();
                database.sql("select pg_sleep(0.02)").query((row, number) -> 0).list();
            });
            return null;
        };
    }

    private static double seconds(Callable<Void> work) throws Exception {
        long begin = System.nanoTime();
        allAtOnce(java.util.Collections.nCopies(160, work));
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void allAtOnce(List<Callable<Void>> work) throws Exception {
        var people = Executors.newFixedThreadPool(8);
        try {
            for (Future<Void> done : people.invokeAll(work)) {
                done.get();
            }
        } finally {
            people.shutdown();
        }
    }

    private Access looking(CaseReference about, CentreId at, StaffId who) {
        return new Access(Access.Action.READ, at, who, about, null, FORM, null, "care-team");
    }

    private Verdict verdict(CentreId of) throws SQLException {
        return new LogCheck(dataSource, seal, anchorFiles)
                .all().stream()
                        .filter(each -> each.centre().equals(of))
                        .findFirst()
                        .orElseThrow();
    }

    private List<Long> numbers(CentreId of) {
        List<Long> numbers = database.sql("select seq from audit.link where centre = :centre order by access")
                .param("centre", of.value())
                .query(Long.class)
                .list();
        assertThat(numbers)
                .isEqualTo(LongStream.rangeClosed(1, numbers.size()).boxed().toList());
        return numbers;
    }
}
