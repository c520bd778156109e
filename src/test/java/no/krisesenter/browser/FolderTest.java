package no.krisesenter.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.krisesenter.testing.TestCentres.BRITA;
import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.SINDRE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.krisesenter.casefile.CareTeams;
import no.krisesenter.casefile.Children;
import no.krisesenter.casefile.Part;
import no.krisesenter.casefile.Stays;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.RecordKind;
import no.krisesenter.process.Submission;
import no.krisesenter.record.Answers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The client folder as the contact person, a colleague outside the team and somebody on duty meet it. */
class FolderTest extends BrowserTest {

    @Autowired
    Stays stays;

    @Autowired
    Children children;

    @Autowired
    CareTeams careTeams;

    @Autowired
    Answers answers;

    @Test
    void theContactPersonReadsBesideATaskLosesNothingAndBeginsSomethingFromTheFolder() {
        var resident = aMother();
        var task = placed("departure", "departure.plan-departure", resident, KARI);
        var screen = screenOf(KARI);
        var page = screen.page();
        screen.openTaskWithId(task.getId());
        var words = screen.page().locator(".ks-form textarea").first();
        words.fill("Halvveis i en setning");

        page.getByText("Vis ved siden av").click();
        var panel = page.frameLocator("#ks-folder-panel iframe");
        assertThat(panel.locator("h1")).hasText(aliasOf(resident));
        assertThat(panel.locator(".ks-summary")).containsText("Ring bare etter klokka ti. Aldri SMS.");
        assertThat(panel.locator("body")).containsText("Mia");
        picture(page, "panel", 1366, 768);
        picture(page, "panel", 820, 1180);
        page.setViewportSize(1366, 768);
        assertThat(words).hasValue("Halvveis i en setning");
        page.locator("#ks-folder-panel").getByText("Lukk").click();
        assertThat(page.locator("#ks-folder-panel")).hasCount(0);
        assertThat(words).hasValue("Halvveis i en setning");

        page.navigate(desks.server() + "/workplace/cases/" + resident);
        assertThat(page.locator("h1")).hasText(aliasOf(resident));
        pictures(page, "folder");
        assertThat(page.locator(".ks-actions a"))
                .hasText(new String[] {"Skriv om en samtale", "Skriv et notat", "Bekymring for et barn"});
        page.getByLabel("Finn det du skal gjøre").fill("SKRIV");
        assertThat(page.locator(".ks-group:not([hidden]) li:not([hidden])"))
                .hasText(new String[] {"Skriv et notat", "Skriv om en samtale"});
        assertThat(page.locator("#ks-actions [role=status]")).hasText("2 passer.");
        pictures(page, "folder-filter");
        page.getByLabel("Finn det du skal gjøre").fill("xyz");
        assertThat(page.locator("#ks-actions [role=status]")).hasText("Ingenting passer. Prøv et annet ord.");
        page.getByLabel("Finn det du skal gjøre").fill("et notat");
        page.keyboard().press("Enter");
        screen.formIsShown();
        assertThat(page.getByText("Hvem gjelder det?")).hasCount(0);
        page.getByText("Send", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".ks-problems li")).hasText("Notat: Dette må fylles ut.");
        pictures(page, "action");
        screen.form().type("Notat", "Ringte læreren.");
        screen.form().choose("Gjelder det et av barna?", "Mia");
        page.getByText("Send", new Page.GetByTextOptions().setExact(true)).click();

        assertThat(page.locator("h1")).hasText(aliasOf(resident));
        assertThat(page.locator(".ks-note").first()).containsText("Skriv et notat – Mia");
        page.locator(".ks-note summary").first().click();
        assertThat(page.locator(".ks-note").first()).containsText("Ringte læreren.");
        screen.isClean();
        assertThat(answers.newest(resident, children.of(resident).get(0).reference(), "case-note.write")
                        .orElseThrow()
                        .answers())
                .containsEntry("note", "Ringte læreren.");
    }

    @Test
    void theContactPersonPrintsAndFindsHerCaseByName() {
        var resident = aMother();
        var screen = screenOf(KARI);
        var page = screen.page();

        page.locator(".ks-page").getByText("Finn en sak").click();
        page.getByLabel("Hvem leter du etter?")
                .fill("anna " + surnameOf(resident).toUpperCase(Locale.ROOT));
        page.getByText("Søk", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("[role=status] a"))
                .hasText(List.of(aliasOf(resident)).toArray(String[]::new));
        assertThat(page).hasURL(desks.server() + "/workplace/search");
        pictures(page, "search");
        page.locator("[role=status] a").click();

        page.getByText("Lag en utskrift").click();
        assertThat(page.locator("body")).containsText("Taushetsbelagt. Makuleres etter bruk.");
        assertThat(page.locator("nav")).hasCount(0);
        pictures(page, "print");
        screen.isClean();
    }

    @Test
    void forSomebodyOutsideTheTeamThereIsNoFolderAndNothingIsFound() {
        var resident = aMother();
        var screen = screenOf(SINDRE);
        var page = screen.page();

        page.navigate(desks.server() + "/workplace/search");
        page.getByLabel("Hvem leter du etter?").fill(aliasOf(resident));
        page.getByText("Søk", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("[role=status]"))
                .hasText("Ingen av sakene dine passer. Er det en sak du ikke er med i, spør daglig leder.");
        screen.isClean();
        for (var path : List.of("", "/panel", "/actions/case-note")) {
            page.navigate(desks.server() + "/workplace/cases/" + resident + path);
            assertThat(page.locator("h1")).hasText("Siden finnes ikke");
        }
    }

    @Test
    void whoeverIsOnDutySeesTheCardAndNoWayIntoTheFolder() {
        var resident = aMother();
        var screen = screenOf(BRITA);
        var page = screen.page();

        page.locator(".ks-page").getByText("Vaktkort").click();

        assertThat(page.locator("article h2")).containsText(new String[] {aliasOf(resident)});
        assertThat(page.locator("article h2 a")).hasCount(0);
        screen.isClean();
    }

    /** Nobody else has it. */
    private static String surnameOf(CaseReference resident) {
        return "Kanari" + resident.value().substring(0, 8);
    }

    /** A mother with Mia, who lives at Fjord, with Kari as her contact person. */
    private CaseReference aMother() {
        var resident = aCase();
        transaction.executeWithoutResult(status -> {
            careTeams.appoint(resident, Part.CONTACT_PERSON, null, KARI);
            keep(
                    resident,
                    RecordKind.REGISTRATION,
                    "first-contact.register-client",
                    Map.of("name", "Anna " + surnameOf(resident), "journalConsent", "yes"),
                    Map.of(
                            "client.name",
                            "Anna " + surnameOf(resident),
                            "client.safeContact",
                            "Ring bare etter klokka ti. Aldri SMS."));
            stays.open(resident);
            children.arrived(resident, "Mia", 2019);
            caseFiles.noteThreatLevel(resident, "high");
            keep(
                    resident,
                    RecordKind.PLAN,
                    "safety-work.agree-safety-plan",
                    Map.of(
                            "codeword",
                            "Rips",
                            "measures",
                            List.of(Map.of("measure", "Bytt lås", "responsible", "contact-person"))),
                    Map.of());
            keep(
                    resident,
                    RecordKind.PLAN,
                    "stay-plan.make-plan",
                    Map.of(
                            "helpNow",
                            "En advokat",
                            "goals",
                            List.of(Map.of("goal", "Egen bolig", "milestone", "2026-02-01"))),
                    Map.of());
        });
        return resident;
    }

    private void keep(
            CaseReference resident,
            RecordKind kind,
            String form,
            Map<String, Object> given,
            Map<String, Object> facts) {
        answerBook.keep(new Submission(resident, null, KARI, null, kind, form, Map.copyOf(given), Map.copyOf(facts)));
    }

    private static void pictures(Page page, String name) {
        picture(page, name, 820, 1180);
        picture(page, name, 1366, 768);
    }

    private static void picture(Page page, String name, int width, int height) {
        page.setViewportSize(width, height);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("%s is wider than a screen of %d", name, width)
                .isEqualTo(true);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screenshots/folder/%s-%d.png".formatted(name, width))));
    }
}
