package no.krisesenter.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import no.krisesenter.casefile.CentreType;
import no.krisesenter.casefile.Centres;
import no.krisesenter.casefile.Children;
import no.krisesenter.fixtures.Answered;
import no.krisesenter.fixtures.House;
import no.krisesenter.fixtures.RecordTest;
import no.krisesenter.process.AnswerBook;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.FactKeeper;
import no.krisesenter.process.StaffId;
import no.krisesenter.testing.DatabaseAtRest;
import no.krisesenter.testing.Goals;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A marker in everything that a person can write; then every column of every table of ours is searched. */
@RecordTest
class NothingInClearTest {

    private static final String MARKER = "Markørfugl";
    private static final String CONTROL = "Kontrollfugl";
    private static final String BIRTH_NUMBER = "01018099846";
    private static final String PHONE = "90817263";

    @Autowired
    House house;

    @Autowired
    Centres centres;

    @Autowired
    AnswerBook answerBook;

    @Autowired
    Children children;

    @Autowired
    Answers answers;

    @Autowired
    List<FactKeeper> keepers;

    @Autowired
    JdbcClient database;

    private DatabaseAtRest atRest;

    @Autowired
    void search(JdbcTemplate template) {
        atRest = new DatabaseAtRest(template);
    }

    @Test
    void aDumpOfTheTablesHoldsNoneOfTheMarkers() {
        CentreId centre = house.aCentre();
        StaffId anne = house.staff(centre, "Anne");
        CaseReference kari = house.aCase(centre, anne);
        var ola = children.arrived(kari, MARKER + "Ola", 2019);
        Answered form =
                house.form("first-contact.register-client", centre, kari, anne).inTask("task-1");
        for (FactKeeper keeper : keepers) {
            for (String fact : keeper.facts()) {
                if (isText(fact)) {
                    form = form.fact(fact, MARKER + fact);
                }
            }
        }
        form = form.fact(
                        "case.children",
                        List.of(Map.of("nickname", MARKER + "Mia", "gender", MARKER, "companion", MARKER)))
                .answer("free", MARKER + "free")
                .answer("rows", List.of(Map.of("text", MARKER)));
        house.keep(form);
        house.keep(form.about(ola));
        answerBook.keepDraft(form.inTask("task-2").open(), form.answers());

        house.keep(form.fact("client.birthNumber", BIRTH_NUMBER).fact("client.phone", PHONE));

        assertThat(rowsWith(MARKER)).isEmpty();
        assertThat(atRest.placesWith(MARKER, BIRTH_NUMBER, PHONE)).isEmpty();
        assertThat(answers.newest(kari, form.form()).orElseThrow().answers()).containsEntry("free", MARKER + "free");
        assertThat(answerBook.prefill(house.form("other", centre, kari, anne)
                        .asking("client.birthNumber")
                        .asking("client.phone")
                        .open("birthNumber", "phone")))
                .containsValues(BIRTH_NUMBER, PHONE);
        Goals.note(
                "S-07-facts",
                "every fact, birth number, phone and draft written, dump and %s searched, 0 hits"
                        .formatted(atRest.size()));
    }

    @Test
    void theSearchFindsAMarkerThatIsThere() {
        CentreId centre = new CentreId("control");
        centres.add(centre, CONTROL, CentreType.COMBINED);
        try {
            assertThat(rowsWith(CONTROL)).singleElement().asString().startsWith("record.centre");
            assertThat(atRest.placesWith(CONTROL)).contains("dump of record.\"centre\"");
        } finally {
            database.sql("delete from record.centre where id = 'control'").update();
        }
    }

    /** Rooms and people come from registers, times and yes or no are typed: there is nothing to write there. */
    private static boolean isText(String fact) {
        return !List.of(
                                "stay.room",
                                "stay.arrivedAt",
                                "stay.leftAt",
                                "stay.expectedDeparture",
                                "stay.planned",
                                "case.children",
                                "client.addressBlock")
                        .contains(fact)
                && !fact.startsWith("careTeam.");
    }

    private List<String> rowsWith(String word) {
        List<String> tables = database.sql("""
                        select table_schema || '.' || table_name from information_schema.tables
                        where table_schema in ('record', 'audit') order by 1
                        """).query(String.class).list();
        assertThat(tables).contains("record.client", "record.record_entry", "record.draft", "audit.access");
        List<String> found = new ArrayList<>();
        for (String table : tables) {
            for (String row : database.sql("select t::text from " + table + " t")
                    .query(String.class)
                    .list()) {
                if (disguises(word).stream().anyMatch(row::contains)) {
                    found.add(table + ": " + row);
                }
            }
        }
        return found;
    }

    private static List<String> disguises(String word) {
        List<String> disguises = new ArrayList<>(List.of(word));
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] bytes = word.getBytes(charset);
            String base64 = Base64.getEncoder().withoutPadding().encodeToString(bytes);
            disguises.add(HexFormat.of().formatHex(bytes));
            disguises.add(base64.substring(0, base64.length() - 2));
        }
        return disguises;
    }
}
