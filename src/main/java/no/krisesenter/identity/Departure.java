package no.krisesenter.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sends people to the provider with an errand, and takes them in when they come back from there without our cookies. */
final class Departure extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(Departure.class);
    private static final String ONCE_MORE = "on";

    private final ClientRegistrationRepository registrations;

    Departure(ClientRegistrationRepository registrations) {
        this.registrations = registrations;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (comesFromElsewhere(request)) {
            DoorPage.goOn(response, backAgain(request));
        } else if (request.getRequestURI().equals(DoorPage.SIGN_IN) && !isThere()) {
            DoorPage.write(
                    response,
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    "Innloggingen svarer ikke",
                    "Prøv igjen om noen minutter. Haster det, så følg rutinen for når systemet er nede.");
        } else {
            if (request.getRequestURI().equals(DoorPage.SIGN_IN)) {
                Errand.begin(request);
            }
            chain.doFilter(request, response);
        }
    }

    /** Our cookies are for our own pages only ({@code SameSite=Strict}): a browser that another site sends does not show them. */
    private static boolean comesFromElsewhere(HttpServletRequest request) {
        return request.getRequestURI().equals(ProviderSignIn.BACK)
                && request.getSession(false) == null
                && request.getParameter("state") != null
                && request.getParameter(ONCE_MORE) == null;
    }

    private static String backAgain(HttpServletRequest request) {
        return Stream.of("code", "state", "error", "iss")
                .filter(name -> request.getParameter(name) != null)
                .map(name -> name + "=" + URLEncoder.encode(request.getParameter(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&amp;", ProviderSignIn.BACK + "?", "&amp;" + ONCE_MORE + "=1"));
    }

    private boolean isThere() {
        try {
            return registrations.findByRegistrationId(ProviderSignIn.REGISTRATION) != null;
        } catch (RuntimeException notThere) {
            LOG.error(
                    "The identity provider does not describe itself: {}",
                    notThere.getClass().getSimpleName());
            return false;
        }
    }
}
