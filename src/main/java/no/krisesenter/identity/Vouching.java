package no.krisesenter.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * What a session keeps of the provider: the token by which it can be asked to end its own session, and when it saw her last.
 *
 * @param seen when she last showed the provider who she is; null when it does not say
 */
record Vouching(String idToken, @Nullable Instant seen) implements Serializable {

    private static final String ATTRIBUTE = Vouching.class.getName();

    static void keep(HttpServletRequest request, OidcUser user) {
        request.getSession(true)
                .setAttribute(ATTRIBUTE, new Vouching(user.getIdToken().getTokenValue(), user.getAuthenticatedAt()));
    }

    static Optional<Vouching> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof Vouching vouching
                ? Optional.of(vouching)
                : Optional.empty();
    }
}
