package no.krisesenter.engine.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What a browser is told with every answer: keep nothing, tell no other site, show us in no other page. The last word is ours. */
@Component
@Order(FilterOrder.HEADERS)
final class AnswerHeaders extends OncePerRequestFilter {

    private static final Set<String> OURS =
            ignoringCase("Cache-Control", "Pragma", "Expires", "Server", "X-Powered-By");

    /** Files of the program, the same for everybody. */
    private static final Pattern PROGRAM = Pattern.compile(
            "/camunda/((app|lib|assets)/.*\\.(js|css|svg|png|gif|woff2?|ttf|eot|json|html)|favicon\\.ico)");

    private static final Pattern HASHED = Pattern.compile("/camunda/app/.*-[0-9a-f]{12}\\.(js|css)");
    private static final String OUR_PAGES = "/workplace/";

    private final boolean https;

    AnswerHeaders(@Value("${krisesenter.https:false}") boolean https) {
        this.https = https;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = Address.of(request);
        response.setHeader("Cache-Control", caching(path));
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()");
        // our pages are shown beside a task; the web applications write a policy of their own over this one
        var within = path.startsWith(OUR_PAGES) ? "'self'" : "'none'";
        response.setHeader("X-Frame-Options", path.startsWith(OUR_PAGES) ? "SAMEORIGIN" : "DENY");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; base-uri 'self'; form-action 'self'; object-src 'none'; img-src 'self' data:;"
                        + " style-src 'self' 'unsafe-inline'; frame-ancestors " + within);
        if (https) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        chain.doFilter(request, new LastWord(response));
    }

    private static String caching(String path) {
        if (HASHED.matcher(path).matches()) {
            return "private, max-age=31536000, immutable";
        }
        var isProgram = PROGRAM.matcher(path).matches() && !path.startsWith("/camunda/api/");
        return isProgram ? "private, no-cache" : "no-store";
    }

    private static Set<String> ignoringCase(String... names) {
        var set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(Set.of(names));
        return set;
    }

    /** Nobody behind this changes what is said of keeping an answer, nor says what program has written it. */
    private static final class LastWord extends HttpServletResponseWrapper {

        LastWord(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            if (!OURS.contains(name)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (!OURS.contains(name)) {
                super.addHeader(name, value);
            }
        }

        @Override
        public void setDateHeader(String name, long date) {
            if (!OURS.contains(name)) {
                super.setDateHeader(name, date);
            }
        }

        @Override
        public void addDateHeader(String name, long date) {
            if (!OURS.contains(name)) {
                super.addDateHeader(name, date);
            }
        }
    }
}
