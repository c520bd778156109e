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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A marker in everything that a person can write; then every column of every table of ours is searched. */
@RecordTest
class NothingInClearTest {

    private static final String MARKER = "Markør";

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

        assertThat(rowsWithAMarker()).isEmpty();
        assertThat(answers.newest(kari, form.form()).orElseThrow().answers()).containsEntry("free", MARKER + "free");
    }

    @Test
    void theSearchFindsAMarkerThatIsThere() {
        CentreId centre = new CentreId("control");
        centres.add(centre, MARKER, CentreType.COMBINED);
        try {
            assertThat(rowsWithAMarker()).singleElement().asString().startsWith("record.centre");
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
                                "case.children")
                        .contains(fact)
                && !fact.startsWith("careTeam.");
    }

    private List<String> rowsWithAMarker() {
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
                if (disguises().stream().anyMatch(row::contains)) {
                    found.add(table + ": " + row);
                }
            }
        }
        return found;
    }

    private static List<String> disguises() {
        List<String> disguises = new ArrayList<>(List.of(MARKER));
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] bytes = MARKER.getBytes(charset);
            String base64 = Base64.getEncoder().withoutPadding().encodeToString(bytes);
            disguises.add(HexFormat.of().formatHex(bytes));
            disguises.add(base64.substring(0, base64.length() - 2));
        }
        return disguises;
    }
}
