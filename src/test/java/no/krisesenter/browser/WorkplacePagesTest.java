package no.krisesenter.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.krisesenter.testing.TestCentres.BRITA;
import static no.krisesenter.testing.TestCentres.FJORD;
import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import no.krisesenter.casefile.CareTeams;
import no.krisesenter.casefile.Children;
import no.krisesenter.casefile.Part;
import no.krisesenter.casefile.Stays;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.RecordKind;
import no.krisesenter.process.Submission;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The duty card, the client folder and emergency access as people see them, on a screen and on a tablet. */
class WorkplacePagesTest extends BrowserTest {

    @Autowired
    Stays stays;

    @Autowired
    Children children;

    @Autowired
    CareTeams careTeams;

    @Test
    void somebodyOnDutyReadsTheCardsAndOpensACaseForAnHour() {
        var resident = aMother("high", "Penicillin");
        aMother("low", "");
        start("departure", resident);
        var screen = screenOf(BRITA);
        var page = screen.page();

        page.locator(".ks-page").getByText("Vaktkort").click();
        assertThat(page.locator("article")).hasCount(2);
        page.keyboard().press("Tab");
        assertThat(page.locator(".ds-skip-link")).isFocused();
        pictures(page, "duty");
        assertThat(page.title()).isEqualTo("Oppgaver");

        page.getByText("Nødtilgang").first().click();
        page.getByLabel("Hvem gjelder det?").fill(aliasOf(resident));
        page.getByLabel("Akutt fare for liv eller helse").check();
        page.getByLabel("Med egne ord").fill("Politiet står i døra og spør etter henne.");
        pictures(page, "emergency-access");
        page.getByLabel("Passordet ditt").fill(PASSWORD);
        page.getByText("Åpne saken").click();

        assertThat(page.locator(".ks-banner")).containsText("60 min igjen");
        assertThat(page.locator("h1")).hasText(aliasOf(resident));
        assertThat((Number) page.evaluate("document.querySelector('.ks-banner').getBoundingClientRect().width"))
                .satisfies(width -> assertThat(width.intValue()).isGreaterThan(1300));
        pictures(page, "case");
        page.locator("td a").getByText("Registrer klienten").click();
        assertThat(page.locator("article").first()).containsText("Navn eller dekknavn");
        pictures(page, "section");
        page.goBack();
        page.getByText("Alle som har lest").click();
        assertThat(page.locator("h1")).hasText("Hvem har lest");
        pictures(page, "readers");

        page.getByText("Lukk nødtilgangen").click();
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.STATUS))
                .hasText("Nødtilgangen er lukket.");
        screen.isClean();
        page.navigate(desks.server() + "/workplace/cases/" + resident);
        assertThat(page.locator("h1")).hasText("Siden finnes ikke");
        pictures(page, "not-there");
    }

    @Test
    void aTaskLeadsToTheFolderOfItsClient() {
        var resident = aMother("medium", "");
        start("departure", resident);
        var screen = screenOf(KARI);

        screen.openTask("Planlegg utflyttingen");
        var link = screen.page().locator(".ks-subject a");
        assertThat(link).hasText("Klientmappe");
        var folder = screen.browser().waitForPage(link::click);

        assertThat(folder.locator("h1")).hasText(aliasOf(resident));
        screen.isClean();
    }

    private CaseReference aMother(String level, String allergy) {
        var resident = aCase();
        transaction.executeWithoutResult(status -> {
            careTeams.appoint(resident, Part.CONTACT_PERSON, null, KARI);
            keep(
                    resident,
                    "first-contact.register-client",
                    Map.of("name", "Anna", "interpreter", true, "motherTongue", "tigrinja"),
                    Map.of(
                            "client.interpreter", true,
                            "client.motherTongue", "tigrinja",
                            "client.safeContact", "Ring bare etter klokka ti. Aldri SMS."));
            keep(
                    resident,
                    "arrival.welcome-client",
                    Map.of("firstNeeds", "Ro og en telefon som ingen kan spore."),
                    Map.of(
                            "client.allergy",
                            allergy,
                            "client.notLetIn",
                            "Bror med rød bil, kaller seg advokat",
                            "stay.room",
                            aRoomOf(resident)));
            stays.open(resident);
            children.arrived(resident, "Mia", 2019);
            caseFiles.noteThreatLevel(resident, level);
        });
        return resident;
    }

    private String aRoomOf(CaseReference resident) {
        return rooms.add(FJORD, "Rom " + resident.value().substring(0, 4), no.krisesenter.casefile.Area.WOMEN, 3);
    }

    private void keep(CaseReference resident, String form, Map<String, Object> answers, Map<String, Object> facts) {
        answerBook.keep(
                new Submission(resident, null, KARI, null, RecordKind.REGISTRATION, form, Map.copyOf(answers), facts));
    }

    private static void pictures(Page page, String name) {
        picture(page, name, 1366, 768);
        picture(page, name, 1024, 768);
        picture(page, name, 820, 1180);
        page.setViewportSize(1366, 768);
        assertThat(Axe.findings(page)).as(name).isEmpty();
    }

    private static void picture(Page page, String name, int width, int height) {
        page.setViewportSize(width, height);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("%s is wider than a screen of %d", name, width)
                .isEqualTo(true);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots/workplace/%s-%d.png".formatted(name, width))));
    }
}
