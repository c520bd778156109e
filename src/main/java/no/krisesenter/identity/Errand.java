package no.krisesenter.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was about to do when she was sent to the provider.
 *
 * @param returnTo path in this application
 * @param isAgain whether she is signed in, and shows once more who she is
 */
record Errand(String returnTo, boolean isAgain, Instant began) implements Serializable {

    static final String AGAIN = "again";
    static final String START = "/camunda/app/tasklist/default/";

    private static final String ATTRIBUTE = Errand.class.getName();

    /** Nobody is sent anywhere else than to a page of ours. */
    static boolean isOurs(@Nullable String path) {
        return path != null && path.matches("/(workplace|camunda/app)/[A-Za-z0-9/_.?=&-]*");
    }

    static void begin(HttpServletRequest request) {
        var again = request.getParameter(AGAIN);
        var errand = isOurs(again) ? new Errand(again, true, Instant.now()) : new Errand(START, false, Instant.now());
        request.getSession(true).setAttribute(ATTRIBUTE, errand);
    }

    static Errand of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof Errand errand
                ? errand
                : new Errand(START, false, Instant.now());
    }
}
