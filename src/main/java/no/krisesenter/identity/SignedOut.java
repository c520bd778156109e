package no.krisesenter.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the pages of the web applications lead somebody who is signed out, when a provider signs people in. */
@Controller
@Conditional(ProviderSignIn.Chosen.class)
final class SignedOut {

    /** Whoever has just signed out goes by the provider, so that its session ends too. */
    @GetMapping(DoorPage.SIGNED_OUT)
    void signedOut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(AtTheProviderToo.ATTRIBUTE) instanceof String goodbye) {
            session.invalidate();
            response.sendRedirect(goodbye);
            return;
        }
        DoorPage.write(response, HttpServletResponse.SC_OK, "Logg inn", "Du er ikke logget inn.");
    }
}
