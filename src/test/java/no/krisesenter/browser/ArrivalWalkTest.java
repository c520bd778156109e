package no.krisesenter.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import no.krisesenter.testing.Goals;
import no.krisesenter.testing.TestCentres;
import org.junit.jupiter.api.Test;

/** What it takes at night, with a client in the door: from signing in to a welcome that is done. The figures in README can only fall. */
class ArrivalWalkTest extends BrowserTest {

    private static final Pattern KEPT = Pattern.compile("welcome done: (\\d+) clicks and (\\d+) keystrokes");

    /** Clicks as the browser has seen them; what is typed counts letter by letter, keys that leave no letter once. */
    private static final String COUNT = """
            window.effort = (() => {
              const effort = { clicks: 0, keys: 0 };
              addEventListener('click', (event) => { if (event.isTrusted && event.detail > 0) effort.clicks++; }, true);
              addEventListener('keydown', (event) => { if (event.isTrusted) effort.keys++; }, true);
              return effort;
            })();""";

    @Test
    void aWelcomeTakesNoMoreClicksAndKeysThanItDid() throws IOException {
        itIs("2026-01-05T22:00");
        var client = aCase();
        var room = aRoom();
        messages.start("client-journey.stay-offered", client, Map.of());
        runJobs();
        var browser = Chromium.open();
        browser.addInitScript(COUNT);
        var screen = screen(browser);
        var page = screen.page();
        page.navigate(desks.server() + "/camunda/app/tasklist/default/");
        assertThat(page.getByPlaceholder("Brukernavn")).isFocused();
        var keyboard = page.keyboard();
        keyboard.type(VERA.value());
        keyboard.press("Tab");
        keyboard.type(TestCentres.PASSWORD);
        keyboard.press("Enter");
        assertThat(page.locator(".task-filters .task-filter").first()).isVisible();

        screen.openList("Senterets oppgaver");
        screen.openTask("Ta imot klienten");
        screen.take();
        typed(screen, "Når kom klienten?", "05.01.2026");
        typed(screen, "Klokkeslett", "21:45");
        screen.form().choose("Rom", room);
        screen.complete();

        assertThat(openForms(client, "arrival.welcome-client")).isEmpty();
        int clicks = counted(screen, "clicks");
        int keys = counted(screen, "keys");
        var kept = KEPT.matcher(Files.readString(Path.of("README.md")));
        assertThat(kept.find()).isTrue();
        assertThat(clicks).isPositive().isLessThanOrEqualTo(Integer.parseInt(kept.group(1)));
        assertThat(keys).isPositive().isLessThanOrEqualTo(Integer.parseInt(kept.group(2)));
        Goals.note(
                "arrival",
                "from signing in to a welcome that is done: %d clicks and %d keystrokes".formatted(clicks, keys));
    }

    private static void typed(Screen screen, String label, String text) {
        var field = screen.form().field(label);
        field.click();
        screen.page().keyboard().type(text);
        field.blur();
    }

    private static int counted(Screen screen, String what) {
        return ((Number) screen.page().evaluate("effort." + what)).intValue();
    }
}
