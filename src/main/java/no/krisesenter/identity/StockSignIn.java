package no.krisesenter.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** Addresses at which people are signed in and out: those of the stock web applications, and the page that hides the screen. */
final class StockSignIn {

    private static final String API = "/camunda/api/";

    private StockSignIn() {}

    static boolean isApi(HttpServletRequest request) {
        return path(request).startsWith(API);
    }

    /** Wider than the one address that exists, so that no other spelling of it gets past. */
    static boolean isLogin(HttpServletRequest request) {
        return path(request).startsWith(API) && path(request).contains("/login");
    }

    static boolean isLogout(HttpServletRequest request) {
        return path(request).startsWith(API) && path(request).endsWith("/logout")
                || path(request).equals(HiddenScreen.ADDRESS);
    }

    /** Where somebody who is signed in sets a password, and gives her own once more. */
    static boolean isPasswordChange(HttpServletRequest request) {
        return path(request).startsWith(API) && path(request).contains("/credentials");
    }

    /** As the container has decoded and normalised it. */
    private static String path(HttpServletRequest request) {
        return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
    }
}
