package no.krisesenter.workplace;

import static no.krisesenter.testing.TestCentres.BRITA;
import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.SINDRE;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.krisesenter.engine.TestModels;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.RecordKind;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.Submission;
import no.krisesenter.testing.Browser;
import no.krisesenter.testing.Browser.Reply;
import no.krisesenter.testing.Goals;
import org.camunda.bpm.engine.task.Task;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The client folder as one page, what is begun from it, its panel, its print, and the search that leads to it. */
class FolderPageTest extends PageTest {

    private static final String REGISTRATION = "first-contact.register-client";
    private static final String NOTE = "case-note.write";
    private static final String OUTSIDE =
            "Ingen av sakene dine passer. Er det en sak du ikke er med i, spør daglig leder.";

    @Autowired
    EntityManagerFactory entities;

    @Test
    void thePageIsInPartsThatAPersonAndAScreenReaderFind() {
        var page = page(KARI, caseOf(aResident()));

        assertThat(texts(page, "h1")).hasSize(1);
        assertThat(texts(page, "h2"))
                .containsExactly(
                        "Kort om",
                        "Det som skal gjøres",
                        "Sikkerhet",
                        "Planen",
                        "Barna",
                        "Samtaler og notater",
                        "Utfylte skjemaer",
                        "Samtykker",
                        "Gjør noe nytt",
                        "Teamet",
                        "Hvem har lest");
        assertThat(page.text()).containsOnlyOnce("<main id=\"content\"").contains("<aside ", "<nav ");
    }

    @Test
    void whatStandsOfPlansChildrenConsentsAndNotesIsReadWithItsEarlierRevisions() {
        var resident = aResident();
        var mia = aChildOf(resident, "Mia");
        write(resident, null, RecordKind.REGISTRATION, REGISTRATION, Map.of("journalConsent", "yes"));
        passes(Duration.ofDays(1));
        write(resident, null, RecordKind.REGISTRATION, REGISTRATION, Map.of("journalConsent", "no"));
        write(resident, null, RecordKind.PLAN, "safety-work.agree-safety-plan", Map.of("codeword", "Rips"));
        write(resident, null, RecordKind.PLAN, "safety-work.agree-safety-plan", Map.of("codeword", "Solbær"));
        write(
                resident,
                null,
                RecordKind.PLAN,
                "stay-plan.make-plan",
                Map.of(
                        "goals",
                        List.of(Map.of("goal", "Egen bolig", "milestone", "2026-02-01"), Map.of("goal", "Ro"))));
        write(resident, mia, RecordKind.PLAN, "child-planning.child-plan", Map.of("childsWishes", "Se kaninen"));
        write(resident, mia, RecordKind.NOTE, NOTE, Map.of("note", "Sov godt", "noteKind", "observation"));

        var page = page(KARI, caseOf(resident));

        assertThat(section(page, "safety"))
                .isEqualTo(
                        "Sikkerhet|Ikke vurdert ennå|Lag sikkerhetsplanen sammen med klienten|6. januar 2026 kl. 10.00|·|Kari Fjord|·"
                                + "|Utgave|2|, se de tidligere|Kodeord|Solbær");
        assertThat(section(page, "plan")).endsWith("|Mål i planen|Mål|Milepæl|Egen bolig|1. februar 2026|Ro");
        assertThat(section(page, "children"))
                .startsWith("Barna|Mia|Født 2019|·|Bor her|·|Ikke vurdert ennå|· Kontaktperson:|Ingen ennå|")
                .endsWith("|Hva ønsker barnet?|Se kaninen");
        assertThat(section(page, "notes"))
                .isEqualTo("Samtaler og notater|6. januar 2026 kl. 10.00|Skriv et notat|–|Mia|Kari Fjord"
                        + "|Hva slags notat er det?|Noe jeg har sett|Notat|Sov godt");
        assertThat(section(page, "consents"))
                .isEqualTo("Samtykker|Spørsmål|Svar|Siden|Før det|Samtykker klienten til journal?|Nei"
                        + "|6. januar 2026 kl. 10.00|Ja (5. januar 2026 kl. 10.00)");
    }

    @Test
    void aTaskIsOpenedFromTheFolderByWhoeverCanDoIt() {
        var resident = aResident();
        transaction.executeWithoutResult(status -> careTeams.join(resident, SINDRE));
        start("interpreter", resident);
        start("interpreter", resident);
        var work = tasks.createTaskQuery()
                .processInstanceBusinessKey(resident.value())
                .list();
        var offered = wayTo(work.get(0));
        var karis = wayTo(work.get(1));
        tasks.claim(work.get(1).getId(), KARI.value());

        assertThat(page(KARI, caseOf(resident)).text()).contains(offered, karis);
        assertThat(page(SINDRE, caseOf(resident)).text()).contains(offered).doesNotContain(karis);
        assertThat(submits(KARI, caseOf(resident), caseOf(resident) + "/print", Map.of())
                        .text())
                .as("on paper")
                .contains(work.get(0).getName())
                .doesNotContain(offered, karis);
    }

    private static String wayTo(Task task) {
        return "href=\"/camunda/app/tasklist/default/#/?task=" + task.getId() + "\"";
    }

    @Test
    void oneLookIsNotedForTheCaseAndOneForEachChildHoweverMuchIsWritten() {
        var resident = aResident();
        aChildOf(resident, "Mia");
        for (int number = 0; number < 5; number++) {
            write(resident, null, RecordKind.NOTE, NOTE, Map.of("note", "Nummer " + number));
        }

        page(KARI, caseOf(resident));

        assertThat(notedOf(KARI, resident).stream().filter(look -> look.startsWith("READ")))
                .containsExactly("READ client-folder care-team", "READ client-folder care-team");
        assertThat(accessLog.of(resident))
                .extracting(noted -> noted.access().subject())
                .filteredOn(child -> child != null)
                .hasSize(1);
    }

    /** The older words are those of the form under which the answer was given, with the options of then. */
    @Test
    void anAnswerKeepsTheWordsOfTheFormThatItWasGivenTo() throws Exception {
        var resident = aResident();
        startByForm(
                KARI,
                "case-note",
                "caseReference",
                resident.value(),
                "note",
                "Den gang",
                "noteKind",
                "phone",
                "actionNeeded",
                false);
        var model = Files.readString(Path.of("processes/0-client-journey/case-note.bpmn"));
        var form = Files.readString(Path.of("forms/0-client-journey/case-note.write.form"));
        var later = TestModels.write(
                processEngine,
                Map.of(
                        "case-note.bpmn",
                        model,
                        "case-note.follow-up.form",
                        Files.readString(Path.of("forms/0-client-journey/case-note.follow-up.form")),
                        "case-note.write.form",
                        form.replace("\"Telefon\"", "\"Samtale på telefon\"")
                                .replace("\"label\": \"Notat\"", "\"label\": \"Det jeg vil huske\"")));
        try {
            startByForm(
                    KARI,
                    "case-note",
                    "caseReference",
                    resident.value(),
                    "note",
                    "Nå",
                    "noteKind",
                    "phone",
                    "actionNeeded",
                    false);

            assertThat(texts(page(KARI, caseOf(resident) + "/sections/" + NOTE), "dl"))
                    .containsExactly(
                            "Hvem gjelder det?|%s|Hva slags notat er det?|Samtale på telefon|Det jeg vil huske|Nå|Kontaktpersonen må gjøre noe med dette|Nei"
                                    .formatted(aliasOf(resident)),
                            "Hvem gjelder det?|%s|Hva slags notat er det?|Telefon|Notat|Den gang|Kontaktpersonen må gjøre noe med dette|Nei"
                                    .formatted(aliasOf(resident)));
        } finally {
            TestModels.takeAway(processEngine, later);
        }
    }

    @Test
    void everythingThatCanBeBegunIsOfferedAndWhatCannotSaysWhy() {
        var resident = aResident();

        assertThat(section(page(KARI, caseOf(resident)), "actions"))
                .isEqualTo(
                        "Gjør noe nytt|Ved akutt fare: ring 112 først.|Finn det du skal gjøre"
                                + "|Skriv om en samtale|Skriv et notat|Bekymring for et barn"
                                + "|Samtaler og notater|3|Skriv et notat|Skriv om en samtale|Tolk"
                                + "|Fare og sikkerhet|6|Akutt fare|Akutt syk eller i fare for seg selv|Avvergeplikt|Dødsfall"
                                + "|Motparter på samme senter|Uteblitt"
                                + "|Kan ikke gjøres nå:|Trusselen har endret seg|Et besøks- eller kontaktforbud er brutt"
                                + "|Utflyttingen er allerede i gang. Ta det nye med i oppgavene for utflyttingen."
                                + "|Kan ikke gjøres nå:|Klienten som var borte, er kommet til rette|Klienten er ikke meldt savnet."
                                + "|Kan ikke gjøres nå:|Et forbud eller et annet tiltak fra politi eller domstol er opphevet før tiden"
                                + "|Ingen forbud følges nå. Er oppgaven om å fornye det åpen, skriv det der."
                                + "|Barn|4|Bekymring for et barn|Samarbeid med barnevernet|Samvær|Skole og barnehage"
                                + "|Kan ikke gjøres nå:|Et barn er kommet til senteret"
                                + "|Utflyttingen er allerede i gang. Ta det nye med i oppgavene for utflyttingen."
                                + "|Opphold og flytting|3|Avtalt fravær|Flytting til annet krisesenter|Tilrettelagt botilbud"
                                + "|Kan ikke gjøres nå:|Klienten vurderer å dra tilbake til voldsutøver"
                                + "|Klienten skal flytte, eller har flyttet ut"
                                + "|Utflyttingen er allerede i gang. Ta det nye med i oppgavene for utflyttingen."
                                + "|Kan ikke gjøres nå:|En dagbruker trenger et sted å bo"
                                + "|Dette gjelder bare dem som kommer til samtaler og bor ute."
                                + "|Kan ikke gjøres nå:|En klient som dro tilbake, har selv tatt kontakt"
                                + "|Dette gjelder bare dem som dro tilbake uten en trygg måte å nå dem på."
                                + "|Temaer|ikke nå|Kan ikke gjøres nå:|Ta opp økonomi og NAV|Ta opp bolig|Ta opp opphold i Norge"
                                + "|Ta opp samliv, barn og rettigheter|Ta opp foreldrerollen"
                                + "|Temaet er i gang allerede, eller klienten har ikke noe forløp hos oss nå."
                                + " Se oppgavene som er åpne i saken."
                                + "|Samarbeid og samtykke|3|Gi samtykke|Samarbeid med andre|Trekk et samtykke"
                                + "|Kan ikke gjøres nå:|Svar fra en annen instans|Ingen oppgave i saken venter på dette nå."
                                + "|Team og tilgang|4|Endre adressesperre|Endre team|Jeg kjenner denne personen|Opphev inhabilitet");

        messages.start("client-journey.stay-offered", resident, Map.of());
        runJobs();
        assertThat(section(page(KARI, caseOf(resident)), "actions"))
                .contains(
                        "|Temaer|5|Ta opp økonomi og NAV|",
                        "|Uteblitt|Kan ikke gjøres nå:|Trusselen har endret seg|Et besøks- eller kontaktforbud er brutt"
                                + "|Klienten er ikke tatt imot ennå. Ta det nye med i mottaket.|")
                .endsWith(
                        "|Team og tilgang|4|Endre adressesperre|Endre team|Jeg kjenner denne personen|Opphev inhabilitet");

        start("safety-work", resident);
        assertThat(section(page(KARI, caseOf(resident)), "actions"))
                .as("in the order in which it is needed, not in that of the journey")
                .contains(
                        "|Skriv om en samtale|Skriv et notat|Trusselen har endret seg|Bekymring for et barn|Samtaler og notater|3|",
                        "|Fare og sikkerhet|8|Trusselen har endret seg|Et besøks- eller kontaktforbud er brutt|Akutt fare|");
    }

    @Test
    void anActionIsBegunWithTheCaseChosenAndWhatIsMissingIsSaidInASentence() {
        var resident = aResident();
        var address = caseOf(resident) + "/actions/case-note";

        var form = page(KARI, address);
        assertThat(form.text()).contains("data-sheet=", "Gjelder <strong>" + aliasOf(resident) + "</strong>");
        var refused = begins(form, address, Map.of("noteKind", "phone"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.sentence()).isEqualTo("«Notat» må fylles ut.");
        assertThat(answers.all(resident, NOTE)).isEmpty();

        assertThat(begins(form, address, Map.of("note", "Ringte", "actionNeeded", false))
                        .status())
                .isEqualTo(204);
        assertThat(kept(resident, NOTE))
                .containsEntry("note", "Ringte")
                .containsEntry("caseReference", resident.value());
        assertThat(notedOf(KARI, resident))
                .containsSubsequence("READ client-folder-action care-team", "WRITE " + NOTE + " care-team");
    }

    @Test
    void theCaseOfThePageWinsOverAnyOtherThatIsSent() {
        var mine = aResident();
        var other = aResident();
        var address = caseOf(mine) + "/actions/case-note";

        begins(page(KARI, address), address, Map.of("note", "Til min", "caseReference", other.value()))
                .ok();

        assertThat(answers.all(other, NOTE)).isEmpty();
        assertThat(kept(mine, NOTE)).containsEntry("note", "Til min");
    }

    @Test
    void nobodyOutsideTheTeamBeginsAnything() {
        var resident = aResident();
        var own = aCase();
        transaction.executeWithoutResult(status -> careTeams.join(own, SINDRE));
        var form = page(SINDRE, caseOf(own) + "/actions/case-note");

        var there = begins(SINDRE, form, caseOf(resident) + "/actions/case-note", Map.of("note", "x"));
        var nowhere = begins(SINDRE, form, caseOf(CaseReference.create()) + "/actions/case-note", Map.of("note", "x"));

        assertThat(there.status()).isEqualTo(404);
        assertThat(there.text()).isEqualTo(nowhere.text());
        assertThat(answers.all(resident, NOTE)).isEmpty();
    }

    @Test
    void whatIsAwaitedNoLongerCannotBeBegunByItsAddressEither() {
        var resident = aResident();
        var address = caseOf(resident) + "/actions/report-change.moves-out";

        var page = page(KARI, address);

        assertThat(page.text()).contains("Utflyttingen er allerede i gang.").doesNotContain("data-sheet");
        assertThat(begins(KARI, page(KARI, caseOf(resident) + "/actions/case-note"), address, Map.of())
                        .sentence())
                .isEqualTo(
                        "Utflyttingen er allerede i gang. Ta det nye med i oppgavene for utflyttingen. Ingenting er lagret.");
    }

    @Test
    void aPrintIsNotedBeforeItIsShownAndHasNoAddressOfItsOwn() {
        var resident = aResident();
        write(resident, null, RecordKind.NOTE, NOTE, Map.of("note", "På papir"));

        var print = submits(KARI, caseOf(resident), caseOf(resident) + "/print", Map.of());

        assertThat(print.status()).isEqualTo(200);
        assertThat(texts(print, "main").get(0))
                .contains(
                        "|Skrevet ut|5. januar 2026 kl. 10.00|av|Kari Fjord|. Taushetsbelagt. Makuleres etter bruk.|",
                        "|Notat|På papir|");
        assertThat(print.text()).doesNotContain("<nav");
        assertThat(notedOf(KARI, resident)).endsWith("READ client-folder care-team", "PRINT client-folder care-team");
        assertThat(page(KARI, caseOf(resident) + "/print").status()).isNotEqualTo(200);
        assertThat(submits(SINDRE, "/workplace/search", caseOf(resident) + "/print", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(notedOf(SINDRE, resident)).noneMatch(look -> look.startsWith("PRINT"));
    }

    @Test
    void thePanelHoldsTheMostImportantAndTheLastThreeNotes() {
        var resident = aResident();
        known(resident, REGISTRATION, Map.of("client.safeContact", "Bare etter klokka ti"));
        for (int number = 1; number < 5; number++) {
            passes(Duration.ofMinutes(1));
            write(resident, null, RecordKind.NOTE, NOTE, Map.of("note", "Nummer " + number));
        }

        var panel = page(KARI, caseOf(resident) + "/panel");

        assertThat(panel.text())
                .contains("Bare etter klokka ti", "Nummer 4", "Nummer 2")
                .doesNotContain("Nummer 1", "<nav");
        assertThat(notedOf(KARI, resident)).endsWith("READ client-folder-panel care-team");
    }

    @Test
    void ownCasesAreFoundByAliasNameAndNicknameAndOthersNever() {
        var mine = aResident();
        known(mine, REGISTRATION, Map.of("client.name", "Åse Kanarinavn"));
        aChildOf(mine, "Kanutten");
        var others = aCase();
        transaction.executeWithoutResult(status -> careTeams.join(others, SINDRE));
        known(others, REGISTRATION, Map.of("client.name", "Åse Kanarinavn"));

        assertThat(found(KARI, "ase kanari")).isEqualTo(aliasOf(mine) + "|Ikke vurdert ennå");
        assertThat(found(KARI, "KANUTT")).isEqualTo(aliasOf(mine) + "|Ikke vurdert ennå");
        assertThat(found(KARI, aliasOf(mine))).isEqualTo(aliasOf(mine) + "|Ikke vurdert ennå");
        assertThat(found(KARI, aliasOf(others))).isEqualTo(OUTSIDE);
        assertThat(found(BRITA, "kanari")).isEqualTo(OUTSIDE);
        assertThat(notedOf(KARI, mine).stream().filter(look -> look.contains("search")))
                .hasSize(3);
        assertThat(notedOf(KARI, others)).isEmpty();
        assertThat(notedOf(BRITA, mine)).isEmpty();
    }

    @Test
    void twoHundredEntriesAskTheDatabaseNoMoreOftenThanTwenty() {
        var few = aResident();
        var many = aResident();
        written(few, 20);
        written(many, 200);
        page(KARI, caseOf(few));
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            var forFew = looks(few, statistics);
            var forMany = looks(many, statistics);

            assertThat(forMany.statements()).isEqualTo(forFew.statements());
            Goals.note(
                    "folder",
                    "client folder with 200 entries against 20, medians of 9 looks in one run: %d ms against %d ms, x%.2f; %d JPA statements each"
                            .formatted(
                                    forMany.median().toMillis(),
                                    forFew.median().toMillis(),
                                    (double) forMany.median().toNanos()
                                            / forFew.median().toNanos(),
                                    forMany.statements()));
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    private record Looked(Duration median, long statements) {}

    private Looked looks(CaseReference reference, Statistics statistics) {
        var times = new ArrayList<Duration>();
        statistics.clear();
        for (int look = 0; look < 9; look++) {
            long begun = System.nanoTime();
            page(KARI, caseOf(reference)).ok();
            times.add(Duration.ofNanos(System.nanoTime() - begun));
        }
        times.sort(null);
        return new Looked(times.get(4), statistics.getPrepareStatementCount() / 9);
    }

    private void written(CaseReference reference, int entries) {
        for (int number = 0; number < entries; number++) {
            write(reference, null, RecordKind.NOTE, NOTE, Map.of("note", "Nummer " + number, "noteKind", "phone"));
        }
    }

    private String found(StaffId who, String words) {
        var page = submits(who, "/workplace/search", "/workplace/search", Map.of("words", words));
        assertThat(page.status()).isEqualTo(200);
        var status = Pattern.compile("<div role=\"status\">.*?</div>", Pattern.DOTALL)
                .matcher(page.text());
        assertThat(status.find()).isTrue();
        return status.group()
                .replaceAll("<[^>]*>", "|")
                .replaceAll("\\s+", " ")
                .replaceAll("( ?\\| ?)+", "|")
                .replaceAll("^\\||\\|$", "");
    }

    private void write(
            CaseReference reference, ChildReference child, RecordKind kind, String form, Map<String, Object> given) {
        transaction.executeWithoutResult(status -> answerBook.keep(
                new Submission(reference, child, KARI, null, kind, form, new HashMap<>(given), Map.of())));
    }

    private Reply begins(Reply form, String address, Map<String, Object> given) {
        return begins(KARI, form, address, given);
    }

    private Reply begins(StaffId who, Reply form, String address, Map<String, Object> given) {
        var token = Pattern.compile("data-token=\"([^\"]+)\"").matcher(form.text());
        assertThat(token.find()).isTrue();
        return desks.of(who).browser().send("POST", address + "?_csrf=" + Browser.encoded(token.group(1)), given);
    }

    /** The text of the part of the page that this heading names. */
    private static String section(Reply page, String heading) {
        var part = Pattern.compile(
                        "<section aria-labelledby=\"" + heading
                                + "\">(.*?)(?=<section aria-labelledby|</aside>|<form |</main>|<aside )",
                        Pattern.DOTALL)
                .matcher(page.text());
        assertThat(part.find()).as(heading).isTrue();
        return part.group(1)
                .replaceAll("<[^>]*>", "|")
                .replaceAll("\\s+", " ")
                .replaceAll("( ?\\| ?)+", "|")
                .replaceAll("^\\||\\|$", "");
    }
}
