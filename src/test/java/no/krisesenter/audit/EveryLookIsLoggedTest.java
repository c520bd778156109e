package no.krisesenter.audit;

import static no.krisesenter.testing.TestCentres.FJORD;
import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.LENA;
import static no.krisesenter.testing.TestCentres.OLE;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import no.krisesenter.access.NoSuchCase;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.StaffId;
import no.krisesenter.record.Folder;
import no.krisesenter.testing.Browser.Reply;
import no.krisesenter.testing.Desk;
import no.krisesenter.testing.Desks;
import no.krisesenter.testing.Goals;
import no.krisesenter.testing.ModelTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Staff at their desks and in the record; whatever they see is in the log, and without the log they see nothing. S-05, R-16. */
class EveryLookIsLoggedTest extends ModelTest {

    private static final String FORM = "first-contact.map-situation";
    private static final String SECTION = "first-contact.register-contact";
    private static final String SECRET = "Kanarifugl-7f3a";
    private static final String SENTENCE = "Tilgangsloggen svarer ikke. Da kan ingen lese eller skrive i journalen,"
            + " og ingenting er vist eller lagret. Ta vare på det du har skrevet, og prøv igjen om litt."
            + " Si fra til daglig leder hvis det varer.";

    @Autowired
    Desks desks;

    @Autowired
    Folder folder;

    @Autowired
    AccessLog accessLog;

    @Autowired
    AccessReports reports;

    @Autowired
    DataSource dataSource;

    List<CaseReference> veras;
    CaseReference karis;

    @BeforeEach
    void threeContacts() {
        var vera = desks.of(VERA);
        veras = List.of(
                vera.starts("first-contact", "acuteDanger", false), vera.starts("first-contact", "acuteDanger", false));
        veras.forEach(each -> vera.claims(vera.card(each, FORM)).ok());
        karis = vera.starts("first-contact", "acuteDanger", false);
        var kari = desks.of(KARI);
        kari.claims(kari.card(karis, FORM)).ok();
    }

    @Test
    void fiveHundredLooksAreFiveHundredRows() {
        var random = new Random(500);
        var tasks =
                List.of(desks.of(VERA).card(veras.get(0), FORM), desks.of(VERA).card(veras.get(1), FORM));
        var karisTask = desks.of(KARI).card(karis, FORM);
        var before = noted();
        List<Access> expected = new ArrayList<>();

        for (int number = 0; number < 500; number++) {
            int which = random.nextInt(2);
            var about = veras.get(which);
            switch (random.nextInt(6)) {
                case 0 -> {
                    looks(desks.of(VERA), tasks.get(which)).ok();
                    expected.add(access(Access.Action.READ, VERA, about, FORM, tasks.get(which), "care-team"));
                }
                case 1 -> {
                    desks.of(VERA)
                            .saves(tasks.get(which), Map.of("mappingComplete", "yes"))
                            .ok();
                    expected.add(access(Access.Action.WRITE, VERA, about, FORM, tasks.get(which), "care-team"));
                }
                case 2 -> {
                    folder.read(about, null, SECTION, VERA);
                    expected.add(access(Access.Action.READ, VERA, about, SECTION, null, "care-team"));
                }
                case 3 -> {
                    looks(desks.of(KARI), karisTask).ok();
                    expected.add(access(Access.Action.READ, KARI, karis, FORM, karisTask, "task"));
                }
                case 4 -> {
                    desks.of(KARI)
                            .saves(karisTask, Map.of("mappingComplete", "no"))
                            .ok();
                    expected.add(access(Access.Action.WRITE, KARI, karis, FORM, karisTask, "task"));
                }
                default -> {
                    var who = List.of(OLE, KARI, LENA).get(random.nextInt(3));
                    assertThatThrownBy(() -> folder.read(about, null, SECTION, who))
                            .isInstanceOf(NoSuchCase.class);
                    expected.add(access(Access.Action.DENIED, who, about, "case", null, "none"));
                }
            }
        }

        var rows = new ArrayList<>(noted());
        before.forEach(rows::remove);
        assertThat(rows).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(expected).hasSize(500);
        var report = reports.of(karis);
        assertThat(report.days()).hasSize(1);
        assertThat(report.days().get(0).looks())
                .extracting(look -> look.name() + " · " + look.actionInWords() + " · " + look.grantInWords())
                .contains("Kari Fjord · Leste · Hadde en oppgave i saken");
        Goals.note(
                "S-05",
                "500 random reads, writes and refused looks over the HTTP API and the record, 500 of 500 in the log with actor, case, section and grant");
    }

    @Test
    void withoutTheLogNothingIsShownAndNothingIsKept() throws Exception {
        var vera = desks.of(VERA);
        var task = vera.card(veras.get(0), FORM);
        vera.saves(task, Map.of("whatHappened", SECRET, "mappingComplete", "yes"))
                .ok();
        int before = noted().size();
        List<String> figures = new ArrayList<>();

        try (var other = dataSource.getConnection()) {
            for (var trouble : Trouble.values()) {
                other.setAutoCommit(false);
                trouble.begin(other);
                try {
                    var attempts = List.of(
                            CompletableFuture.supplyAsync(() -> looks(vera, task)),
                            CompletableFuture.supplyAsync(() -> vera.saves(task, Map.of("mappingComplete", "no"))),
                            CompletableFuture.supplyAsync(() -> vera.sends(task, Map.of("mappingComplete", "no"))));
                    for (var attempt : attempts) {
                        var reply = attempt.join();
                        assertThat(reply.isOk()).as("%s: %s", trouble, reply).isFalse();
                        assertThat(reply.text()).contains(SENTENCE).doesNotContain(SECRET);
                    }
                    assertThatThrownBy(() -> folder.read(veras.get(0), null, SECTION, VERA))
                            .isInstanceOf(LogUnavailable.class)
                            .hasMessage(SENTENCE);
                } finally {
                    trouble.end(other);
                }
                figures.add(trouble.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
            }
        }

        assertThat(noted()).hasSize(before);
        assertThat(looks(vera, task).ok().text()).contains("\"yes\"");
        assertThat(vera.card(veras.get(0), FORM).id()).isEqualTo(task.id());
        Goals.note(
                "R-16",
                "log unavailable in %d ways (%s): %d of %d reads and writes refused with a sentence, 0 data given out; control: the same look answers when the log is back"
                        .formatted(figures.size(), String.join(", ", figures), figures.size() * 4, figures.size() * 4));
    }

    /** What can befall the log. */
    private enum Trouble {
        TABLE_LOCKED("lock table audit.access in access exclusive mode"),
        CHAIN_HELD("select * from audit.last_link('fjord')"),
        TABLE_GONE("alter table audit.access rename to access_gone"),
        DISK_FULL("""
                create function audit.disk_is_full() returns trigger language plpgsql as $$
                begin
                    raise exception using errcode = '53100', message = 'could not extend file';
                end;
                $$;
                create trigger disk_is_full before insert on audit.access execute function audit.disk_is_full()
                """);

        private final String statement;

        Trouble(String statement) {
            this.statement = statement;
        }

        void begin(Connection connection) throws SQLException {
            connection.createStatement().execute(statement);
            if (this == TABLE_GONE || this == DISK_FULL) {
                connection.commit();
            }
        }

        void end(Connection connection) throws SQLException {
            connection.rollback();
            if (this == TABLE_GONE) {
                connection.createStatement().execute("alter table audit.access_gone rename to access");
            } else if (this == DISK_FULL) {
                connection.createStatement().execute("drop function audit.disk_is_full() cascade");
            }
            connection.commit();
        }
    }

    private static Reply looks(Desk desk, Desk.Card task) {
        return desk.browser()
                .get("/camunda/api/engine/engine/default/task/" + task.id()
                        + "/form-variables?deserializeValues=false&variableNames=mappingComplete,whatHappened");
    }

    private List<Access> noted() {
        return java.util.stream.Stream.concat(veras.stream(), java.util.stream.Stream.of(karis))
                .flatMap(each -> accessLog.of(each).stream())
                .map(AccessLog.Noted::access)
                .toList();
    }

    private static Access access(
            Access.Action action, StaffId who, CaseReference about, String section, Desk.Card task, String grant) {
        return new Access(action, FJORD, who, about, null, section, task == null ? null : task.id(), grant);
    }
}
