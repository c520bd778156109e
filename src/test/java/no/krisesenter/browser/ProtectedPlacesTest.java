package no.krisesenter.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.krisesenter.testing.TestCentres.KARI;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.Map;
import no.krisesenter.casefile.CareTeams;
import no.krisesenter.casefile.Part;
import no.krisesenter.process.RecordKind;
import no.krisesenter.process.Submission;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** With a strictly confidential address a form leaves its questions of place out, and says why in one line. */
class ProtectedPlacesTest extends BrowserTest {

    private static final String HOUSING = "needs-mapping.housing";
    private static final String MUNICIPALITY = "Hvilken kommune vil du bo i?";
    private static final String LINE =
            "Adressen er strengt fortrolig (kode 6). Derfor spør ikke skjemaet om steder. Skriv ikke ned noe sted andre steder i skjemaet heller.";

    @Autowired
    CareTeams careTeams;

    @Test
    void aFormAsksForNoPlaceAndSaysWhy() {
        var client = aCase();
        transaction.executeWithoutResult(status -> careTeams.appoint(client, Part.CONTACT_PERSON, null, KARI));
        var kari = screenOf(KARI);
        var open = placed("needs-mapping", HOUSING, client, KARI).getId();
        kari.openTaskWithId(open);
        assertThat(kari.page().getByText(MUNICIPALITY)).hasCount(1);
        assertThat(kari.page().getByText(LINE)).hasCount(0);

        transaction.executeWithoutResult(status -> answerBook.keep(new Submission(
                client,
                null,
                KARI,
                null,
                RecordKind.REGISTRATION,
                "first-contact.register-client",
                Map.of(),
                Map.of("client.addressBlock", "code-6"))));
        var shut = placed("needs-mapping", HOUSING, client, KARI).getId();
        kari.openTaskWithId(shut);

        assertThat(kari.page().getByText(LINE)).hasCount(1);
        assertThat(kari.page().getByText(MUNICIPALITY)).hasCount(0);
        kari.page()
                .locator(".ks-form form")
                .screenshot(new Locator.ScreenshotOptions().setPath(Path.of("target/screenshots/without-places.png")));
        kari.isClean();
    }
}
