package no.krisesenter.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.Staffing;
import no.krisesenter.testing.Desks;
import no.krisesenter.testing.Goals;
import no.krisesenter.testing.Guards;
import no.krisesenter.testing.KrisesenterTest;
import no.krisesenter.testing.TestCentres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Signing in and out of Tasklist with a password, over the real web API. */
@KrisesenterTest
class SignInTest {

    private static final StaffId SIGNE = new StaffId("signe");

    /** Used up by tries: each in one test only. */
    private static final StaffId SIGRID = new StaffId("sigrid");

    private static final StaffId SOLVEIG = new StaffId("solveig");

    @Autowired
    Desks desks;

    @Autowired
    Staffing staffing;

    @Autowired
    Guards guards;

    @BeforeEach
    void signe() {
        staffing.reinstate(SIGNE);
        for (var person : List.of(SIGNE, SIGRID, SOLVEIG)) {
            staffing.enrol(
                    person,
                    person.value(),
                    "Fjord",
                    TestCentres.PASSWORD,
                    List.of("on-duty-staff"),
                    List.of(TestCentres.FJORD));
        }
    }

    @Test
    void wrongPasswordAndUnknownPersonAreAnsweredAlikeAlsoWhenTriesAreUsedUp() {
        for (int attempt = 1; attempt <= 7; attempt++) {
            var known = door().signIn("sigrid", "wrong");
            var unknown = door().signIn("nobody-here", "wrong");

            assertThat(known.status()).isEqualTo(attempt <= 6 ? 401 : 429);
            assertThat(known.body())
                    .startsWith(
                            attempt <= 6
                                    ? "{\"message\":\"Brukernavnet eller passordet er feil. Prøv igjen.\"}"
                                    : "{\"message\":\"Det er prøvd for mange ganger. Vent ");
            assertThat(unknown.shape()).isEqualTo(known.shape());
        }

        guards.without(Set.of("throttledSignIn"), () -> {
            for (int attempt = 0; attempt < 12; attempt++) {
                assertThat(door().signIn("sigrid", "wrong").status())
                        .as("control: the guard is away")
                        .isEqualTo(401);
            }
        });

        var refused = door().signIn("sigrid", TestCentres.PASSWORD);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        assertThat(refused.body())
                .matches("\\{\"message\":\"Det er prøvd for mange ganger\\. Vent \\d+ sekunder, og prøv igjen\\. "
                        + "Haster det, så bruk en PC der du har logget inn før\\.\"}");
    }

    @Test
    void onADeviceWhereSheHasSignedInBeforeNobodyKeepsHerOut() {
        var hers = door();
        assertThat(hers.signIn("solveig", TestCentres.PASSWORD).status()).isEqualTo(200);
        for (int attempt = 0; attempt < 7; attempt++) {
            door().signIn("solveig", "wrong");
        }

        assertThat(door().signIn("solveig", TestCentres.PASSWORD).status())
                .as("control: no known device")
                .isEqualTo(429);
        assertThat(hers.signIn("solveig", TestCentres.PASSWORD).status()).isEqualTo(200);
        assertThat(hers.cookie(KnownDevice.COOKIE)).isPresent();
    }

    @Test
    void aNameInTheAddressBuysNoTries() {
        var answer = door().post(Door.LOGIN + "?username=somebody-else", "username=signe&password=wrong");

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void signingInMakesANewSession() {
        var attacker = door();
        attacker.get(Door.PAGE);
        var victim = door().withCookiesOf(attacker);

        assertThat(victim.signIn("vera", TestCentres.PASSWORD).status()).isEqualTo(200);

        assertThat(victim.cookie("JSESSIONID")).isPresent().isNotEqualTo(attacker.cookie("JSESSIONID"));
        assertThat(victim.isSignedIn()).isTrue();
        assertThat(attacker.isSignedIn()).isFalse();
    }

    @Test
    void aSessionIsOfNoUseAfterSigningOut() {
        var vera = door();
        vera.signIn("vera", TestCentres.PASSWORD);
        assertThat(vera.isSignedIn()).isTrue();
        var stolen = door().withCookiesOf(vera);
        assertThat(stolen.isSignedIn()).as("control: before").isTrue();

        assertThat(vera.post(Door.LOGOUT, "").status()).isEqualTo(200);

        assertThat(stolen.isSignedIn()).isFalse();
    }

    @Test
    void whoeverIsWithdrawnIsOutWithHerNextRequest() {
        var signe = desks.another(SIGNE);
        assertThat(signe.browser().get(Door.ME).status()).isEqualTo(200);

        staffing.withdraw(SIGNE);

        guards.without(
                Set.of("withdrawnStaff"),
                () -> assertThat(signe.browser().get(Door.ME).status())
                        .as("control: the guard is away")
                        .isEqualTo(200));
        assertThat(signe.browser().get(Door.ME).status()).isIn(401, 404);
        assertThat(signe.browser().post(Door.TASKS, Map.of()).isOk()).isFalse();
        Goals.note("S-11-withdrawn", "withdrawn with an open session: 1 of 1 requests refused at once");
    }

    @Test
    void aRightThatIsTakenAwayIsGoneAtOnce() {
        var vera = desks.of(TestCentres.VERA);
        var contact = vera.starts("first-contact", "acuteDanger", false);
        var signe = desks.another(SIGNE);
        assertThat(signe.cards(contact)).isNotEmpty();

        staffing.withdraw(SIGNE, TestCentres.FJORD);
        assertThat(signe.cards(contact)).isEmpty();

        staffing.align(SIGNE, "Signe", "Fjord", Set.of("on-duty-staff"), Set.of(TestCentres.FJORD));
        assertThat(signe.cards(contact)).isNotEmpty();
        staffing.align(SIGNE, "Signe", "Fjord", Set.of("centre-manager"), Set.of(TestCentres.FJORD));
        assertThat(signe.cards(contact)).isEmpty();
        Goals.note("S-11-right-taken", "centre or role taken from an open session: gone with the next request, 2 of 2");
    }

    private Door door() {
        return new Door(desks.server());
    }
}
