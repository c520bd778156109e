package no.krisesenter.workplace;

import static no.krisesenter.testing.TestCentres.FJORD;
import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.LENA;
import static no.krisesenter.testing.TestCentres.OLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import no.krisesenter.casefile.Part;
import no.krisesenter.coordination.Agencies;
import no.krisesenter.coordination.Agency;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The agencies that a centre works with: everybody of the house looks them up, managers keep the list; and what a client lets us tell them. */
class AgenciesPageTest extends PageTest {

    private static final String PAGE = "/workplace/agencies";

    @Autowired
    Agencies agencies;

    @Test
    void theManagerKeepsTheListAndEverybodyOfTheHouseLooksItUp() {
        var name = "NAV " + UUID.randomUUID();
        var given = Map.of(
                "centre", "fjord", "name", name, "municipality", "Fjord", "kind", "nav", "contact", "55 55 33 33");

        assertThat(submits(LENA, PAGE, PAGE, given).status()).isEqualTo(302);
        var nav = agencies.of(FJORD).stream()
                .filter(agency -> agency.name().equals(name))
                .findFirst()
                .orElseThrow();
        var twice = submits(LENA, PAGE, PAGE, given);
        assertThat(twice.status()).isEqualTo(400);
        assertThat(texts(twice, "p"))
                .contains("Instansen er i listen fra før. Ta den i bruk igjen hvis den er tatt ut.");
        assertThat(texts(page(KARI, PAGE), "tr")).contains("Fjord|" + name + "|NAV|55 55 33 33");
        assertThat(page(KARI, PAGE).text()).doesNotContain("Legg til en instans");
        assertThat(page(OLE, PAGE).text()).doesNotContain(name);

        var retire = "%s/fjord/%s/retire".formatted(PAGE, nav.id());
        for (var other : java.util.List.of(KARI, OLE)) {
            assertThat(submits(other, "/workplace/emergency-access", retire, Map.of())
                            .status())
                    .isEqualTo(404);
            assertThat(submits(other, "/workplace/emergency-access", PAGE, given)
                            .status())
                    .isEqualTo(404);
        }
        assertThat(submits(LENA, PAGE, PAGE, Map.of("centre", "fjell")).status())
                .isEqualTo(404);
        assertThat(submits(LENA, PAGE, retire, Map.of()).status()).isEqualTo(302);
        assertThat(page(KARI, PAGE).text()).doesNotContain(name);
        assertThat(texts(page(LENA, PAGE), "tr")).contains("Fjord|" + name + "|NAV|55 55 33 33|Ta i bruk igjen");
        submits(LENA, PAGE, "%s/fjord/%s/restore".formatted(PAGE, nav.id()), Map.of());
        assertThat(agencies.of(FJORD))
                .filteredOn(agency -> agency.id().equals(nav.id()))
                .singleElement()
                .matches(Agency::inUse);
    }

    @Test
    void theFolderShowsWhatTheClientLetsUsShareAndUntilWhen() {
        var client = aCase();
        transaction.executeWithoutResult(status -> careTeams.appoint(client, Part.CONTACT_PERSON, null, KARI));
        startByForm(
                KARI,
                "sharing-consent",
                "caseReference",
                client.value(),
                "recipient",
                "nav",
                "purpose",
                "help",
                "validFrom",
                "2026-01-05",
                "validUntil",
                "2026-04-01");

        assertThat(texts(page(KARI, caseOf(client)), "tr"))
                .contains("Dele opplysninger: NAV – Hjelp fra dem|Ja, til 1. april 2026|5. januar 2026");
    }
}
