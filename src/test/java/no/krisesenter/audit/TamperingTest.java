package no.krisesenter.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.util.ReflectionTestUtils.getField;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import no.krisesenter.crypto.CentreKeys;
import no.krisesenter.crypto.LogSeal;
import no.krisesenter.fixtures.House;
import no.krisesenter.fixtures.RecordTest;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.StaffId;
import no.krisesenter.testing.Goals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody who owns the database, but neither the keys nor the anchors, tries to change what the access log says. S-10. */
@RecordTest
@ExtendWith(OutputCaptureExtension.class)
class TamperingTest {

    private static final int ROWS = 40;
    private static final int MANY = 100_000;

    @Autowired
    House house;

    @Autowired
    AccessLog accessLog;

    @Autowired
    LogSeal seal;

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient database;

    @Autowired
    RefusedLooks refusedLooks;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    CentreKeys centreKeys;

    @TempDir
    Path outside;

    CentreId centre;
    AnchorFiles anchorFiles;

    @BeforeEach
    void aLogThatIsAnchored() {
        centre = house.aCentre();
        anchorFiles = new AnchorFiles(outside);
        StaffId anne = house.staff(centre, "Anne");
        StaffId berit = house.staff(centre, "Berit");
        CaseReference kari = house.aCase(centre, anne);
        CaseReference mona = house.aCase(centre, anne);
        for (int number = 2; number < ROWS; number++) {
            Access access = new Access(
                    number % 3 == 0 ? Access.Action.WRITE : Access.Action.READ,
                    centre,
                    number % 2 == 0 ? anne : berit,
                    number % 5 == 0 ? mona : kari,
                    null,
                    "arrival.welcome-client",
                    "task-" + number,
                    "care-team");
            transaction.executeWithoutResult(status -> accessLog.note(access));
        }
        anchoring().anchor();
    }

    @Test
    void everyTamperingIsFound() throws SQLException {
        Random random = new Random(20270104);
        Map<String, Integer> found = new TreeMap<>();
        int acceptedByTheDatabase = 0;
        int refusedByTheTriggers = 0;
        for (int number = 0; number < 200; number++) {
            Tampering tampering = Tampering.values()[number % Tampering.values().length];
            try (Connection superuser = dataSource.getConnection()) {
                superuser.setAutoCommit(false);
                boolean refused = isRefused(superuser, tampering, random);
                assertThat(refused)
                        .as("%s while the triggers are on", tampering)
                        .isEqualTo(tampering != Tampering.APPEND);
                refusedByTheTriggers += refused ? 1 : 0;
                new Intruder(superuser, centre, random).disableTriggers().does(tampering);
                acceptedByTheDatabase++;
                Verdict verdict = new LogCheck(dataSource, seal, anchorFiles).of(superuser, centre);
                assertThat(verdict.fault())
                        .as("%s, number %d", tampering, number)
                        .isNotNull();
                found.merge(tampering.name(), 1, Integer::sum);
                superuser.rollback();
            }
        }
        assertThat(check().isWhole()).isTrue();
        assertThat(found.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(200);
        assertThat(acceptedByTheDatabase).isEqualTo(200);
        Goals.note(
                "S-10",
                "200 random tamperings as superuser %s, 200 found; control: %d of 200 pass the database itself once the triggers are off, and %d of 200 are refused by them while they are on"
                        .formatted(found, acceptedByTheDatabase, refusedByTheTriggers));
    }

    @Test
    void aChainThatIsWrittenAnewWithTheKeyItselfIsFoundThroughTheAnchor() throws SQLException {
        try (Connection superuser = dataSource.getConnection()) {
            superuser.setAutoCommit(false);
            new Intruder(superuser, centre, new Random(1)).disableTriggers().rewritesWithTheKey(seal);

            assertThat(new LogCheck(dataSource, seal, anchorFiles)
                            .of(superuser, centre)
                            .fault())
                    .isEqualTo("Loggen er skrevet på nytt: rad 40 stemmer ikke med ankeret.");
            assertThat(withoutAnchors().of(superuser, centre).isWhole())
                    .as("control: without the anchor nobody would see it")
                    .isTrue();
            superuser.rollback();
        }
    }

    @Test
    void aTailThatIsCutOffIsFoundThroughTheAnchor() throws SQLException {
        try (Connection superuser = dataSource.getConnection()) {
            superuser.setAutoCommit(false);
            new Intruder(superuser, centre, new Random(1)).disableTriggers().cuts(7);

            assertThat(new LogCheck(dataSource, seal, anchorFiles)
                            .of(superuser, centre)
                            .sentence())
                    .isEqualTo(centre + ": BRUDD. Loggen er kuttet: den hadde 40 rader da den sist ble forankret."
                            + " 33 rader før dette stemmer.");
            assertThat(withoutAnchors().of(superuser, centre).isWhole())
                    .as("control: without the anchor nobody would see it")
                    .isTrue();
            superuser.rollback();
        }
    }

    @Test
    void anAnchorThatSomebodyElseHasWrittenIsFound() throws SQLException {
        CentreId other = house.aCentre();
        Anchor forged = Anchor.sign(seal, other, Instant.EPOCH, new Link(3, new byte[32]));
        anchorFiles.add(new Anchor(centre, forged.at(), forged.count(), forged.hash(), forged.signature()));

        assertThat(check().fault()).isEqualTo("Anker nummer 2 er ikke skrevet av dette systemet.");
    }

    @Test
    void aChainThatDoesNotFitItsAnchorGetsNoNewOne() {
        anchorFiles.add(Anchor.sign(seal, centre, clock.instant(), new Link(41, new byte[32])));
        transaction.executeWithoutResult(status -> accessLog.note(new Access(
                Access.Action.READ,
                centre,
                new StaffId("anne"),
                CaseReference.create(),
                null,
                "case",
                null,
                "care-team")));
        anchoring().anchor();

        assertThat(anchorFiles.lines(centre)).hasSize(2);
    }

    @Test
    void aHundredThousandRowsAreChecked() throws SQLException {
        CentreId busy = house.aCentre();
        house.staff(busy, "Anne");
        try (Connection superuser = dataSource.getConnection()) {
            superuser.setAutoCommit(false);
            new Intruder(superuser, busy, new Random(1)).disableTriggers().fills(seal, MANY);

            long begin = System.nanoTime();
            Verdict verdict = withoutAnchors().of(superuser, busy);
            double seconds = (System.nanoTime() - begin) / 1e9;

            assertThat(verdict.fault()).isNull();
            assertThat(verdict.rows()).isEqualTo(MANY);
            Goals.note("S-10-verify", "%d rows checked in %.2f s".formatted(MANY, seconds));
            superuser.rollback();
        }
    }

    @Test
    void theCommandSaysInNorwegianWhatItFoundAndAnswersWithACode(CapturedOutput output) throws SQLException {
        String[] arguments = {address(), String.valueOf(getField(centreKeys, "directory")), outside.toString()};

        assertThat(CheckAccessLog.run(arguments, Map.of())).isZero();
        assertThat(output.getOut())
                .containsPattern("(?m)^" + centre + ": OK\\. 40 rader, 1 ankre, siste kode [0-9a-f]{16}\\.$")
                .contains("Tilgangsloggen er hel.");

        anchorFiles.add(Anchor.sign(seal, centre, clock.instant(), new Link(41, new byte[32])));
        assertThat(CheckAccessLog.run(arguments, Map.of())).isEqualTo(1);
        assertThat(output.getOut())
                .contains(centre + ": BRUDD. Loggen er kuttet: den hadde 41 rader da den sist ble forankret."
                        + " 40 rader før dette stemmer.")
                .contains("Noen har endret tilgangsloggen. Ikke rør databasen");

        assertThat(CheckAccessLog.run(new String[] {address()}, Map.of())).isEqualTo(2);
        assertThat(CheckAccessLog.run(new String[] {address(), "missing", outside.toString()}, Map.of()))
                .isEqualTo(2);
        assertThat(output.getErr())
                .contains("Oppgi tre ting: adressen til databasen, mappen med nøkler og mappen med ankre.")
                .contains(
                        "Tilgangsloggen kunne ikke kontrolleres. Mappen missing i krisesenter.keys.directory finnes ikke");
    }

    private String address() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getURL();
        }
    }

    private boolean isRefused(Connection superuser, Tampering tampering, Random random) throws SQLException {
        var before = superuser.setSavepoint();
        try {
            new Intruder(superuser, centre, random).does(tampering);
            superuser.createStatement().execute("set constraints all immediate");
            return false;
        } catch (SQLException refused) {
            return true;
        } finally {
            superuser.rollback(before);
        }
    }

    private Verdict check() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return new LogCheck(dataSource, seal, anchorFiles).of(connection, centre);
        }
    }

    private LogCheck withoutAnchors() {
        try {
            return new LogCheck(dataSource, seal, new AnchorFiles(Files.createTempDirectory(outside, "none")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Anchoring anchoring() {
        return new Anchoring(database, anchorFiles, seal, refusedLooks, clock);
    }

    /** What somebody who owns the database can do to the log. */
    enum Tampering {
        EDIT,
        DELETE,
        INSERT,
        APPEND,
        REORDER,
        TRUNCATE,
        REWRITE
    }

    /** A superuser of the database, who knows how the chain is made, but has no key. */
    private static final class Intruder {

        private static final List<String> EDITS = List.of(
                "update audit.access set staff = 'somebody-else' where id = ?",
                "update audit.access set at = at + interval '1 microsecond' where id = ?",
                "update audit.access set action = 'print' where id = ?",
                "update audit.access set case_reference = 'AAAAAAAAAAAAAAAAAAAAAA' where id = ?",
                "update audit.access set section = section || 'x' where id = ?",
                "update audit.access set task_id = null, section = section || coalesce(task_id, 'x') where id = ?",
                "update audit.access set grant_code = 'break-glass' where id = ?",
                "update audit.access set subject = 'BBBBBBBBBBBBBBBBBBBBBB' where id = ?",
                "update audit.access set centre = 'elsewhere' where id = ?",
                "update audit.link set hash = sha256(hash) where access = ?",
                "update audit.link set previous = sha256(previous) where access = ?",
                "update audit.link set centre = 'elsewhere' where access = ?");

        private final Connection connection;
        private final CentreId centre;
        private final Random random;

        private Intruder(Connection connection, CentreId centre, Random random) {
            this.connection = connection;
            this.centre = centre;
            this.random = random;
        }

        /** Triggers and foreign keys alike. */
        private Intruder disableTriggers() throws SQLException {
            run("set local session_replication_role = replica");
            return this;
        }

        private void does(Tampering tampering) throws SQLException {
            List<Long> ids = ids();
            long one = ids.get(random.nextInt(ids.size()));
            switch (tampering) {
                case EDIT -> run(EDITS.get(random.nextInt(EDITS.size())), one);
                case DELETE -> deletes(one, random.nextInt(3));
                case INSERT -> inserts(one, random.nextBoolean());
                case APPEND -> appends(one);
                case REORDER -> {
                    long other = ids.get((ids.indexOf(one) + 1 + random.nextInt(ids.size() - 1)) % ids.size());
                    reorders(one, other, random.nextBoolean());
                }
                case TRUNCATE -> cuts(1 + random.nextInt(ROWS));
                case REWRITE -> rewrites(random.nextInt(ids.size()));
            }
        }

        private void deletes(long id, int how) throws SQLException {
            if (how != 1) {
                run("delete from audit.link where access = ?", id);
            }
            if (how != 0) {
                run("delete from audit.access where id = ?", id);
            }
            if (how == 2) { // and closes the gap
                run("update audit.link set seq = seq + 1000000 where centre = '%s' and access > %d"
                        .formatted(centre, id));
                run("update audit.link set seq = seq - 1000001 where centre = '%s' and seq > 1000000"
                        .formatted(centre));
            }
        }

        private void appends(long like) throws SQLException {
            run("""
                    insert into audit.link (centre, seq, access, previous, hash)
                    select centre, seq + 1, %d, hash, sha256(hash) from audit.link where centre = '%s' order by seq desc limit 1
                    """.formatted(copies(like), centre));
        }

        private void inserts(long like, boolean inThePlaceOfAnother) throws SQLException {
            long copy = copies(like);
            if (inThePlaceOfAnother) {
                run("update audit.link set access = %d where access = %d".formatted(copy, like));
                run("delete from audit.access where id = ?", like);
            }
        }

        private long copies(long like) throws SQLException {
            try (ResultSet row = connection.createStatement().executeQuery("""
                    insert into audit.access (centre, at, staff, action, case_reference, subject, section, task_id, grant_code)
                    select centre, at, staff, action, case_reference, subject, section, task_id, grant_code
                    from audit.access where id = %d returning id
                    """.formatted(like))) {
                row.next();
                return row.getLong(1);
            }
        }

        private void reorders(long one, long other, boolean links) throws SQLException {
            if (links) {
                run("update audit.link set access = -access where access in (%d, %d)".formatted(one, other));
                run(
                        "update audit.link set access = case -access when %1$d then %2$d else %1$d end where access in (-%1$d, -%2$d)"
                                .formatted(one, other));
            } else {
                run("update audit.access set id = -id where id in (%d, %d)".formatted(one, other), true);
                run(
                        "update audit.access set id = case -id when %1$d then %2$d else %1$d end where id in (-%1$d, -%2$d)"
                                .formatted(one, other),
                        true);
            }
        }

        private void cuts(int rows) throws SQLException {
            run(
                    "delete from audit.access where id in (select access from audit.link where centre = '%s' order by seq desc limit %d)"
                            .formatted(centre, rows));
            run("delete from audit.link where centre = '%s' and access not in (select id from audit.access)"
                    .formatted(centre));
        }

        /** The chain from a row on is made anew as it should be, but with a key that is a guess. */
        private void rewrites(int from) throws SQLException {
            run("""
                    do $$
                    declare
                        each record;
                        last bytea;
                    begin
                        for each in select * from audit.link where centre = '%s' and seq > %d order by seq loop
                            last := coalesce(last, each.previous);
                            update audit.link set previous = last, hash = sha256('guess' || last) where access = each.access;
                            update audit.access set staff = 'nobody' where id = each.access;
                            last := sha256('guess' || last);
                        end loop;
                    end;
                    $$
                    """.formatted(centre, from));
        }

        /** With the stolen key: every row says that somebody else looked, and the chain is flawless. */
        private void rewritesWithTheKey(LogSeal seal) throws SQLException {
            run("update audit.access set staff = 'nobody' where centre = '%s'".formatted(centre));
            links(seal, "update audit.link set previous = ?, hash = ? where centre = ? and seq = ? and access = ?");
        }

        /** A log that somebody has kept for long. */
        private void fills(LogSeal seal, int rows) throws SQLException {
            run("""
                    insert into audit.access (centre, at, staff, action, case_reference, section, task_id, grant_code)
                    select '%s', timestamptz '2026-01-01' + number * interval '1 second', 'staff-' || number %% 30, 'read',
                        'AAAAAAAAAAAAAAAAAAAAAA', 'arrival.welcome-client', 'task-' || number, 'care-team'
                    from generate_series(1, %d) number
                    """.formatted(centre, rows));
            links(seal, "insert into audit.link (previous, hash, centre, seq, access) values (?, ?, ?, ?, ?)");
        }

        private void links(LogSeal seal, String statement) throws SQLException {
            List<AccessRow> rows = new ArrayList<>();
            try (ResultSet row = connection
                    .createStatement()
                    .executeQuery("select * from audit.access where centre = '%s' order by id".formatted(centre))) {
                while (row.next()) {
                    rows.add(AccessRow.of(row));
                }
            }
            Link last = Link.NONE;
            try (PreparedStatement link = connection.prepareStatement(statement)) {
                for (AccessRow row : rows) {
                    Link next = last.next(seal, row);
                    link.setBytes(1, last.hash());
                    link.setBytes(2, next.hash());
                    link.setString(3, centre.value());
                    link.setLong(4, next.seq());
                    link.setLong(5, row.id());
                    link.addBatch();
                    last = next;
                }
                link.executeBatch();
            }
        }

        private List<Long> ids() throws SQLException {
            List<Long> ids = new ArrayList<>();
            try (ResultSet row = connection
                    .createStatement()
                    .executeQuery("select access from audit.link where centre = '%s' order by seq".formatted(centre))) {
                while (row.next()) {
                    ids.add(row.getLong(1));
                }
            }
            return ids;
        }

        private void run(String statement, long id) throws SQLException {
            try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                prepared.setLong(1, id);
                assertThat(prepared.executeUpdate()).isPositive();
            }
        }

        private void run(String statement, boolean identity) throws SQLException {
            if (identity) {
                run("alter table audit.access alter column id set generated by default");
            }
            run(statement);
        }

        private void run(String statement) throws SQLException {
            connection.createStatement().execute(statement);
        }
    }
}
