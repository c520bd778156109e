package no.krisesenter.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.krisesenter.testing.TestCentres.LENA;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.krisesenter.testing.Goals;
import org.junit.jupiter.api.Test;

/** The pages around the forms for whoever cannot see them well, has a small screen, or works with the keyboard alone. Forms: {@link EveryFormTest}. */
class AccessibilityTest extends BrowserTest {

    private static final int MOST_TABS = 80;
    private static final String FIELD = "Er det noe mer vi må ordne?";
    private static final String FROM_THE_BEGINNING =
            "() => { document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex'); }";
    private static final String FOCUSED = """
            () => {
              const at = document.activeElement;
              const label = at.ariaLabel || at.labels?.[0]?.innerText || at.innerText || at.title || '';
              const style = getComputedStyle(at);
              const seen = at === document.body || style.outlineStyle !== 'none' || style.boxShadow !== 'none';
              return [label.trim().replace(/\\s+/g, ' '), seen ? 'seen' : at.outerHTML.slice(0, 200)];
            }""";

    private final Map<String, List<String>> barriers = new LinkedHashMap<>();

    @Test
    void noPageHasABarrierOrAScrollBarAcrossOnALargeOrASmallScreen() {
        placed("arrival", "arrival.practical-care", aCase(), null);
        var door = screen(Chromium.open()).page();
        door.navigate(desks.server() + "/camunda/app/tasklist/default/");
        assertThat(door.getByPlaceholder("Brukernavn")).isVisible();
        look(door, "sign-in");
        door.navigate(desks.server() + "/calendar");
        look(door, "hidden screen");

        var screen = screenOf(VERA);
        var page = screen.page();
        screen.openList("Mine oppgaver");
        look(page, "empty list");
        screen.openList("Senterets oppgaver");
        assertThat(page.locator("li.task")).hasCount(1);
        look(page, "list");
        screen.openTask("Gi praktisk omsorg");
        look(page, "task of nobody");
        screen.take();
        look(page, "own task");
        page.getByText("Start ny").click();
        assertThat(page.locator(".modal-body").getByText("Første henvendelse")).isVisible();
        look(page, "what can be started");
        page.locator(".modal-body")
                .getByText("Første henvendelse", new Locator.GetByTextOptions().setExact(true))
                .click();
        screen.formIsShown();
        look(page, "start form");

        var leader = screenOf(LENA).page();
        leader.navigate(desks.server() + "/camunda/app/cockpit/default/#/dashboard");
        assertThat(leader.locator(".stats-section").first()).isVisible();
        leader.waitForLoadState(LoadState.NETWORKIDLE);
        look(leader, "overview");
        leader.navigate(desks.server() + "/camunda/app/welcome/default/");
        assertThat(leader.locator(".action-links")).isVisible();
        look(leader, "profile");

        assertThat(barriers).isEmpty();
        Goals.note("WCAG-pages", "10 pages in 2 sizes, 0 findings of WCAG 2.1 A and AA, no scroll bar across");
    }

    @Test
    void aTaskIsFoundTakenFilledInAndDoneWithTheKeyboardAlone() {
        var client = aCase();
        placed("arrival", "arrival.practical-care", client, null);
        var screen = screenOf(VERA);
        var page = screen.page();

        page.evaluate(FROM_THE_BEGINNING);
        page.keyboard().press("Tab");
        assertThat(page.locator(".ks-skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("[role=main]")).isFocused();
        press(page, "Senterets oppgaver");
        press(page, "Gi praktisk omsorg");
        screen.formIsShown();
        press(page, "Ta oppgaven");
        assertThat(page.locator(".unclaim")).isVisible();
        assertThat(page.locator(".ks-hint")).hasCount(0);
        screen.formIsShown();
        goTo(page, FIELD);
        page.keyboard().type("Ringe fastlegen i morgen");
        press(page, "Fullfør");

        assertThat(page.locator(".ks-form")).hasCount(0);
        assertThat(openForms(client, "arrival.practical-care")).isEmpty();
        screen.isClean();
    }

    private void look(Page page, String name) {
        for (var size : List.of(new int[] {1366, 768}, new int[] {820, 1180})) {
            page.setViewportSize(size[0], size[1]);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("%s is wider than a screen of %d", name, size[0])
                    .isEqualTo(true);
        }
        page.setViewportSize(1366, 768);
        var findings = Axe.findings(page);
        if (!findings.isEmpty()) {
            barriers.put(name, findings);
        }
    }

    private static void press(Page page, String what) {
        goTo(page, what);
        page.keyboard().press("Enter");
    }

    /** With Tab, and always seeing where one is. */
    private static void goTo(Page page, String what) {
        var wanted = Pattern.compile("^" + Pattern.quote(what));
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            page.keyboard().press("Tab");
            var focused = (List<?>) page.evaluate(FOCUSED);
            assertThat(focused.get(1))
                    .as("focus on «%s» is seen", focused.get(0))
                    .isEqualTo("seen");
            if (wanted.matcher(focused.get(0).toString()).find()) {
                return;
            }
        }
        throw new AssertionError("«%s» is not reached with %d times Tab".formatted(what, MOST_TABS));
    }
}
