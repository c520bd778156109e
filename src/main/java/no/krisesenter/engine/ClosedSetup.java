package no.krisesenter.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.krisesenter.engine.web.Address;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The web applications' way of making an administrator without signing in (CVE-2026-77226) does not exist here. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ClosedSetup extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = Address.of(request);
        if (path.startsWith("/camunda/api/admin/setup") || path.matches("/camunda/app/admin/[^/]*/setup.*")) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, response);
    }
}
