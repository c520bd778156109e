package no.krisesenter.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.krisesenter.testing.TestCentres.LENA;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import no.krisesenter.process.CaseReference;
import org.junit.jupiter.api.Test;

/** Somebody comes in who must not see the screen, or nobody has been at it for a while: it is empty at once, and so is the session. */
class HiddenScreenTest extends BrowserTest {

    private static final String MARKER = "Hemmeligvarde41d8";
    private static final String FIELD = "Er det noe mer vi må ordne?";
    private static final Pattern CALENDAR = Pattern.compile("/calendar$");
    private static final String PRESS_AND_LOOK = """
            () => {
              for (let times = 0; times < 3; times++) window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }));
              return getComputedStyle(document.body).display + ' ' + document.title;
            }""";

    @Test
    void threeTimesShiftCoversEveryTabAtOnceSavesAndEndsTheSession() {
        var client = aCase();
        var screen = screenOf(VERA);
        var task = placed("arrival", "arrival.practical-care", client, VERA).getId();
        screen.openTaskWithId(task);
        screen.form().type(FIELD, MARKER);
        var session = sessionOf(screen.browser());
        var beside = screen.browser().newPage();
        beside.navigate(desks.server() + "/workplace/duty");
        assertThat(beside.locator("h1")).hasText("Vaktkort");

        assertThat(screen.page().evaluate(PRESS_AND_LOOK)).isEqualTo("none Kalender");

        for (var page : List.of(screen.page(), beside)) {
            assertThat(page).hasURL(CALENDAR);
            saysNothing(page, client);
        }
        assertThat(statusWith(session)).isEqualTo(401);
        for (var page : List.of(screen.page(), beside)) {
            goBack(page);
            assertThat(page.getByPlaceholder("Brukernavn").or(page.locator("body:empty")))
                    .isVisible();
            assertThat(page.content()).doesNotContain(MARKER).doesNotContain(aliasOf(client));
        }

        var again = screenOf(VERA);
        again.openTaskWithId(task);
        assertThat(again.form().field(FIELD)).hasValue(MARKER);
    }

    @Test
    void theButtonInTheCornerHidesEveryPage() {
        var client = aCase();
        var task = placed("arrival", "arrival.practical-care", client, LENA).getId();
        for (var address : List.of(
                "/camunda/app/tasklist/default/#/?task=" + task,
                "/camunda/app/cockpit/default/#/dashboard",
                "/workplace/emergency-access")) {
            var screen = screenOf(LENA);
            screen.page().navigate(desks.server() + address);
            var session = sessionOf(screen.browser());
            assertThat(statusWith(session)).isEqualTo(200);

            screen.page()
                    .getByText("Skjul", new Page.GetByTextOptions().setExact(true))
                    .click();

            assertThat(screen.page()).hasURL(CALENDAR);
            saysNothing(screen.page(), client);
            assertThat(statusWith(session)).isEqualTo(401);
            screen.close();
        }
    }

    @Test
    void whoeverTypesCapitalLettersKeepsHisScreen() {
        var screen = screenOf(VERA);
        var keyboard = screen.page().keyboard();
        for (var letter : List.of("A", "B", "C", "D")) {
            keyboard.press("Shift+" + letter);
        }
        keyboard.press("Shift");
        keyboard.press("Shift");
        assertThat(screen.page().locator(".task-filter").first()).isVisible();

        keyboard.press("Shift");
        assertThat(screen.page()).hasURL(CALENDAR);
    }

    @Test
    void aPageOfOursIsEmptyTenMinutesAfterTheLastTouch() {
        var browser = Chromium.open();
        browser.clock().install();
        var screen = screen(browser);
        screen.signIn(VERA);
        screen.page().navigate(desks.server() + "/workplace/duty");
        assertThat(screen.page().locator("h1")).hasText("Vaktkort");
        var session = sessionOf(browser);

        browser.clock().fastForward(Duration.ofMinutes(10).minusSeconds(5).toMillis());
        assertThat(screen.page().locator(".ks-idle")).isVisible();
        assertThat(screen.page()).hasURL(Pattern.compile("/workplace/duty$"));

        browser.clock().fastForward(Duration.ofSeconds(10).toMillis());
        assertThat(screen.page()).hasURL(CALENDAR);
        assertThat(statusWith(session)).isEqualTo(401);
    }

    /** The days of this month, and nothing else. */
    private void saysNothing(Page page, CaseReference client) {
        assertThat(page).hasTitle("Kalender");
        assertThat(page.locator("td[aria-current]"))
                .hasText(String.valueOf(LocalDate.now(OSLO).getDayOfMonth()));
        assertThat(page.locator("body").innerText().replaceAll("\\s+", " "))
                .matches("\\p{L}+ 20\\d\\d Uke man tir ons tor fre lør søn [\\d ]+");
        assertThat(page.content()).doesNotContain(MARKER).doesNotContain(aliasOf(client));
    }
}
