package no.krisesenter.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.LENA;
import static no.krisesenter.testing.TestCentres.SINDRE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import no.krisesenter.casefile.CareTeams;
import no.krisesenter.casefile.Part;
import no.krisesenter.casefile.Stays;
import no.krisesenter.emergency.EmergencyReason;
import no.krisesenter.emergency.GlassBox;
import no.krisesenter.engine.Roles;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.StaffId;
import no.krisesenter.testing.TestCentres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a leader sees in Cockpit and in her own tasks, and that an administrator gets nothing of it. */
class LeadersInCockpitTest extends BrowserTest {

    private static final StaffId ADMINISTRATOR = new StaffId("leaders-in-cockpit-administrator");
    private static final String DASHBOARD = "/camunda/app/cockpit/default/#/dashboard";
    private static final int CLIENTS = 5;

    @Autowired
    Stays stays;

    @Autowired
    CareTeams careTeams;

    @Autowired
    GlassBox glass;

    /** Another class may have worked at the same hours. */
    @BeforeEach
    void nothingHasBeenDoneHere() {
        database.update("delete from record.work_step");
        database.update("delete from record.centre_threshold");
    }

    @Test
    void aLeaderSeesInCockpitWhatIsLateAndWhereItIsStuckAndNothingOfACase() {
        var clients =
                IntStream.range(0, CLIENTS).mapToObj(number -> aResident()).toList();
        clients.forEach(client -> start("departure", client));
        timePasses(Duration.ofDays(2).plusHours(1));
        var screen = screenOf(LENA);
        var page = screen.page();

        page.navigate(desks.server() + DASHBOARD);
        var board = page.locator(".ks-board");
        assertThat(board.locator("h3")).hasText("Dette er over fristen: 5");
        assertThat(board.locator("tbody tr")).hasCount(CLIENTS);
        assertThat(board.locator("tbody tr").first()).containsText("Planlegg utflyttingen (Utflytting)");
        assertThat(board).containsText(aliasOf(clients.get(0)));
        assertThat(page.locator(".dashboard section").first().locator(".ks-board"))
                .isVisible();
        assertThat(page.locator(".open-human-tasks")).isHidden();
        assertThat(board).not().containsText(clients.get(0).value());
        pictures(page, "cockpit-front", ".ks-board");

        page.navigate("about:blank");
        page.navigate(
                desks.server() + "/camunda/app/cockpit/default/#/process-definition/" + idOf("departure") + "/runtime");
        var late = page.locator(".ks-step-late");
        assertThat(late).hasText("5 venter, 5 forsinket");
        assertThat(page.locator(".ks-step")).hasCount(1);
        assertThat(page.locator("td.start-time").first())
                .hasText(Pattern.compile("\\d+\\. [a-z]+ \\d{4} kl\\. \\d\\d[.:]\\d\\d"));
        pictures(page, "cockpit-diagram", ".ks-step");

        clients.forEach(client -> complete(KARI, client, "departure.plan-departure", "destination", "deceased"));
        page.reload();
        assertThat(page.locator(".ks-step-time")).hasText("Tar 2 døgn");
        assertThat(page.locator(".ks-step")).hasCount(2);
        page.locator(".navigation.zoom button").first().click();
        page.screenshot(new Page.ScreenshotOptions().setPath(picture("cockpit-diagram-median-1366")));
        screen.isClean();
    }

    @Test
    void theTasksOfALeaderTellWhatIsNeededToDecide() {
        var client = aResident();
        start("stay-review", client);
        start("departure", client);
        timePasses(Duration.ofDays(28));
        as(SINDRE, () -> glass.open(SINDRE, client, EmergencyReason.DANGER_TO_LIFE, "Politiet spør etter henne."));
        var screen = screenOf(LENA);

        screen.openTaskWithId(taskWith(client, "late-task.follow-up").getId());
        assertThat(field(screen, "Oppgaven")).hasValue("Planlegg utflyttingen (Utflytting)");
        assertThat(field(screen, "Hvem den gjelder")).hasValue(aliasOf(client));
        assertThat(field(screen, "Hvem som har den")).hasValue("Kari Fjord");
        assertThat(field(screen, "Fristen")).hasValue("7. januar 2026 kl. 10.00, 26 døgn over");
        assertThat(field(screen, "Slik står den nå")).hasValue("Åpen, tatt 5. januar 2026 kl. 10.00");
        assertThat(field(screen, "Hvem som er påminnet")).hasValue("Kari Fjord, 7. januar 2026 kl. 10.00");
        pictures(screen.page(), "task-late", ".ks-form");

        screen.openTaskWithId(taskWith(client, "stay-review.review-length").getId());
        assertThat(field(screen, "Så lenge har oppholdet vart")).hasValue("28 døgn, siden 5. januar 2026");
        assertThat(field(screen, "Planen for oppholdet")).hasValue("Ikke laget ennå");
        assertThat(field(screen, "Svar vi venter på fra andre")).hasValue("Ingenting");
        assertThat(field(screen, "Over fristen i denne saken"))
                .hasValue("Planlegg utflyttingen (Utflytting): Kari Fjord, 26 døgn over fristen");
        pictures(screen.page(), "task-stay", ".ks-form");

        screen.openTaskWithId(taskWith(client, "emergency-access-review.review").getId());
        assertThat(field(screen, "Hvem åpnet saken?")).hasValue("Sindre Fjord");
        assertThat(field(screen, "Når ble den åpnet?")).hasValue("2. februar 2026 kl. 10.00");
        assertThat(field(screen, "Oppgitt grunn")).hasValue("Akutt fare for liv eller helse");
        assertThat(field(screen, "Hva ble lest?")).hasValue("10.00 Nødtilgangen åpnet");
        pictures(screen.page(), "task-break-glass", ".ks-form");
        screen.isClean();
    }

    @Test
    void anAdministratorGetsNothingOfTheBoardNoRefusalAndTablesInNorwegian() {
        start("departure", aResident());
        var user = identity.newUser(ADMINISTRATOR.value());
        user.setPassword(TestCentres.PASSWORD);
        identity.saveUser(user);
        identity.createMembership(ADMINISTRATOR.value(), Roles.ADMINISTRATOR);
        try {
            var screen = screen(Chromium.open());
            var page = screen.page();
            page.navigate(desks.server() + "/camunda/app/admin/default/");
            assertThat(page.getByPlaceholder("Brukernavn")).isFocused();
            page.getByPlaceholder("Brukernavn").fill(ADMINISTRATOR.value());
            page.getByPlaceholder("Passord").fill(TestCentres.PASSWORD);
            page.keyboard().press("Enter");
            assertThat(page.locator("[ng-view] a[href='#/user-create']")).isVisible();

            page.navigate(desks.server() + DASHBOARD);
            assertThat(page.locator(".processes .value")).isVisible();
            assertThat(page.getByText("Lederoversikt")).isHidden();
            assertThat(page.locator(".ks-board")).hasCount(0);
            for (var path : List.of("/workplace/api/leader", "/workplace/api/steps/departure")) {
                assertThat(page.evaluate("path => fetch(path).then((answer) => answer.text())", path))
                        .isEqualTo("[]");
            }
            page.navigate(desks.server() + "/camunda/app/cockpit/default/#/process-definition/" + idOf("departure"));
            assertThat(page.locator(".djs-container .djs-shape").first()).isVisible();
            assertThat(page.locator(".ks-step")).hasCount(0);

            page.navigate(
                    desks.server() + "/camunda/app/cockpit/default/#/decision-definition/" + idOfTable("rate-threat"));
            var head = page.locator(".dmn-decision-table-container");
            assertThat(head.locator("th.input-cell .clause").first()).hasText("Når");
            assertThat(head.locator("th.output-cell .clause").first()).hasText("Så");
            assertThat(head).not().containsText("Hit policy");
            assertThat(head).not().containsText("Annotations");
            assertThat(head).containsText("Treffregel:");
            page.screenshot(new Page.ScreenshotOptions().setPath(picture("cockpit-table-1366")));
            screen.isClean();
        } finally {
            identity.deleteUser(ADMINISTRATOR.value());
        }
    }

    private CaseReference aResident() {
        var client = aCase();
        transaction.executeWithoutResult(status -> {
            careTeams.appoint(client, Part.CONTACT_PERSON, null, KARI);
            stays.open(client);
        });
        return client;
    }

    private static Locator field(Screen screen, String label) {
        return screen.page()
                .locator(".ks-form")
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(false))
                .first();
    }

    private String idOf(String model) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(model)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private String idOfTable(String table) {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private static void pictures(Page page, String name, String part) {
        for (var size : List.of(new int[] {1366, 768}, new int[] {820, 1180})) {
            page.setViewportSize(size[0], size[1]);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("%s is wider than a screen of %d", name, size[0])
                    .isEqualTo(true);
            page.screenshot(new Page.ScreenshotOptions().setPath(picture(name + "-" + size[0])));
        }
        page.setViewportSize(1366, 768);
        assertThat(Axe.findings(page, part)).as(name).isEmpty();
    }

    private static Path picture(String name) {
        return Path.of("target/screenshots/leaders/%s.png".formatted(name));
    }
}
