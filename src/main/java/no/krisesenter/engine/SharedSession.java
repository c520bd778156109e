package no.krisesenter.engine;

import jakarta.servlet.http.HttpServletRequest;
import java.util.NoSuchElementException;
import java.util.Optional;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.WebSession;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The session of the stock web applications, as {@code UserAuthenticationResource} begins and ends it. */
@Component
final class SharedSession implements WebSession {

    private final ProcessEngine engine;

    SharedSession(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    /** Never makes a session, nor an entry in it, for somebody who only looks. */
    @Override
    public Optional<StaffId> user() {
        return request()
                .map(request -> request.getSession(false))
                .map(session -> session.getAttribute("authenticatedUser"))
                .map(Authentications.class::cast)
                .map(all -> all.getAuthenticationForProcessEngine(engine.getName()))
                .map(authentication -> new StaffId(authentication.getIdentityId()));
    }

    @Override
    public void begin(StaffId who) {
        var authentication = AuthenticationUtil.createAuthentication(engine, who.value());
        if (authentication == null) {
            throw new NoSuchElementException("There is no such member of staff.");
        }
        end();
        AuthenticationUtil.revalidateSession(request().orElseThrow(), authentication);
    }

    @Override
    public void end() {
        request().map(request -> request.getSession(false)).ifPresent(session -> session.invalidate());
    }

    private static Optional<HttpServletRequest> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest())
                : Optional.empty();
    }
}
