package no.krisesenter.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.krisesenter.testing.TestCentres.FJORD;
import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.LENA;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.krisesenter.casefile.Area;
import no.krisesenter.casefile.CareTeams;
import no.krisesenter.casefile.Children;
import no.krisesenter.process.CaseReference;
import no.krisesenter.record.Answers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A mother of two from the first call to the second look at the plan, on one and the same case, as staff see it (scenario SC-01). What
 * comes between, the mapping of needs, is done without a browser.
 */
class StayTest extends BrowserTest {

    private static final List<String> GOALS = IntStream.rangeClosed(1, 8)
            .mapToObj(number -> "Mål nummer " + number)
            .toList();

    /** Proposed for her: a mother of two in great danger, with neither money nor a home. */
    private static final List<String> PROPOSED = List.of(
            "Trygghet og sikkerhet", "Økonomi", "Bolig", "Foreldrerollen", "Barna", "Oppfølging etter oppholdet");

    @Autowired
    Answers answers;

    @Autowired
    Children children;

    @Autowired
    CareTeams careTeams;

    private CaseReference client;
    private String room;

    @BeforeEach
    void oneRoomIsFree() {
        theHouseIsFull();
        room = "Rom 101";
        rooms.add(FJORD, room, Area.WOMEN, 3);
        itIs("2026-01-05T22:00");
    }

    @Test
    void everyChildAndEveryGoalThatIsTypedArrivesAndComesBackAtTheReview() {
        var vera = screenOf(VERA);
        makesContact(vera);
        isMapped(vera);
        choosesAPlaceToLive(vera);
        assertThat(openForms(client, ""))
                .containsExactlyInAnyOrder("first-contact.write-note", "arrival.welcome-client");
        theContactIsWrittenDown(vera);
        isWelcomed(vera);
        assertThat(children.of(client))
                .extracting(child -> child.nickname().reveal())
                .containsExactly("Nora", "Emil");
        isToldHowWeLiveHere(vera);
        vera.isClean();
        var lena = screenOf(LENA);
        getsAContactPerson(lena);
        assertThat(careTeams.contactPerson(client)).contains(KARI);
        lena.isClean();

        timePasses(Duration.ofDays(2));
        theNeedsAreMapped();
        timePasses(Duration.ofDays(2));
        var kari = screenOf(KARI);
        makesAPlan(kari);
        assertThat(goalsIn("stay-plan.make-plan")).isEqualTo(GOALS);

        timePasses(Duration.ofDays(6));
        assertThat(openForms(client, "stay-plan")).isEmpty();
        timePasses(Duration.ofDays(1));
        reviewsThePlan(kari);
        var changed = new ArrayList<>(GOALS);
        changed.set(2, "Et nytt mål");
        assertThat(goalsIn("stay-plan.review-plan")).isEqualTo(changed);
        kari.isClean();
    }

    private void makesContact(Screen vera) {
        vera.start("Første henvendelse");
        vera.form()
                .mark("Hva trengs?", "Hjelp til en som er utsatt")
                .choose("Hvordan kom henvendelsen?", "Brakt av politiet")
                .choose("Hvem henvender seg?", "Politiet");
        vera.pressStart();
        vera.dialogIsGone();
        runJobs();
        client = new CaseReference(runtime.createProcessInstanceQuery()
                .processDefinitionKey("first-contact")
                .singleResult()
                .getBusinessKey());
    }

    private void isMapped(Screen vera) {
        takes(vera, "Ikke tatt", "Få oversikt over situasjonen");
        vera.form()
                .mark("Er du blitt tatt kvelertak på?", "Ja")
                .mark("Har den du er redd for, tilgang til våpen?", "Ja")
                .mark("Har du barn?", "Ja")
                .choose("Hvor er barna nå?", "Sammen med klienten")
                .choose("Kjønn", "Kvinne")
                .mark("Hvor langt kom dere?", "Vi har oversikt nok til å velge hjelp")
                .mark("Kort sagt, hva ønsker klienten?", "Et trygt sted å bo")
                .choose("Hva handler det om?", "Vold, trusler")
                .mark("Trengs det tilrettelegging?", "Nei, eller ikke kjent")
                .mark("Kan klienten være trygg hos oss?", "Ja");
        completes(vera);
        assertThat(caseFiles.get(client).threatLevel()).isEqualTo("high");
    }

    private void choosesAPlaceToLive(Screen vera) {
        takes(vera, "Ikke tatt", "Gi nødvendig informasjon");
        vera.form().tick("At hjelpen er gratis").tick("Taushetsplikten");
        completes(vera);
        takes(vera, "Ikke tatt", "Velg tilbud sammen med klienten");
        assertThat(vera.form().chosen("Anbefalt tilbud")).hasText("Botilbud her");
        vera.form().choose("Hva ble dere enige om?", "Botilbud her");
        completes(vera);
    }

    private void theContactIsWrittenDown(Screen vera) {
        takes(vera, "Ikke tatt", "Skriv et kort journalnotat");
        vera.form()
                .choose("Hva slags kontakt var det?", "Oppmøte")
                .type("Når var kontakten?", "05.01.2026")
                .type("Klokkeslett", "21:45")
                .type("Notat", "Kom med politiet og to barn");
        completes(vera);
        takes(vera, "Ikke tatt", "Registrer klienten");
        vera.form()
                .mark("Er klienten informert om hva vi registrerer?", "Ja")
                .type("Navn eller dekknavn", "Solveig Testdatter")
                .type("Kommune eller bydel", "Oppdikt");
        completes(vera);
        assertThat(openForms(client, "")).containsExactly("arrival.welcome-client");
    }

    private void isWelcomed(Screen vera) {
        takes(vera, "Ikke tatt", "Ta imot klienten");
        var form = vera.form();
        form.type("Når kom klienten?", "05.01.2026")
                .type("Klokkeslett", "21:45")
                .choose("Rom", room);
        form.addRow("Barn").type("Kallenavn", "Nora").type("Fødselsår", "2019").choose("Kjønn", "Jente");
        form.addRow("Barn").type("Kallenavn", "Emil").type("Fødselsår", "2023").choose("Kjønn", "Gutt");
        completes(vera);
    }

    private void isToldHowWeLiveHere(Screen vera) {
        takes(vera, "Ikke tatt", "Ha en ankomstsamtale");
        vera.form()
                .tick("Hvordan vi bor her")
                .mark("Har dere sett på telefonen sammen?", "Ja")
                .type("Hva er viktigst for klienten akkurat nå?", "At barna får sove");
        completes(vera);
    }

    private void getsAContactPerson(Screen lena) {
        takes(lena, "Senterets oppgaver", "Gi klienten en kontaktperson");
        lena.form().choose("Kontaktperson", "Kari Fjord");
        completes(lena);
    }

    private void theNeedsAreMapped() {
        var kari = desks.of(KARI);
        kari.completes(client, "needs-mapping.finances", "ownMeans", "no", "navContact", "agreed");
        kari.completes(client, "needs-mapping.housing", "canReturn", "no", "needsNewHome", "yes");
        openForms(client, "needs-mapping.")
                .forEach(part -> kari.completes(client, part, "skipped", true, "skipReason", "not-now"));
        runJobs();
        kari.completes(client, "needs-mapping.summary", "reopenSection", "none");
        runJobs();
    }

    private void makesAPlan(Screen kari) {
        kari.openList("Mine oppgaver");
        assertThat(kari.card("Lag en plan sammen").locator(".assignee")).hasText("Kari Fjord");
        kari.openTask("Lag en plan sammen");
        var form = kari.form().mark("Har dere laget en plan?", "Ja, vi har laget en plan");
        assertThat(form.rows("Mål i planen")).hasCount(PROPOSED.size());
        for (int i = 0; i < GOALS.size(); i++) {
            var row = i < PROPOSED.size() ? form.row("Mål i planen", i) : form.addRow("Mål i planen");
            if (i < PROPOSED.size()) {
                assertThat(row.chosen("Tema")).hasText(PROPOSED.get(i));
            }
            row.type("Mål", GOALS.get(i)).type("Tiltak", "Tiltak " + i).choose("Status", "Pågår");
        }
        form.type("Når ser dere på planen sammen neste gang?", inDays(7)).mark("Er klienten enig i planen?", "Ja");
        completes(kari);
    }

    private void reviewsThePlan(Screen kari) {
        kari.openList("Senterets oppgaver");
        kari.openList("Mine oppgaver");
        kari.openTask("Gå gjennom planen");
        var form = kari.form();
        assertThat(form.rows("Mål i planen")).hasCount(GOALS.size());
        for (int i = 0; i < GOALS.size(); i++) {
            assertThat(form.row("Mål i planen", i).field("Mål")).hasValue(GOALS.get(i));
            assertThat(form.row("Mål i planen", i).chosen("Status")).hasText("Pågår");
        }
        form.row("Mål i planen", 2).type("Mål", "Et nytt mål");
        form.mark("Hva ble dere enige om?", "Vi fortsetter med planen")
                .type("Hva er neste steg?", "Se på boligen")
                .type("Når ser dere på planen sammen neste gang?", inDays(7));
        completes(kari);
    }

    /** Finds the only task of this name in the list and takes it. */
    private static void takes(Screen screen, String list, String task) {
        screen.openList(list);
        screen.openTask(task);
        screen.take();
    }

    private void completes(Screen screen) {
        screen.complete();
        runJobs();
    }

    private List<Object> goalsIn(String form) {
        var kept =
                (List<?>) answers.newest(client, form).orElseThrow().answers().get("goals");
        return kept.stream().map(row -> (Object) ((Map<?, ?>) row).get("goal")).toList();
    }
}
