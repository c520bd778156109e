package no.krisesenter.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** In front of the stock sign-in: counts the tries, and lets so few passwords be hashed at a time that work goes on beside a flood of them. */
@Component
@Order(SignInOrder.THROTTLE)
class ThrottledSignIn extends OncePerRequestFilter {

    private static final String ELSEWHERE = " Haster det, så bruk en PC der du har logget inn før.";
    private static final int HASHES_AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Throttle throttle;
    private final KnownDevice devices;
    private final Semaphore places = new Semaphore(HASHES_AT_ONCE, true);

    ThrottledSignIn(Throttle throttle, KnownDevice devices) {
        this.throttle = throttle;
        this.devices = devices;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !StockSignIn.isLogin(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var user = request.getParameter("username");
        // a name in the address would be counted, and the one in the form be tried
        if (user == null || user.length() > 255 || request.getQueryString() != null) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var attempt = throttle.attempt(user, request.getRemoteAddr(), devices.of(request, user));
        if (!attempt.delay().isZero()) {
            TooManyTries.refuse(response, attempt.delay(), ELSEWHERE);
        } else if (!hasPlace()) {
            TooManyTries.refuse(response, PATIENCE, ELSEWHERE);
        } else {
            try {
                tried(request, response, chain, user, attempt);
            } finally {
                places.release();
            }
        }
    }

    /** The answer is held back until it is known whether a cookie goes with it. */
    private void tried(
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            String user,
            Throttle.Attempt attempt)
            throws ServletException, IOException {
        var answer = new HeldAnswer(response);
        chain.doFilter(request, answer);
        if (answer.getStatus() == HttpServletResponse.SC_OK) {
            attempt.succeeded();
            answer.addHeader(HttpHeaders.SET_COOKIE, devices.with(request, user).toString());
        } else if (answer.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
            answer.resetBuffer();
            TooManyTries.say(answer, "Brukernavnet eller passordet er feil. Prøv igjen.");
        }
        answer.copyBodyToResponse();
    }

    private boolean hasPlace() {
        try {
            return places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
