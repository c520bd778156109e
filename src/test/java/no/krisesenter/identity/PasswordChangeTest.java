package no.krisesenter.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.Staffing;
import no.krisesenter.testing.Browser;
import no.krisesenter.testing.Desks;
import no.krisesenter.testing.Goals;
import no.krisesenter.testing.Guards;
import no.krisesenter.testing.ModelTest;
import no.krisesenter.testing.TestCentres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody sits down at a colleague's open session and guesses at her password. */
class PasswordChangeTest extends ModelTest {

    private static final StaffId SUNNIVA = new StaffId("sunniva");
    private static final String EMERGENCY = "/workplace/emergency-access";
    private static final int AT_ONCE = 10;

    @Autowired
    Desks desks;

    @Autowired
    Staffing staffing;

    @Autowired
    Guards guards;

    @BeforeEach
    void sunniva() {
        identity.deleteUser(SUNNIVA.value());
        staffing.enrol(
                SUNNIVA,
                "Sunniva",
                "Fjord",
                TestCentres.PASSWORD,
                List.of("on-duty-staff"),
                List.of(TestCentres.FJORD));
    }

    @Test
    void guessesInAnOpenSessionSlowDownAndSheIsNotKeptWaitingAnywhereElse() {
        var leftOpen = desks.another(SUNNIVA).browser();
        var hers = desks.another(SUNNIVA).browser();

        int looked = 0;
        for (int guess = 0; guess < 50; guess++) {
            looked += changes(leftOpen, "guess-" + guess).status() == 400 ? 1 : 0;
        }
        assertThat(looked).isEqualTo(AT_ONCE);
        var refused = leftOpen.exchange("PUT", credentials(), "application/json", body(TestCentres.PASSWORD));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("30");
        assertThat(refused.body())
                .isEqualTo("{\"message\":\"Det er prøvd for mange ganger. Vent 30 sekunder, og prøv igjen.\"}");
        guards.without(Set.of("throttledPasswordChange"), () -> {
            for (int guess = 0; guess < 2 * AT_ONCE; guess++) {
                assertThat(changes(leftOpen, "wrong").status())
                        .as("control: the guard is away")
                        .isEqualTo(400);
            }
        });

        assertThat(showsWhoSheIs(leftOpen, TestCentres.PASSWORD))
                .as("the same tries count for emergency access")
                .contains("Det er prøvd for mange ganger. Vent 31 sekunder, og prøv igjen.");
        assertThat(showsWhoSheIs(hers, "guessed")).contains("Passordet stemmer ikke.");
        assertThat(desks.another(SUNNIVA).cards()).isNotNull();
        assertThat(changes(hers, TestCentres.PASSWORD).status()).isEqualTo(204);

        passes(Duration.ofSeconds(30));
        assertThat(changes(leftOpen, "one more").status()).isEqualTo(400);
        assertThat(changes(leftOpen, "and another").status()).isEqualTo(429);
        Goals.note(
                "S-11-open-session",
                "50 guesses at a password in an open session: %d looked at (control 20 of 20), then one in 30 s; her other sessions and her sign-in wait 0 s"
                        .formatted(looked));
    }

    @Test
    void whoeverKnowsHerPasswordMayChangeItAsOftenAsSheLikes() {
        var hers = desks.another(SUNNIVA).browser();

        for (int time = 0; time < 2 * AT_ONCE; time++) {
            assertThat(changes(hers, TestCentres.PASSWORD).status()).isEqualTo(204);
        }
    }

    private static Browser.Reply changes(Browser browser, String proof) {
        return browser.put(credentials(), Map.of("password", TestCentres.PASSWORD, "authenticatedUserPassword", proof));
    }

    private static String credentials() {
        return "/camunda/api/engine/engine/default/user/" + SUNNIVA + "/credentials";
    }

    private static String body(String proof) {
        return "{\"password\":\"%s\",\"authenticatedUserPassword\":\"%s\"}".formatted(TestCentres.PASSWORD, proof);
    }

    private static String showsWhoSheIs(Browser browser, String proof) {
        return browser.submit(
                        EMERGENCY,
                        EMERGENCY,
                        Map.of(
                                "client", "Ingen 1",
                                "reason", "danger-to-life",
                                "words", "Politiet står i døra og spør.",
                                "proof", proof))
                .text();
    }
}
