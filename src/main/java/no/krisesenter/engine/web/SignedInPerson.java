package no.krisesenter.engine.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Tells Spring Security who has signed in to the web applications; keeps nothing of its own, so that there is one truth. */
@Component
final class SignedInPerson implements SecurityContextRepository {

    private final ProcessEngineConfigurationImpl engine;

    SignedInPerson(@Lazy ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return context(holder.getRequest());
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(context(request));
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // the session of the web applications is the only place
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return EngineSession.user(request).isPresent();
    }

    private SecurityContext context(HttpServletRequest request) {
        return EngineSession.userOfNow(request, engine)
                .map(user -> new SecurityContextImpl(token(user)))
                .orElseGet(SecurityContextImpl::new);
    }

    private static UsernamePasswordAuthenticationToken token(UserAuthentication user) {
        var groups = user.getGroupIds() == null ? Stream.<String>empty() : user.getGroupIds().stream();
        return UsernamePasswordAuthenticationToken.authenticated(
                user.getIdentityId(),
                null,
                groups.map(group -> new SimpleGrantedAuthority("ROLE_" + group)).toList());
    }

    private record Deferred(SecurityContext get) implements DeferredSecurityContext {

        @Override
        public boolean isGenerated() {
            return get.getAuthentication() == null;
        }
    }
}
