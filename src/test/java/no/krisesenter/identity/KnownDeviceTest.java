package no.krisesenter.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import no.krisesenter.fixtures.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseCookie;
import org.springframework.mock.web.MockHttpServletRequest;

/** The cookie by which a device is known tells nothing, and cannot be made by anybody else. */
class KnownDeviceTest {

    private final TestClock clock = new TestClock();
    private final KnownDevice devices = new KnownDevice("a secret of this installation", clock);

    @Test
    void aDeviceKnowsThoseWhoHaveSignedInOnItAndNobodyElse() {
        var request = with(devices.with(new MockHttpServletRequest(), "vera").getValue());
        var shared = with(devices.with(request, "nils").getValue());

        assertThat(devices.of(shared, "vera")).isPresent().isEqualTo(devices.of(shared, "Nils"));
        assertThat(devices.of(shared, "kari")).isEmpty();
        assertThat(devices.of(new MockHttpServletRequest(), "vera")).isEmpty();
    }

    @Test
    void isForgottenAfterNinetyDays() {
        var request = with(devices.with(new MockHttpServletRequest(), "vera").getValue());

        clock.pass(Duration.ofDays(90));
        assertThat(devices.of(request, "vera")).isPresent();
        clock.pass(Duration.ofDays(1));
        assertThat(devices.of(request, "vera")).isEmpty();
    }

    @Test
    void aChangedCookieIsNone() {
        var good = devices.with(new MockHttpServletRequest(), "vera").getValue();
        int refused = 0;
        for (int at = 0; at < good.length(); at++) {
            var changed = good.substring(0, at) + (good.charAt(at) == 'A' ? 'Q' : 'A') + good.substring(at + 1);
            refused += devices.of(with(changed), "vera").isEmpty() ? 1 : 0;
        }

        assertThat(refused).isEqualTo(good.length());
        assertThat(devices.of(with(good), "vera")).isPresent();
        assertThat(new KnownDevice("", clock).of(with(good), "vera")).isEmpty();
    }

    @Test
    void theCookieNamesNobodyAndGoesNowhereElse() {
        var cookie = devices.with(secure(), "vera");

        assertThat(cookie.getValue()).matches("[A-Za-z0-9_-]{22}\\.20822-[A-Za-z0-9_-]{22}");
        assertThat(cookie)
                .extracting(
                        ResponseCookie::isHttpOnly,
                        ResponseCookie::isSecure,
                        ResponseCookie::getSameSite,
                        ResponseCookie::getPath)
                .containsExactly(true, true, "Strict", "/camunda/api/admin/auth");
    }

    @Test
    void remembersThirtyAndStaysSmall() {
        var request = new MockHttpServletRequest();
        for (int colleague = 0; colleague < 40; colleague++) {
            request = with(devices.with(request, "colleague-" + colleague).getValue());
        }

        assertThat(devices.of(request, "colleague-9")).isEmpty();
        assertThat(devices.of(request, "colleague-10")).isPresent();
        assertThat(request.getCookies()[0].getValue()).hasSizeLessThan(1000);
    }

    private static MockHttpServletRequest with(String value) {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie(KnownDevice.COOKIE, value));
        return request;
    }

    private static MockHttpServletRequest secure() {
        var request = new MockHttpServletRequest();
        request.setSecure(true);
        return request;
    }
}
