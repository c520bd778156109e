package no.krisesenter.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Where a provider signs people in, the stock sign-in with a password is not there; pages are told where the way in is instead. */
@Component
@Order(SignInOrder.NO_PASSWORDS)
@Conditional(ProviderSignIn.Chosen.class)
class NoPasswords extends OncePerRequestFilter {

    /** Read by {@code page.js}. */
    static final String WAY_IN = "X-Sign-In";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !StockSignIn.isApi(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(WAY_IN, DoorPage.SIGNED_OUT);
        if (StockSignIn.isLogin(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }
}
