package no.krisesenter.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import no.krisesenter.process.Staffing;
import no.krisesenter.process.WebSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/**
 * Somebody comes back from the provider: takes over name, roles and centres, and begins her session. Care teams never come from a provider, so that
 * whoever runs it can make herself a colleague, and sees no case by it.
 */
final class Arrival implements AuthenticationSuccessHandler {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private final ClaimsReader claims;
    private final Staffing staffing;
    private final WebSession session;
    private final Refusal refusal;

    Arrival(ClaimsReader claims, Staffing staffing, WebSession session, Refusal refusal) {
        this.claims = claims;
        this.staffing = staffing;
        this.session = session;
        this.refusal = refusal;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var user = (OidcUser) authentication.getPrincipal();
        try {
            var errand = Errand.of(request);
            var who = claims.read(user.getClaims());
            letIn(who);
            if (errand.isAgain()) {
                requireSame(who, user, errand);
            }
            session.begin(who.id());
            Vouching.keep(request, user);
            response.sendRedirect(errand.returnTo());
        } catch (NotLetIn not) {
            session.end();
            refusal.onAuthenticationFailure(request, response, not);
        }
    }

    private void letIn(Vouched who) {
        if (staffing.isWithdrawn(who.id())) {
            throw new NotLetIn("Tilgangen din er avsluttet. Ta kontakt med lederen din hvis det er feil.");
        }
        var member = staffing.align(who.id(), who.firstName(), who.lastName(), who.roles(), who.centres());
        if (staffing.isAdministrator(who.id())) {
            return;
        }
        if (member.centres().isEmpty()) {
            throw new NotLetIn(
                    "Du er ikke knyttet til noe senter. Be lederen din om å få deg lagt til, og logg inn igjen.");
        }
        if (member.roles().isEmpty()) {
            throw new NotLetIn("Du har ingen rolle ved senteret. Be lederen din om å gi deg en, og logg inn igjen.");
        }
    }

    private void requireSame(Vouched who, OidcUser user, Errand errand) {
        if (!session.user().equals(Optional.of(who.id()))) {
            throw new NotLetIn("Du logget inn som en annen enn den som satt her. Du er logget ut.");
        }
        var seen = user.getAuthenticatedAt();
        if (seen == null || seen.isBefore(errand.began().minus(CLOCKS_DIFFER))) {
            throw new NotLetIn(
                    "Innloggingen spurte ikke på nytt hvem du er. Logg inn igjen, eller meld fra til den som drifter innloggingen.");
        }
    }
}
