package no.krisesenter.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Tells somebody whom we do not let in why, where it is meant for her; of what is wrong with a token only the log says its code. */
final class Refusal implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Refusal.class);

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        if (why instanceof NotLetIn) {
            DoorPage.write(
                    response, HttpServletResponse.SC_FORBIDDEN, "Du slapp ikke inn", String.valueOf(why.getMessage()));
            return;
        }
        LOG.warn("Somebody came back from the identity provider and was refused: {}", code(why));
        DoorPage.write(
                response,
                HttpServletResponse.SC_UNAUTHORIZED,
                "Du ble ikke logget inn",
                "Noe gikk galt underveis. Prøv igjen, og meld fra til den som drifter innloggingen, hvis det skjer flere ganger.");
    }

    private static String code(AuthenticationException why) {
        return why instanceof OAuth2AuthenticationException told
                ? told.getError().getErrorCode().replaceAll("[^a-z_]", "")
                : why.getClass().getSimpleName();
    }
}
