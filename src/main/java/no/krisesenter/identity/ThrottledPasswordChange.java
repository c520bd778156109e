package no.krisesenter.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.krisesenter.process.WebSession;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** In front of the stock change of a password, which asks for one's own once more: whoever sits down at an open session cannot guess at it there. */
@Component
@Order(SignInOrder.PASSWORD_CHANGE)
class ThrottledPasswordChange extends OncePerRequestFilter {

    private final WebSession session;
    private final Throttle throttle;

    ThrottledPasswordChange(WebSession session, Throttle throttle) {
        this.session = session;
        this.throttle = throttle;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !StockSignIn.isPasswordChange(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var user = session.user();
        if (user.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var attempt = OpenSession.attempt(throttle, user.get());
        if (!attempt.delay().isZero()) {
            TooManyTries.refuse(response, attempt.delay(), "");
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_NO_CONTENT) {
            attempt.succeeded();
        }
    }
}
