package no.krisesenter.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** The session of a person lasts as long as the person is there, and no longer than a shift. */
class SessionLifeTest {

    private final MockHttpSession session = new MockHttpSession();
    private Instant now = Instant.parse("2026-01-05T09:00:00Z");
    private SessionLife life;

    @BeforeEach
    void veraHasSignedIn() {
        var vera = new UserAuthentication("vera", "default");
        vera.setCacheValidationTime(new Date());
        AuthenticationUtil.getAuthsFromSession(session).addOrReplace(vera);
        life = new SessionLife(new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        });
        asks(null);
    }

    @Test
    void itEndsFifteenMinutesAfterTheLastDeedAlthoughThePageAsksEveryTenSeconds() {
        for (int seconds = 10; seconds <= 900; seconds += 10) {
            passes(Duration.ofSeconds(10));
            asks(String.valueOf(seconds));
        }
        assertThat(session.isInvalid()).isFalse();

        passes(Duration.ofSeconds(10));
        asks("910");

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void withoutWordFromThePageEveryCallIsADeed() {
        for (int minutes = 10; minutes <= 60; minutes += 10) {
            passes(Duration.ofMinutes(10));
            asks(null);
        }

        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void theCallOfAnUntouchedPageNeitherProlongsTheSessionNorShortensIt() {
        passes(Duration.ofMinutes(14));
        asks("-99999");
        asks("0");
        passes(Duration.ofMinutes(14));
        asks("999999");
        assertThat(session.isInvalid()).isFalse();

        passes(Duration.ofMinutes(2));
        asks("0");

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void itEndsAfterTwelveHoursHoweverBusyThePersonIs() {
        for (int minutes = 10; minutes <= 12 * 60; minutes += 10) {
            passes(Duration.ofMinutes(10));
            asks(null);
        }
        assertThat(session.isInvalid()).isFalse();

        passes(Duration.ofSeconds(1));
        asks(null);

        assertThat(session.isInvalid()).isTrue();
    }

    private void passes(Duration time) {
        now = now.plus(time);
    }

    private void asks(String untouchedSeconds) {
        if (session.isInvalid()) {
            return;
        }
        var request = new MockHttpServletRequest("GET", "/camunda/api/engine/engine/default/task/1");
        request.setSession(session);
        if (untouchedSeconds != null) {
            request.addHeader(SessionLife.UNTOUCHED_SECONDS, untouchedSeconds);
        }
        try {
            life.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
