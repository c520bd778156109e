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

/** Signing out ends the session itself; the stock web applications only forget who was signed in to it. */
@Component
@Order(SignInOrder.SIGN_OUT)
class SignOut extends OncePerRequestFilter {

    private final WebSession session;

    SignOut(WebSession session) {
        this.session = session;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !StockSignIn.isLogout(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        session.end();
    }
}
