package no.krisesenter.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** Addresses at which the stock web applications sign people in and out. */
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
        return path(request).startsWith(API) && path(request).endsWith("/logout");
    }

    /** As the container has decoded and normalised it. */
    private static String path(HttpServletRequest request) {
        return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
    }
}
