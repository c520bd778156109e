package no.krisesenter.workplace;

import static no.krisesenter.testing.TestCentres.BRITA;
import static no.krisesenter.testing.TestCentres.FJORD;
import static no.krisesenter.testing.TestCentres.FRIDA;
import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.LENA;
import static no.krisesenter.testing.TestCentres.MAGNE;
import static no.krisesenter.testing.TestCentres.OLE;
import static no.krisesenter.testing.TestCentres.SINDRE;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.krisesenter.casefile.Area;
import no.krisesenter.casefile.Rooms;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.StaffId;
import no.krisesenter.shift.Handovers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The duty card shows what the night needs to know of those who live here, to those who are on duty, and nothing else to anybody. */
class DutyPageTest extends PageTest {

    private static final String REGISTRATION = "first-contact.register-client";
    private static final Map<String, Object> EVERYTHING = Map.of(
            "client.name", "Kanari Navnesen",
            "client.birthDate", "1987-03-14",
            "client.phone", "99887766",
            "client.email", "kanari@eksempel.no",
            "client.address", "Kanarigata 7",
            "client.municipality", "Kanarivik",
            "client.occupation", "work",
            "client.motherTongue", "tigrinja",
            "client.interpreter", true,
            "client.safeContact", "Ring bare etter klokka ti, aldri SMS");
    private static final Map<String, Object> MORE =
            Map.of("client.allergy", "Penicillin", "client.notLetIn", "Bror med rød bil, kaller seg advokat");

    @Autowired
    Rooms rooms;

    @Autowired
    Handovers handovers;

    @Test
    void aCardShowsExactlyWhatTheNightNeedsToKnow() {
        var resident = somebodyKnownWell("none");

        var page = page(VERA, "/workplace/duty");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("<html lang=\"nb\">").contains("<title>Oppgaver</title>");
        assertThat(texts(page, "article"))
                .containsExactly(aliasOf(resident) + "|" + room(resident)
                        + "|Høy trussel|Skal ikke slippes inn|Bror med rød bil, kaller seg advokat|Allergier|Penicillin"
                        + "|Trygg kontakt|Ring bare etter klokka ti, aldri SMS|Tolk|tigrinja|Barn|2 (0–5 år, 6–12 år)");
        assertThat(page.text())
                .doesNotContainIgnoringCase("kanari")
                .doesNotContain("1987", "99887766", "Mia", "Ola", "2019", "2022");
    }

    @Test
    void withAStrictlyConfidentialAddressNothingTellsHowToReachHerOrWhereSheIsFrom() {
        var resident = somebodyKnownWell("code-6");

        assertThat(texts(page(VERA, "/workplace/duty"), "article"))
                .containsExactly(aliasOf(resident) + "|" + room(resident)
                        + "|Høy trussel|Skal ikke slippes inn|Bror med rød bil, kaller seg advokat|Allergier|Penicillin"
                        + "|Barn|2 (0–5 år, 6–12 år)");
    }

    @Test
    void aConfidentialAddressIsTheCardsToSayAndNeverToShow() {
        var resident = somebodyKnownWell("code-7");

        var page = page(VERA, "/workplace/duty");

        assertThat(texts(page, "article"))
                .singleElement()
                .asString()
                .startsWith(aliasOf(resident) + "|" + room(resident)
                        + "|Høy trussel|Adressesperre kode 7|Skal ikke slippes inn");
        assertThat(page.text()).doesNotContainIgnoringCase("kanari");
        assertThat(page(VERA, "/workplace/cases/" + resident).text()).contains(">Adressesperre kode 7<");
    }

    @Test
    void soItIsForWhoeverMayOnlyBeKnownToNamedPeople() {
        var resident = somebodyKnownWell("none");
        database.update("update record.case_file set restricted_at = now() where reference = ?", resident.value());

        assertThat(texts(page(VERA, "/workplace/duty"), "article"))
                .singleElement()
                .asString()
                .contains("Skal ikke slippes inn", "Penicillin")
                .doesNotContain("Trygg kontakt", "Tolk");
    }

    @Test
    void whoIsNotOnDutySeesTheCardsOfHerOwnCasesAndWhoIsElsewhereNone() {
        var resident = aResident();

        assertThat(texts(page(BRITA, "/workplace/duty"), "article")).hasSize(1);
        for (var other : List.of(LENA, FRIDA, MAGNE, OLE)) {
            var page = page(other, "/workplace/duty");
            assertThat(page.text()).as(other.value()).doesNotContain(aliasOf(resident));
        }
        careTeams.join(resident, FRIDA);
        assertThat(texts(page(FRIDA, "/workplace/duty"), "article")).hasSize(1);
        assertThat(notedOf(LENA, resident)).isEmpty();
    }

    @Test
    void whoIsToKeepAwaySeesNoCard() {
        var resident = aResident();
        database.update(
                "insert into record.excluded_person (case_reference, staff, since) values (?, 'sindre', now())",
                resident.value());

        assertThat(page(SINDRE, "/workplace/duty").text()).doesNotContain(aliasOf(resident));
        assertThat(page(VERA, "/workplace/duty").text()).contains(aliasOf(resident));
    }

    @Test
    void everyCardThatIsLookedAtIsNoted() {
        var resident = aResident();

        page(BRITA, "/workplace/duty");
        page(BRITA, "/workplace/duty");

        assertThat(notedOf(BRITA, resident)).containsExactly("READ duty-card duty-card", "READ duty-card duty-card");
    }

    @Test
    void onlyWhoMayOpenTheCaseIsLedThereFromItsCard() {
        var resident = aResident();

        assertThat(page(KARI, "/workplace/duty").text()).contains(caseOf(resident));
        assertThat(page(BRITA, "/workplace/duty").text())
                .contains(aliasOf(resident))
                .doesNotContain(resident.value());
    }

    @Test
    void aReportThatWaitsIsInViewForWhoeverIsOnDutyAndCanBeBegunThere() {
        database.update("delete from record.shift_report");
        database.update("delete from record.centre_file");
        handovers.beginAt(FJORD);
        assertThat(page(VERA, "/workplace/duty").text()).doesNotContain("ikke skrevet ennå");

        assertThat(submits(VERA, "/workplace/duty", "/workplace/duty/handover", Map.of())
                        .status())
                .isEqualTo(302);
        submits(SINDRE, "/workplace/duty", "/workplace/duty/handover", Map.of());

        var task = taskWith("shift-handover.write-report");
        assertThat(page(SINDRE, "/workplace/duty").text())
                .containsOnlyOnce("Vaktrapporten fra 5. januar 2026 kl. 10.00 er ikke skrevet ennå.")
                .contains("/camunda/app/tasklist/default/#/?task=" + task.getId());
        complete(VERA, "shift-handover.write-report");
        assertThat(page(SINDRE, "/workplace/duty").text())
                .contains("Vaktrapporten som Vera Fjord skrev 5. januar 2026 kl. 10.00, er ikke lest ennå.");
        assertThat(page(VERA, "/workplace/duty").text())
                .contains("Vaktrapporten som du skrev 5. januar 2026 kl. 10.00, er ikke lest ennå.");
        for (var other : List.of(LENA, OLE)) {
            assertThat(page(other, "/workplace/duty").text()).doesNotContain("Vaktrapporten");
        }
        assertThat(submits(LENA, "/workplace/emergency-access", "/workplace/duty/handover", Map.of())
                        .status())
                .isEqualTo(404);
    }

    /** Each is led to the report of the other: nobody goes on with what somebody else has to do after her. */
    @Test
    void whoeverHasWrittenAReportIsNotSentToReadItHerself() {
        database.update("delete from record.shift_report");
        database.update("delete from record.centre_file");
        var veras = writesAReport(VERA);
        assertThat(next(VERA, veras)).isEqualTo("[]");
        var sindres = writesAReport(SINDRE);

        var reading = tasks.createTaskQuery()
                .taskDefinitionKey("userTask_readReport")
                .orderByTaskCreateTime()
                .asc()
                .list();
        assertThat(reading).hasSize(2);
        assertThat(next(VERA, veras))
                .isEqualTo("[{\"taskId\":\"%s\",\"name\":\"Les vaktrapporten\"}]"
                        .formatted(reading.get(1).getId()));
        assertThat(next(SINDRE, sindres))
                .isEqualTo("[{\"taskId\":\"%s\",\"name\":\"Les vaktrapporten\"}]"
                        .formatted(reading.get(0).getId()));
    }

    private String writesAReport(StaffId writer) {
        submits(writer, "/workplace/duty", "/workplace/duty/handover", Map.of());
        var task = taskWith("shift-handover.write-report").getId();
        complete(writer, "shift-handover.write-report", oneAfterAnother(opened(writer, "shift-handover.write-report")));
        passes(Duration.ofMinutes(1));
        return task;
    }

    private String next(StaffId reader, String done) {
        return desks.of(reader)
                .browser()
                .get("/camunda/api/krisesenter/next-task/after/" + done)
                .text();
    }

    /** A mother with two children in a room, of whom everything is known that a form asks for. */
    private CaseReference somebodyKnownWell(String addressBlock) {
        var resident = aCase();
        var facts = new HashMap<>(EVERYTHING);
        facts.put("client.addressBlock", addressBlock);
        if (addressBlock.equals("code-6")) {
            facts.remove("client.address");
            facts.remove("client.municipality");
        }
        known(resident, REGISTRATION, facts);
        known(resident, "arrival.welcome-client", MORE);
        var room = rooms.add(FJORD, "Rom " + resident.value().substring(0, 6), Area.WOMEN, 4);
        known(resident, "arrival.welcome-client", Map.of("stay.room", room));
        stays.open(resident);
        children.arrived(resident, "Mia", 2019);
        children.arrived(resident, "Ola", 2022);
        caseFiles.noteThreatLevel(resident, "high");
        return resident;
    }

    private static String room(CaseReference resident) {
        return "Rom " + resident.value().substring(0, 6);
    }
}
