package no.krisesenter.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.krisesenter.testing.TestCentres.FJORD;
import static no.krisesenter.testing.TestCentres.LENA;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
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
    void whoeverIsOnDutyBeginsAReportAndFindsItGathered() {
        database.update("delete from record.shift_report");
        database.update("delete from record.centre_file");
        handovers.beginAt(FJORD);
        var resident = theHouse();
        var vera = screenOf(VERA);
        vera.page().navigate(desks.server() + "/workplace/duty");
        vera.page().getByText("Skriv vaktrapport nå").click();
        pictures(vera.page(), "duty-handover");
        vera.page()
                .getByText("Skriv vaktrapporten", new Page.GetByTextOptions().setExact(true))
                .click();
        vera.take();
        assertThat(vera.form().field("Hvem").first()).hasValue(aliasOf(resident));
        tall(vera.page(), "handover-write");
        vera.isClean();
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

    private static void tall(Page page, String name) {
        for (var size : new int[][] {{820, 1180}, {1366, 768}}) {
            page.setViewportSize(size[0], size[1]);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/screenshots/workplace/%s-%d.png".formatted(name, size[0]))));
        }
    }
}
