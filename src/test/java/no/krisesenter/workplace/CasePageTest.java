package no.krisesenter.workplace;

import static no.krisesenter.testing.TestCentres.BRITA;
import static no.krisesenter.testing.TestCentres.FRIDA;
import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.LENA;
import static no.krisesenter.testing.TestCentres.MAGNE;
import static no.krisesenter.testing.TestCentres.OLE;
import static no.krisesenter.testing.TestCentres.SINDRE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import no.krisesenter.process.CaseReference;
import org.junit.jupiter.api.Test;

/** The client folder opens for the team, in words that people use, and is not there for anybody else. */
class CasePageTest extends PageTest {

    private static final String REGISTRATION = "first-contact.register-client";

    @Test
    void theTeamSeesWhereTheCaseStandsWhatIsToBeDoneAndWhatIsWritten() {
        var resident = aResident();
        known(resident, REGISTRATION, Map.of("client.name", "Kanari Navnesen"));
        start("departure", resident);

        var page = page(KARI, caseOf(resident));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("<title>Oppgaver</title>").doesNotContain("Kanari");
        assertThat(texts(page, "main").get(0))
                .startsWith(aliasOf(resident) + "|Kort om|Ikke vurdert ennå|Opphold|Bor her siden 5. januar 2026"
                        + "|Kontaktperson|Kari Fjord|Det som skal gjøres|Sikkerhet|Planen|Barna|Samtaler og notater"
                        + "|Utfylte skjemaer|Samtykker|Det som skal gjøres|I gang nå:|Utflytting|")
                .contains(
                        "|Planlegg utflyttingen|Utflytting|Frist: om 2 dager, 7. januar 2026 kl. 10.00|Kari Fjord|Sikkerhet|")
                .contains("|Registrer klienten|Første henvendelse|5. januar 2026 kl. 10.00|Kari Fjord|")
                .contains("|Teamet|Kari Fjord|Kontaktperson|Hvem har lest|5. januar 2026|Vera Fjord|Skrev: Saken"
                        + "|Kari Fjord|Skrev: Registrer klienten|Kari Fjord|Leste: Hele klientmappen|");
        assertThat(notedOf(KARI, resident))
                .containsExactly("WRITE " + REGISTRATION + " care-team", "READ client-folder care-team");
    }

    @Test
    void anOpenedPartSpeaksTheWordsOfTheForm() {
        var resident = aResident();
        known(
                resident,
                REGISTRATION,
                Map.of(
                        "client.name", "Kanari Navnesen",
                        "client.birthDate", "1987-03-14",
                        "client.interpreter", true,
                        "client.addressBlock", "code-7"));

        var page = page(KARI, caseOf(resident) + "/sections/" + REGISTRATION);

        assertThat(texts(page, "article"))
                .containsExactly(
                        "5. januar 2026 kl. 10.00|·|Kari Fjord|Navn eller dekknavn|Kanari Navnesen"
                                + "|Fødselsdato|14. mars 1987|Trenger tolk|Ja|Har klienten adressesperre?|Ja, fortrolig adresse (kode 7)");
        assertThat(notedOf(KARI, resident))
                .containsExactly("WRITE " + REGISTRATION + " care-team", "READ " + REGISTRATION + " care-team");
    }

    @Test
    void rowsOfAListAndQuestionsThatAreNoLongerAskedAreShownToo() {
        var resident = aResident();
        transaction.executeWithoutResult(status -> answerBook.keep(new no.krisesenter.process.Submission(
                resident,
                null,
                KARI,
                null,
                no.krisesenter.process.RecordKind.PLAN,
                "safety-work.agree-safety-plan",
                Map.of(
                        "measures",
                        List.of(Map.of("measure", "Bytte lås", "responsible", "contact-person")),
                        "gone",
                        "før"),
                Map.of())));

        assertThat(texts(page(KARI, caseOf(resident) + "/sections/safety-work.agree-safety-plan"), "dl"))
                .containsExactly(
                        "Tiltak|Tiltak|Hvem gjør det?|Bytte lås|Kontaktpersonen|Fra en eldre utgave av skjemaet|før");
    }

    @Test
    void whoWasChosenIsShownByName() {
        var resident = aResident();
        known(resident, "arrival.assign-contact-person", Map.of("careTeam.contactPerson", "kari"));

        assertThat(texts(page(KARI, caseOf(resident) + "/sections/arrival.assign-contact-person"), "dl"))
                .singleElement()
                .asString()
                .endsWith("|Kari Fjord");
    }

    @Test
    void forEverybodyElseTheCaseIsNotThereByteForByte() {
        var resident = aResident();
        known(resident, REGISTRATION, Map.of("client.name", "Kanari Navnesen"));
        var nowhere = CaseReference.create();

        for (var other : List.of(SINDRE, BRITA, FRIDA, LENA, MAGNE, OLE)) {
            var answers = new LinkedHashSet<String>();
            for (var path : List.of(
                    "",
                    "/sections/" + REGISTRATION,
                    "/sections/x.y",
                    "/readers",
                    "/panel",
                    "/actions/report-change.moves-out")) {
                for (var reference : List.of(resident.value(), nowhere.value(), "%20", "a%20b")) {
                    var answer = page(other, "/workplace/cases/" + reference + path);
                    answers.add(answer.status() + answer.text());
                }
            }
            assertThat(answers).as(other.value()).hasSize(1).first().asString().startsWith("404");
            assertThat(notedOf(other, resident)).noneMatch(look -> look.startsWith("READ"));
        }
    }

    @Test
    void aPartThatNobodyHasWrittenIsNotThereEither() {
        var resident = aResident();

        assertThat(page(KARI, caseOf(resident) + "/sections/" + REGISTRATION).text())
                .isEqualTo(page(KARI, caseOf(CaseReference.create())).text());
    }

    @Test
    void theTeamSeesWhoHasReadAndByWhatTheyWereLetIn() {
        var resident = aResident();
        page(KARI, caseOf(resident));
        page(BRITA, "/workplace/duty");

        page(BRITA, "/workplace/duty");

        var page = page(KARI, caseOf(resident) + "/readers");

        assertThat(texts(page, "h2")).containsExactly("5. januar 2026");
        assertThat(texts(page, "tr"))
                .contains(
                        "10.00|Kari Fjord|Leste|Hele klientmappen|Var i teamet til klienten",
                        "10.00|Brita Fjord|Leste (2 ganger)|Vaktkortet|Hadde vakt",
                        "10.00|Kari Fjord|Leste|Hvem har lest|Var i teamet til klienten");
    }
}
