package no.krisesenter.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.krisesenter.testing.TestCentres.FJORD;
import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.LENA;
import static no.krisesenter.testing.TestCentres.SINDRE;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import no.krisesenter.casefile.Area;
import no.krisesenter.casefile.OutOfOrder;
import no.krisesenter.casefile.Stays;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.RecordKind;
import no.krisesenter.process.Submission;
import no.krisesenter.shift.Handovers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rooms and the report between shifts as people see them, on a screen and on a tablet. */
class RoomsAndHandoverTest extends BrowserTest {

    private static final String DUTY = "/workplace/duty";

    @Autowired
    Handovers handovers;

    @Autowired
    Stays stays;

    @Test
    void theRoomsAreSeenAndChangedByWhoeverMay() {
        theHouse();
        var expected = aCase();
        start("arrival", expected);
        var vera = screenOf(VERA);
        var page = vera.page();

        page.navigate(desks.server() + "/workplace/rooms");
        assertThat(page.locator("article")).hasCount(5);
        assertThat(page.locator("main")).containsText(aliasOf(expected));
        assertThat(page.getByText("Ta ut av bruk")).hasCount(0);
        pictures(page, "rooms");
        page.getByText("Hold plassen lenger").click();
        assertThat(page.locator("article")).hasCount(5);
        vera.isClean();

        var lena = screenOf(LENA);
        var hers = lena.page();
        hers.navigate(desks.server() + "/workplace/rooms");
        assertThat(hers.locator("main")).not().containsText(aliasOf(expected));
        var third = hers.getByLabel("Rom 3", new Page.GetByLabelOptions().setExact(true));
        third.locator("summary").click();
        third.getByLabel("Hvorfor?").selectOption("Rengjøring");
        pictures(hers, "rooms-manager");
        third.locator("button").click();
        assertThat(third).containsText("Ute av bruk: Rengjøring");
        hers.getByLabel("Hva heter rommet?").fill("Rom 9");
        hers.getByLabel("Kvinner", new Page.GetByLabelOptions().setExact(true)).check();
        hers.getByLabel("Hvor mange senger?").fill("2");
        hers.getByText("Legg til rommet").click();
        assertThat(hers.locator("article")).hasCount(6);
        lena.isClean();
    }

    @Test
    void aReportIsBegunOnDutyAndStaysInViewOfEverybodyThereUntilSomebodyElseHasReadIt() {
        database.update("delete from record.shift_report");
        database.update("delete from record.centre_file");
        // a day on which no other test has worked
        itIs("2026-07-06T10:00");
        handovers.beginAt(FJORD);
        var resident = theHouse();
        passes(Duration.ofMinutes(5));
        var vera = screenOf(VERA);
        vera.page().navigate(desks.server() + DUTY);
        vera.page().getByText("Skriv vaktrapport nå").click();
        vera.take();
        isOfNoCase(vera, "Skriv vaktrapporten");
        assertThat(vera.form().field("Hvem").last()).hasValue(aliasOf(resident));
        assertThat(vera.form().field("Hva").last()).hasValue("Høy trussel.");
        vera.form().field("Med egne ord").last().fill("Noen ringte på kl. 13. Slipp ingen inn.");
        vera.form().type("Ellers på huset", "Nøkkelen til boden henger i gangen.");
        vera.save();
        opened(vera, "handover-write");
        vera.complete();
        vera.isClean();

        var sindre = screenOf(SINDRE);
        sindre.page().navigate(desks.server() + DUTY);
        assertThat(alert(sindre)).containsText("Vaktrapporten som Vera Fjord skrev");
        pictures(sindre.page(), "duty-handover");
        link(sindre, "Les vaktrapporten").click();
        sindre.formIsShown();
        sindre.page().navigate(desks.server() + DUTY);
        sindre.isClean();
        var kari = screenOf(KARI);
        kari.page().navigate(desks.server() + DUTY);
        assertThat(alert(kari)).containsText("er ikke lest ennå");
        link(kari, "Les vaktrapporten").click();
        kari.take();
        isOfNoCase(kari, "Les vaktrapporten");
        var read = kari.form();
        assertThat(read.field("Hvem").last()).hasValue(aliasOf(resident));
        assertThat(read.field("Ord fra vakten før")).hasValue("Noen ringte på kl. 13. Slipp ingen inn.");
        assertThat(read.field("Ord fra vakten før")).not().isEditable();
        assertThat(read.field("Ellers på huset")).hasValue("Nøkkelen til boden henger i gangen.");
        opened(kari, "handover-read");
        kari.complete();
        kari.isClean();

        sindre.page().reload();
        assertThat(sindre.page().locator("h1")).hasText("Vaktkort");
        assertThat(alert(sindre)).hasCount(0);
        sindre.isClean();
    }

    /** Its card and what stands above it name the work; there is no alias, and no folder to open. */
    private static void isOfNoCase(Screen screen, String task) {
        assertThat(screen.card(task).locator(".ks-card")).hasText("Vaktrapport");
        assertThat(screen.page().locator("p.ks-subject")).hasText("Vaktrapport");
    }

    private static Locator link(Screen screen, String text) {
        return screen.page().locator("main").getByText(text, new Locator.GetByTextOptions().setExact(true));
    }

    private static Locator alert(Screen screen) {
        return screen.page().locator(".ks-handover");
    }

    /** Five rooms, one of them out of order, and a mother in great danger who lives in the first. */
    private CaseReference theHouse() {
        theHouseIsFull();
        var first = rooms.add(FJORD, "Rom 1", Area.WOMEN, 4, true);
        rooms.add(FJORD, "Rom 2", Area.WOMEN, 2);
        rooms.add(FJORD, "Rom 3", Area.WOMEN, 1);
        rooms.take(FJORD, rooms.add(FJORD, "Rom 4", Area.WOMEN, 2), OutOfOrder.DAMAGE);
        rooms.add(FJORD, "Hybelen", Area.MEN, 1);
        var resident = aCase();
        transaction.executeWithoutResult(status -> {
            answerBook.keep(new Submission(
                    resident,
                    null,
                    VERA,
                    null,
                    RecordKind.REGISTRATION,
                    "arrival.welcome-client",
                    Map.of("room", first),
                    Map.of("stay.room", first)));
            stays.open(resident);
            caseFiles.noteThreatLevel(resident, "high");
        });
        return resident;
    }

    private static void pictures(Page page, String name) {
        for (var size : new int[][] {{820, 1180}, {1366, 768}}) {
            page.setViewportSize(size[0], size[1]);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("%s is wider than a screen of %d", name, size[0])
                    .isEqualTo(true);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/screenshots/workplace/%s-%d.png".formatted(name, size[0]))));
        }
    }

    /** As the task looks where it is opened: the stock page arranges its columns only then. */
    private static void opened(Screen screen, String name) {
        for (var size : new int[][] {{820, 1180}, {1366, 768}}) {
            screen.page().setViewportSize(size[0], size[1]);
            screen.page().reload();
            screen.formIsShown();
            screen.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of("target/screenshots/workplace/%s-%d.png".formatted(name, size[0]))));
        }
    }
}
