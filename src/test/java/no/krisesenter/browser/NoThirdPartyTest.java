package no.krisesenter.browser;

import static no.krisesenter.testing.TestCentres.LENA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import no.krisesenter.testing.Goals;
import org.junit.jupiter.api.Test;

/** No page asks anybody but this server for anything: nobody else learns that somebody works here (goal S-17). */
class NoThirdPartyTest extends BrowserTest {

    @Test
    void everyRequestStaysOnThisComputer() {
        var screen = screenOf(LENA);
        screen.openTaskWithId(
                placed("needs-mapping", "needs-mapping.health", aCase(), LENA).getId());
        screen.start("Første henvendelse");
        for (var page : List.of(
                "/workplace/duty",
                "/camunda/app/cockpit/default/#/dashboard",
                "/camunda/app/welcome/default/",
                "/workplace/emergency-access")) {
            screen.page().navigate(desks.server() + page);
            screen.page().waitForLoadState(LoadState.NETWORKIDLE);
        }

        assertThat(screen.elsewhere()).isEmpty();
        assertThat(screen.requests()).isGreaterThan(60);
        Goals.note("S-17", screen.requests() + " requests of the browser, 0 to anybody else, control 1");
    }

    @Test
    void aRequestToSomebodyElseWouldBeNoticed() {
        var screen = screen(Chromium.open());

        assertThatThrownBy(() -> screen.page().navigate("http://127.0.0.2:9/")).isInstanceOf(PlaywrightException.class);

        assertThat(screen.elsewhere()).containsExactly("http://127.0.0.2:9/");
    }
}
