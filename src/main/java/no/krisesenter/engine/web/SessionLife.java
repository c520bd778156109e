package no.krisesenter.engine.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session fifteen minutes after a person last did something, and twelve hours after it began. Pages ask the server on their own account too, and would keep the session of an empty chair alive for ever: so with each call they say for how
 * long nobody has touched them, see {@code page.js}.
 */
@Component
@Order(FilterOrder.SESSION_LIFE)
final class SessionLife extends OncePerRequestFilter {

    /** Whole seconds since somebody last touched the page that asks. A request without it is something that somebody does. */
    static final String UNTOUCHED_SECONDS = "X-Untouched-Seconds";

    static final Duration IDLE = Duration.ofMinutes(15);
    static final Duration LONGEST = Duration.ofHours(12);

    private static final String BEGAN = SessionLife.class.getName() + ".began";
    private static final String LAST_DEED = SessionLife.class.getName() + ".lastDeed";

    private final Clock clock;

    /** By the clock of the computer: the engine's may be moved. */
    @Autowired
    SessionLife() {
        this(Clock.systemUTC());
    }

    SessionLife(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && EngineSession.user(request).isPresent() && hasEnded(session, lastDeed(request))) {
            end(session);
        }
        chain.doFilter(request, response);
    }

    private boolean hasEnded(HttpSession session, Instant deed) {
        var now = clock.instant();
        var began = at(session, BEGAN, now);
        var before = at(session, LAST_DEED, now);
        if (now.isAfter(before.plus(IDLE)) || now.isAfter(began.plus(LONGEST))) {
            return true;
        }
        session.setAttribute(LAST_DEED, deed.isAfter(before) ? deed : before);
        return false;
    }

    private static Instant at(HttpSession session, String what, Instant otherwise) {
        if (session.getAttribute(what) instanceof Instant known) {
            return known;
        }
        session.setAttribute(what, otherwise);
        return otherwise;
    }

    private Instant lastDeed(HttpServletRequest request) {
        var untouched = request.getHeader(UNTOUCHED_SECONDS);
        return untouched != null && untouched.matches("\\d{1,6}")
                ? clock.instant().minusSeconds(Long.parseLong(untouched))
                : clock.instant();
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException another) {
            // a request beside this one has ended it already
        }
    }
}
