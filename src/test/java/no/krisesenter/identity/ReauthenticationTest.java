package no.krisesenter.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.krisesenter.fixtures.TestClock;
import no.krisesenter.process.Reauthentication;
import no.krisesenter.process.Refused;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.WebSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Showing once more who one is: by password, or by a sign-in at the provider a moment ago. */
class ReauthenticationTest {

    private static final StaffId VERA = new StaffId("vera");

    private final TestClock clock = new TestClock();

    @AfterEach
    void noRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void herPasswordProvesIt() {
        var again = new PasswordAgain((who, password) -> password.equals("right"), new Buckets(clock));

        assertThatCode(() -> again.require(VERA, "right")).doesNotThrowAnyException();
        assertThatThrownBy(() -> again.require(VERA, "wrong"))
                .hasMessage("Passordet stemmer ikke. Skriv passordet du selv logger inn med.");
        assertThat(again.elsewhere("/workplace/emergency-access")).isEmpty();
    }

    @Test
    void whoeverSitsAtHerPcCannotGuessForLong() {
        var again = new PasswordAgain((who, password) -> password.equals("right"), new Buckets(clock));
        int looked = 0;
        for (int attempt = 0; attempt < 100; attempt++) {
            looked += isRefused(again, "wrong", "wrong-password") ? 1 : 0;
        }

        assertThat(looked).isEqualTo(10);
        assertThat(isRefused(again, "right", "too-many-tries")).isTrue();
        clock.pass(Duration.ofSeconds(30));
        assertThatCode(() -> again.require(VERA, "right")).doesNotThrowAnyException();
    }

    @Test
    void whoeverGuessesInOneSessionKeepsHerWaitingInNoOther() {
        var again = new PasswordAgain((who, password) -> password.equals("right"), new Buckets(clock));
        inASession();
        for (int attempt = 0; attempt < 20; attempt++) {
            isRefused(again, "wrong", "wrong-password");
        }
        assertThat(isRefused(again, "right", "too-many-tries")).isTrue();

        inASession();
        assertThatCode(() -> again.require(VERA, "right")).doesNotThrowAnyException();
    }

    private static void inASession() {
        var request = new MockHttpServletRequest();
        request.getSession(true);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    @Test
    void theProviderIsBelievedForFiveMinutes() {
        var again = new ProviderAgain(signedIn(VERA), clock);
        provided(clock.instant());

        assertThatCode(() -> again.require(VERA, "")).doesNotThrowAnyException();
        assertThat(isRefusedByProvider(again, new StaffId("nils"))).isTrue();
        clock.pass(Duration.ofMinutes(5));
        assertThat(isRefusedByProvider(again, VERA)).isTrue();
    }

    @Test
    void aProviderThatDoesNotSayWhenItSawHerProvesNothing() {
        var again = new ProviderAgain(signedIn(VERA), clock);
        provided(null);

        assertThat(isRefusedByProvider(again, VERA)).isTrue();
        assertThat(again.elsewhere("/workplace/emergency-access?x=1"))
                .contains("/oauth2/authorization/provider?again=%2Fworkplace%2Femergency-access%3Fx%3D1");
    }

    private static boolean isRefused(Reauthentication again, String proof, String code) {
        try {
            again.require(VERA, proof);
            return false;
        } catch (Refused refused) {
            return refused.code().equals(code);
        }
    }

    private static boolean isRefusedByProvider(Reauthentication again, StaffId who) {
        try {
            again.require(who, "");
            return false;
        } catch (Refused refused) {
            return refused.code().equals("show-again");
        }
    }

    private void provided(@Nullable Instant seen) {
        var request = new MockHttpServletRequest();
        var now = clock.instant();
        var claims = seen == null
                ? Map.<String, Object>of("sub", "vera")
                : Map.<String, Object>of("sub", "vera", "auth_time", seen);
        Vouching.keep(
                request, new DefaultOidcUser(List.of(), new OidcIdToken("token", now, now.plusSeconds(60), claims)));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    private static WebSession signedIn(StaffId who) {
        return new WebSession() {
            @Override
            public Optional<StaffId> user() {
                return Optional.of(who);
            }

            @Override
            public void begin(StaffId other) {}

            @Override
            public void end() {}
        };
    }
}
