package no.krisesenter.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import no.krisesenter.casefile.CareTeams;
import no.krisesenter.process.CaseReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages around the forms, and what a form says that the server refuses. */
class TasklistTest extends BrowserTest {

    private static final int RELOADS = 50;

    @Autowired
    CareTeams careTeams;

    @Test
    void theSignInPageNamesNeitherTheHouseNorAnyVendor() {
        var screen = screen(Chromium.open());
        screen.page().navigate(desks.server() + "/camunda/app/tasklist/default/");
        assertThat(screen.page().getByPlaceholder("Brukernavn")).isVisible();

        assertThat(screen.page()).hasTitle("Oppgaver");
        assertThat(screen.page()
                        .locator("body")
                        .innerText()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty()))
                .containsExactly("Oppgaver", "Logg inn");
        screen.isClean();
    }

    @Test
    void theMostUrgentTaskIsAtTheTopAndSaysWhenItIsDueAndWhoseItIs() {
        var anyTime = placed("first-contact", "first-contact.write-note", aCase(), null);
        due(anyTime.getId(), null);
        due(placed("first-contact", "first-contact.choose-offer", aCase(), null).getId(), Duration.ofDays(3));
        var late = placed("first-contact", "first-contact.map-situation", aCase(), VERA);
        due(late.getId(), Duration.ofMinutes(-130));
        due(placed("first-contact", "first-contact.going-home", aCase(), null).getId(), Duration.ofMinutes(61));
        placed("arrival", "arrival.welcome-client", aCase(), null);
        placed("first-contact", "first-contact.handle-acute-danger", aCase(), null);

        var screen = screenOf(VERA);
        screen.openList("Senterets oppgaver");
        assertThat(screen.page().locator("li.task")).hasCount(6);

        assertThat(screen.listed())
                .containsExactly(
                        "Håndter den akutte faren",
                        "Ta imot klienten",
                        "Få oversikt over situasjonen",
                        "Gjør veien hjem tryggere",
                        "Velg tilbud sammen med klienten",
                        "Skriv et kort journalnotat");
        var card = screen.card("Få oversikt over situasjonen");
        assertThat(card.locator(".ks-card")).hasText(alias(late.getProcessInstanceId()) + " · Første henvendelse");
        assertThat(card.locator(".ks-when")).hasText("2 timer over fristen Vera Fjord");
        assertThat(screen.card("Gjør veien hjem tryggere").locator(".ks-when")).hasText("Frist om 1 time Ikke tatt");
        assertThat(screen.card("Skriv et kort journalnotat").locator(".ks-when"))
                .hasText("Ikke tatt");
        assertThat(screen.page().locator(".glyphicon-pencil, .glyphicon-floppy-disk, .new-sort"))
                .hasCount(0);
        screen.isClean();
    }

    @Test
    void anOpenTaskSaysByNameWhoMayTakeIt() {
        var task = placed("first-contact", "first-contact.find-place", aCase(), null);
        var screen = screenOf(VERA);
        screen.openTaskWithId(task.getId());

        assertThat(screen.page().locator(".ks-meta .groups")).hasText("Daglig leder, Vakt");

        var client = aCase();
        transaction.executeWithoutResult(status -> careTeams.join(client, VERA));
        var ofTheTeam = placed("stay-plan", "stay-plan.make-plan", client, VERA);
        screen.openTaskWithId(ofTheTeam.getId());
        assertThat(screen.page().locator(".ks-meta .groups")).hasText("Teamet rundt klienten");
        screen.isClean();
    }

    @Test
    void whatTheServerRefusesStandsBesideTheFormWithEverythingThatWasTyped() {
        var client = aCase();
        var screen = screenOf(VERA);
        screen.openTaskWithId(
                placed("stay-plan", "stay-plan.make-plan", client, VERA).getId());
        var form = screen.form().mark("Har dere laget en plan?", "Ja, vi har laget en plan");
        form.type("Hva trenger du at jeg hjelper deg med nå?", "Et sted å bo")
                .type("Når ser dere på planen sammen neste gang?", "02.01.2026")
                .mark("Er klienten enig i planen?", "Ja");

        screen.pressComplete();

        assertThat(screen.page().locator(".ks-problems")).isVisible();
        assertThat(screen.page().locator(".ks-problems h3")).hasText("Dette må rettes først");
        assertThat(screen.page().locator(".ks-problems li"))
                .hasText("Dagen for neste gjennomgang er passert. Velg i dag eller en dag som kommer.");
        assertThat(form.field("Hva trenger du at jeg hjelper deg med nå?")).hasValue("Et sted å bo");
        assertThat(form.field("Når ser dere på planen sammen neste gang?")).hasValue("02.01.2026");
        assertThat(form.field("Ja").first()).isChecked();
        assertThat(screen.page().locator(".notification, .page-notifications .alert"))
                .hasCount(0);
        assertThat(screen.errors()).singleElement().asString().contains("400");
        screen.isClean();
    }

    /** What only the team begins stands in the folder; what is started here names a case that whoever starts it may name. */
    @Test
    void whatMayBeStartedHereIsSeenAtOnceAndIsStartedForAClientOfOnesOwn() {
        var notKaris = aCase();
        var client = aCase();
        transaction.executeWithoutResult(status -> careTeams.join(client, KARI));
        var screen = screenOf(KARI);
        screen.page().getByText("Start ny").click();
        assertThat(screen.page().locator(".modal-body li a:visible")).hasText(new String[] {
            "Akutt fare",
            "Akutt syk eller i fare for seg selv",
            "Dødsfall",
            "Endre adressesperre",
            "Endre team",
            "Første henvendelse",
            "Jeg kjenner denne personen",
            "Motparter på samme senter",
            "Opphev inhabilitet",
            "Uteblitt"
        });
        screen.page().locator(".modal-body").getByText("Opphev inhabilitet").click();
        screen.formIsShown();
        var options = screen.form().options("Hvilken sak gjelder det?");
        assertThat(options.getByText(aliasOf(client))).hasCount(1);
        assertThat(options.getByText(aliasOf(notKaris))).hasCount(0);
        screen.form()
                .choose("Hvilken sak gjelder det?", aliasOf(client))
                .choose("Hvilken kollega?", "Vera Fjord")
                .type("Hva er endret?", "Hun ringte");

        screen.pressStart();

        assertThat(screen.page().locator(".ks-problems")).isVisible();
        assertThat(screen.page().locator(".ks-problems li"))
                .hasText("Denne ansatte er ikke meldt inhabil i saken. Da er det ingenting å oppheve.");
        assertThat(screen.form().field("Hva er endret?")).hasValue("Hun ringte");
        assertThat(screen.errors()).singleElement().asString().contains("400");
        screen.isClean();
    }

    @Test
    void aFirstContactStartsWithItsForm() {
        var screen = screenOf(VERA);
        screen.start("Første henvendelse");
        screen.form()
                .mark("Hva trengs?", "Hjelp til en som er utsatt")
                .chooseFirst("Hvordan kom henvendelsen?")
                .chooseFirst("Hvem henvender seg?");
        screen.pressStart();
        screen.dialogIsGone();

        assertThat(screen.page().locator("h2.task")).hasText("Få oversikt over situasjonen");
        screen.formIsShown();
        screen.openList("Ikke tatt");
        assertThat(screen.card("Få oversikt over situasjonen")).hasCount(1);
        screen.isClean();
    }

    @Test
    void whatComesNextStandsAloneInThePlaceOfTheTaskThatIsDone() {
        var client = aCase();
        transaction.executeWithoutResult(status -> careTeams.join(client, VERA));
        var screen = screenOf(VERA);
        screen.openTaskWithId(
                placed("case-note", "case-note.follow-up", client, VERA).getId());
        placed("first-contact", "first-contact.write-note", client, VERA);
        screen.form().mark("Hva ble gjort?", "Det er gjort");
        screen.complete();

        var next = screen.page().locator(".ks-next");
        assertThat(next).hasText("Neste oppgave for " + aliasOf(client) + ": Skriv et kort journalnotat");
        assertThat(screen.page().locator(".no-task")).isHidden();
        screen.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/next-task.png")));
        next.locator("a").click();
        screen.formIsShown();
        assertThat(screen.page().locator("h2.task")).hasText("Skriv et kort journalnotat");
        assertThat(next).hasCount(0);
        screen.isClean();
    }

    /** Whoever is quick takes the task that the page came up with before its list is there, and the stock page does not ask for the list again. */
    @Test
    void aListThatWasAskedForBeforeATaskWasTakenShowsWhoTookIt() {
        var task = placed("first-contact", "first-contact.write-note", aCase(), null);
        var screen = screenOf(VERA);
        var page = screen.page();
        screen.openTaskWithId(task.getId());
        var late = new ArrayList<Runnable>();
        page.route(Pattern.compile("/filter/[^/]+/list"), route -> {
            if (late.isEmpty()) {
                var before = route.fetch();
                late.add(() -> route.fulfill(new Route.FulfillOptions().setResponse(before)));
            } else {
                route.resume();
            }
        });
        page.reload();
        page.waitForCondition(() -> !late.isEmpty());
        screen.take();

        late.forEach(Runnable::run);

        assertThat(screen.card("Skriv et kort journalnotat").locator(".assignee"))
                .hasText("Vera Fjord");
        screen.isClean();
    }

    @Test
    void noPageComesUpBlankBesideABusyColleague() throws InterruptedException {
        var screen = screenOf(VERA);
        var stop = new AtomicBoolean();
        var colleague = desks.of(KARI).browser();
        var busy = new Thread(() -> {
            while (!stop.get()) {
                colleague.get("/camunda/app/tasklist/default/");
                colleague.get("/camunda/api/engine/engine/");
            }
        });
        busy.start();
        try {
            for (int i = 0; i < RELOADS; i++) {
                screen.page().reload(new Page.ReloadOptions().setWaitUntil(WaitUntilState.COMMIT));
                assertThat(screen.page().locator(".task-filter").first()).isVisible();
            }
        } finally {
            stop.set(true);
            busy.join();
        }
        screen.isClean();
    }

    private String alias(String instance) {
        return aliasOf(new CaseReference(runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey()));
    }

    private void due(String task, Duration fromNow) {
        var changed = tasks.createTaskQuery().taskId(task).singleResult();
        changed.setDueDate(fromNow == null ? null : new Date(System.currentTimeMillis() + fromNow.toMillis()));
        tasks.saveTask(changed);
    }
}
