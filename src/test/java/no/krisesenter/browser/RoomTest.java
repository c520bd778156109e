package no.krisesenter.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What has no room is found: without this the forms would always seem to fit. */
@ExtendWith(NeedsChromium.class)
class RoomTest {

    @AfterAll
    static void quit() {
        Chromium.quit();
    }

    @Test
    void aFormWithRoomForAllOfItIsLeftInPeace() {
        assertThat(missing("""
                        <p class="fjs-form-field"><label class="fjs-form-field-label">Når?</label><br><input></p>
                        <p>To linjer<br>tekst, og <a href="#">en lenke</a></p>""")).isEmpty();
    }

    @Test
    void whatIsCutOffRunsOutOrLiesOverSomethingIsFound() {
        assertThat(missing("""
                        <p class="side" style="width: 60px; overflow: hidden; white-space: nowrap">For lang til å stå her</p>
                        <p class="below" style="height: 20px; overflow: hidden">To<br>linjer</p>
                        <p class="out" style="margin-left: 250px; width: 100px">Ute</p>
                        <p class="under" style="margin: 0; height: 20px">Hva skjedde?</p>
                        <p class="over" style="margin: -12px 0 0">Fortell kort</p>"""))
                .containsExactlyInAnyOrder(
                        "cut off at the side: For lang til å stå her <side>",
                        "cut off below: Tolinjer <below>",
                        "beyond the edge: Ute <out>",
                        "one over the other: Hva skjedde? <under> | Fortell kort <over>");
    }

    @Test
    void whatIsCoveredFromOutsideAndWhatMakesThePageWiderThanTheScreenIsFound() {
        assertThat(missing("""
                        <p class="behind" style="height: 20px">Bak</p></main>
                        <aside class="lists" style="position: fixed; inset: 0 auto auto 0; width: 200px; height: 100px"></aside>
                        <div style="width: 900px; height: 1px"></div>"""))
                .containsExactlyInAnyOrder("the page scrolls sideways: 900", "covered by lists: Bak <behind>");
    }

    private static java.util.List<String> missing(String form) {
        try (var browser = Chromium.open()) {
            var page = browser.newPage();
            page.setViewportSize(820, 600);
            page.setContent(
                    "<!DOCTYPE html><body style='margin: 0'><main class='ks-form' style='width: 300px'>" + form);
            return Room.missing(page, ".ks-form");
        }
    }
}
