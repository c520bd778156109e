package no.krisesenter.engine.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.jspecify.annotations.Nullable;

/** The sign-in of the web applications, which is the only one there is: who sits behind a request. */
public final class EngineSession {

    private static final String ENGINE = "default";
    private static final Date LONG_AGO = new Date(0);
    private static final long GOOD_FOR_THIS_REQUEST_MILLIS = 5_000;

    private EngineSession() {}

    /** The person who has signed in, with roles and centres as the web applications know them. Makes no session where there is none. */
    public static Optional<UserAuthentication> user(HttpServletRequest request) {
        return authentications(request.getSession(false)).flatMap(EngineSession::user);
    }

    /** As {@link #user(HttpServletRequest)}, with roles and centres read anew, as the web applications themselves would after a while. */
    static Optional<UserAuthentication> userOfNow(HttpServletRequest request, ProcessEngineConfigurationImpl engine) {
        var session = request.getSession(false);
        user(request).ifPresent(user -> engine.getCommandExecutorTxRequired().execute(readAnew(user, session)));
        return user(request);
    }

    /** One command for the dozen that the web applications ask with, each of which would be a transaction. */
    private static Command<@Nullable Void> readAnew(UserAuthentication user, HttpSession session) {
        return context -> {
            user.setCacheValidationTime(LONG_AGO);
            AuthenticationUtil.updateCache(
                    AuthenticationUtil.getAuthsFromSession(session), session, GOOD_FOR_THIS_REQUEST_MILLIS);
            return null;
        };
    }

    private static Optional<Authentications> authentications(@Nullable HttpSession session) {
        return Optional.ofNullable(session).map(AuthenticationUtil::getAuthsFromSession);
    }

    private static Optional<UserAuthentication> user(Authentications all) {
        return all.getAuthenticationForProcessEngine(ENGINE) instanceof UserAuthentication user
                ? Optional.of(user)
                : Optional.empty();
    }
}
