package no.krisesenter.engine.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** On our own pages, and on our own calls of the stock ones, the engine works on behalf of the person who has signed in. */
@Component
@Order(FilterOrder.IDENTITY)
final class EngineIdentity extends OncePerRequestFilter {

    private final IdentityService identity;

    EngineIdentity(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = Address.of(request);
        return !path.startsWith("/workplace/") && !path.startsWith("/camunda/api/krisesenter/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var user = EngineSession.user(request);
        if (user.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        identity.setAuthentication(
                user.get().getIdentityId(), user.get().getGroupIds(), user.get().getTenantIds());
        try {
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }
}
