package no.krisesenter.engine.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import no.krisesenter.engine.Roles;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets through what the {@link AccessTable} names for the roles of the person, and answers everything else as if it did not exist. The
 * web applications themselves would give the whole API of the engine to whoever has signed in.
 */
@Component
@Order(FilterOrder.ALLOW_LIST)
final class AllowList extends OncePerRequestFilter {

    private final AccessTable table;

    AllowList(AccessTable table) {
        this.table = table;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (table.allows(request.getMethod(), Address.path(request), roles(request))) {
            chain.doFilter(request, response);
        } else {
            Refusals.notThere(response);
        }
    }

    private static Set<String> roles(HttpServletRequest request) {
        var roles = new HashSet<String>();
        roles.add(AccessTable.ANYONE);
        EngineSession.user(request).ifPresent(user -> roles.addAll(rolesOf(user)));
        return roles;
    }

    /** The engine refuses an administrator nothing: so whoever is one gets nothing that shows a case, whatever else they are. */
    private static Set<String> rolesOf(UserAuthentication user) {
        var roles = new HashSet<String>();
        roles.add(AccessTable.SIGNED_IN);
        if (user.getGroupIds() == null) {
            return roles;
        }
        if (user.getGroupIds().contains(Roles.ADMINISTRATOR)) {
            roles.add(Roles.ADMINISTRATOR);
            return roles;
        }
        user.getGroupIds().stream().filter(Roles.NAMES::containsKey).forEach(roles::add);
        if (roles.size() > 1) {
            roles.add(AccessTable.STAFF);
        }
        return roles;
    }
}
