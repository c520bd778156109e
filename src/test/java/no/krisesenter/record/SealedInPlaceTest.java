package no.krisesenter.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.casefile.Children;
import no.krisesenter.casefile.Clients;
import no.krisesenter.casefile.Stays;
import no.krisesenter.crypto.CannotOpen;
import no.krisesenter.crypto.Vault;
import no.krisesenter.emergency.Reasons;
import no.krisesenter.fixtures.Answered;
import no.krisesenter.fixtures.House;
import no.krisesenter.fixtures.RecordTest;
import no.krisesenter.fixtures.TestClock;
import no.krisesenter.process.AnswerBook;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.StaffId;
import no.krisesenter.testing.Goals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Somebody who may write to the database, and has no keys, moves and changes what is sealed: whoever reads it through the record is refused. */
@RecordTest
class SealedInPlaceTest {

    private static final String FORM = "first-contact.register-client";
    private static final int FLIPS = 1_000;

    @Autowired
    House house;

    @Autowired
    AnswerBook answerBook;

    @Autowired
    Answers answers;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Clients clients;

    @Autowired
    Children children;

    @Autowired
    Stays stays;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Vault vault;

    CentreId centre;
    CentreId otherCentre;
    CaseReference kari;
    CaseReference liv;
    CaseReference berit;

    /** A sealed value, and how one reads it. */
    private record Cell(String table, String column, String row, byte[] sealed, Runnable read) {

        @Override
        public String toString() {
            return table + "." + column + " where " + row;
        }
    }

    @BeforeEach
    void threeClientsOfTwoCentres() {
        centre = house.aCentre();
        otherCentre = house.aCentre();
        kari = aClientWithEverything(centre);
        liv = aClientWithEverything(centre);
        berit = aClientWithEverything(otherCentre);
    }

    @Test
    void everyColumnThatIsSealedIsTried() {
        var sealed = database.queryForList("""
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = 'record' and data_type = 'bytea' and column_name not like '%\\_index' order by 1
                """, String.class);

        assertThat(cellsOf(kari))
                .extracting(cell -> cell.table() + "." + cell.column())
                .containsAll(sealed);
    }

    @Test
    void whereverASealedValueIsMovedItIsRefused() {
        var cells = new ArrayList<Cell>();
        List.of(kari, liv, berit).forEach(each -> cells.addAll(cellsOf(each)));
        cells.forEach(cell ->
                assertThat(isRefused(cell, cell.sealed())).as("unmoved " + cell).isFalse());
        var opened = new ArrayList<String>();
        int moves = 0;
        for (var from : cells) {
            for (var to : cells) {
                if (from != to) {
                    moves++;
                    if (!isRefused(to, from.sealed())) {
                        opened.add(from + " as " + to);
                    }
                }
            }
        }

        assertThat(opened).isEmpty();
        Goals.note(
                "S-09-moves", "%d moves between rows, columns, tables, clients and centres, 0 opened".formatted(moves));
    }

    @Test
    void whoeverMovesTheKeyOrTheOwnerAlongIsRefusedToo() {
        var karis = caseFiles.owner(kari).client();
        var livs = caseFiles.owner(liv).client();
        var attacks = new TreeMap<String, List<String>>(Map.of(
                "the entry is said to be of another case",
                List.of(
                        "update record.record_entry set case_reference = '%s', section = 'moved' where case_reference = '%s'"
                                .formatted(liv, kari)),
                "the entry with the key of its client",
                List.of(
                        "update record.record_entry set case_reference = '%s', section = 'moved' where case_reference = '%s'"
                                .formatted(liv, kari),
                        "update record.client_key set wrapped = (select wrapped from record.client_key where client = '%s') where client = '%s'"
                                .formatted(karis, livs)),
                "the case is said to be of another client",
                List.of("update record.case_file set client = '%s' where reference = '%s'".formatted(karis, liv)),
                "the client is said to be of another centre",
                List.of(
                        "update record.case_file set centre = '%s' where reference = '%s'".formatted(otherCentre, liv),
                        "update record.client set centre = '%s' where id = '%s'".formatted(otherCentre, livs),
                        "update record.client_key set centre = '%s' where client = '%s'"
                                .formatted(otherCentre, livs))));

        attacks.forEach((name, statements) -> assertThat(isRefused(() -> statements.forEach(database::execute), () -> {
                    answers.all(liv, "moved");
                    answers.all(liv, FORM);
                }))
                .as(name)
                .isTrue());
    }

    /** A heading, a child, an author: whatever stands in clear beside what somebody wrote. */
    @Test
    void whateverColumnOfAnEntryIsChangedItIsRefused() {
        var child = children.of(kari).get(0).reference();
        house.keep(form(centre, kari).about(child));
        var entry = "case_reference = '%s' and section = '%s' and child_reference is null and revision = 1"
                .formatted(kari, FORM);
        var ofChild = "child_reference = '%s'".formatted(child);
        var other = children.of(liv).get(0).reference();
        Runnable ofCase = () -> answers.all(kari, FORM);
        var changes = List.of(
                new Change("id = gen_random_uuid()", entry, ofCase),
                new Change("case_reference = '%s', revision = 7".formatted(liv), entry, () -> answers.all(liv, FORM)),
                new Change(
                        "child_reference = '%s', revision = 7".formatted(child),
                        entry,
                        () -> answers.all(kari, child, FORM)),
                new Change("child_reference = '%s'".formatted(other), ofChild, () -> answers.all(kari, other, FORM)),
                new Change("child_reference = null, revision = 7", ofChild, ofCase),
                new Change("section = 'moved'", entry, () -> answers.all(kari, "moved")),
                new Change("revision = 7", entry, ofCase),
                new Change("kind = case kind when 'note' then 'plan' else 'note' end", entry, ofCase),
                new Change("author = 'somebody-else'", entry, ofCase),
                new Change("at = at + interval '1 microsecond'", entry, ofCase),
                new Change("task_id = 'another'", entry, ofCase),
                new Change("model_version = 7", entry, ofCase));
        assertThat(columnsOf("record_entry"))
                .allMatch(column ->
                        changes.stream().anyMatch(change -> change.set().startsWith(column + " =")));
        assertThat(isRefused(() -> {}, ofCase)).as("unchanged").isFalse();
        assertThat(isRefused(() -> {}, () -> answers.all(kari, child, FORM)))
                .as("unchanged")
                .isFalse();

        changes.forEach(change -> assertThat(isRefused(
                        () -> assertThat(database.update(
                                        "update record.record_entry set " + change.set() + " where " + change.where()))
                                .isEqualTo(1),
                        change.read()))
                .as(change.set())
                .isTrue());
        Goals.note(
                "S-09-columns",
                "%d changes of what stands in clear beside an entry, every column of its row, 0 opened"
                        .formatted(changes.size()));
    }

    /** What somebody who may write to the database sets in the place of what was there. */
    private record Change(String set, String where, Runnable read) {}

    /** All but the ciphertext itself. */
    private List<String> columnsOf(String table) {
        return database.queryForList(
                "select column_name from information_schema.columns"
                        + " where table_schema = 'record' and table_name = ? and column_name <> 'sealed'",
                String.class,
                table);
    }

    @Test
    void aThousandChangedBytesAreRefused() {
        var chance = new Random(7);
        var cells = cellsOf(kari);
        var opened = new ArrayList<String>();
        for (int flip = 0; flip < FLIPS; flip++) {
            var cell = cells.get(chance.nextInt(cells.size()));
            var changed = cell.sealed().clone();
            int at = chance.nextInt(changed.length);
            changed[at] ^= (byte) (1 + chance.nextInt(255));
            if (!isRefused(cell, changed)) {
                opened.add(cell + " byte " + at);
            }
        }

        assertThat(opened).isEmpty();
        Goals.note("S-09-flips", "%d changed bytes in %d sealed values, 0 opened".formatted(FLIPS, cells.size()));
    }

    private boolean isRefused(Cell cell, byte[] sealed) {
        var change = "update record." + cell.table() + " set " + cell.column() + " = ? where " + cell.row();
        return isRefused(() -> assertThat(database.update(change, sealed)).isEqualTo(1), cell.read());
    }

    /** As the owner of the database, whom no trigger stops, in a transaction that leaves nothing; nobody has the key in memory. */
    private boolean isRefused(Runnable change, Runnable read) {
        clock.pass(Duration.ofMinutes(6));
        return transaction.execute(status -> {
            status.setRollbackOnly();
            database.execute("set local session_replication_role = replica");
            change.run();
            try {
                read.run();
                return false;
            } catch (CannotOpen e) {
                return true;
            }
        });
    }

    private CaseReference aClientWithEverything(CentreId where) {
        StaffId anne = house.staff(where, "Anne");
        CaseReference client = house.aCase(where, anne);
        children.arrived(client, "Ola", 2019);
        Answered form = form(where, client);
        house.keep(form.fact("client.name", "Kari").fact("stay.destination", "Hjem"));
        house.keep(form.answer("free", "mer"));
        stays.open(client);
        caseFiles.noteLegalBasis(client, "consent");
        answerBook.keepDraft(draft(where, client).open("free"), Map.of("free", "kladd"));
        reasons().add(client, anne, clock.instant(), "Det haster");
        new no.krisesenter.shift.Reports(JdbcClient.create(database), caseFiles, vault).add(client, clock.instant());
        return client;
    }

    private Reasons reasons() {
        return new Reasons(JdbcClient.create(database), caseFiles, vault);
    }

    private Answered form(CentreId where, CaseReference client) {
        return house.form(FORM, where, client, house.staff(where, "Anne")).answer("free", "noe");
    }

    private Answered draft(CentreId where, CaseReference client) {
        return form(where, client).inTask("draft-" + client);
    }

    private List<Cell> cellsOf(CaseReference client) {
        var owner = caseFiles.owner(client);
        var ofCase = "case_reference = '" + client + "'";
        var cells = new ArrayList<Cell>();
        for (int revision = 1; revision <= 2; revision++) {
            cells.add(cell(
                    "record_entry", "sealed", ofCase + " and revision = " + revision, () -> answers.all(client, FORM)));
        }
        cells.add(cell(
                "draft",
                "sealed",
                ofCase,
                () -> answerBook.prefill(draft(owner.centre(), client).open("free"))));
        cells.add(cell("case_file", "facts", "reference = '" + client + "'", () -> caseFiles.legalBasis(client)));
        cells.add(cell("client", "identity", "id = '" + owner.client() + "'", () -> clients.gender(client)));
        cells.add(cell("child", "facts", ofCase, () -> children.of(client)));
        cells.add(cell("emergency_access", "sealed", ofCase, () -> reasons().newest(client)));
        var reports = new no.krisesenter.shift.Reports(JdbcClient.create(database), caseFiles, vault);
        cells.add(cell("shift_report", "gathered", ofCase, () -> reports.read(client)));
        cells.add(cell("stay", "facts", ofCase, () -> stays.of(client)));
        cells.add(
                cell("client_key", "wrapped", "client = '" + owner.client() + "'", () -> answers.newest(client, FORM)));
        return cells;
    }

    private Cell cell(String table, String column, String row, Runnable read) {
        var sealed =
                database.queryForObject("select " + column + " from record." + table + " where " + row, byte[].class);
        return new Cell(table, column, row, sealed, read);
    }
}
