package no.krisesenter.engine.web;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks at an answer as somebody would who searches for weak places: headers, cookies, and what an answer gives away. */
final class PassiveScan {

    private static final Map<String, String> DEMANDED = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    private static final Set<String> FORBIDDEN = Set.of(
            "Server", "X-Powered-By", "X-Application-Context", "WWW-Authenticate", "Access-Control-Allow-Origin");

    private static final Pattern TELLTALE = Pattern.compile(
            "\\bat [\\w.$]+\\([\\w]+\\.java|Exception\\b|stack ?trace|org\\.(camunda|springframework|apache|postgresql|hibernate)|"
                    + "jakarta\\.|java\\.lang|Apache Tomcat|ENGINE-\\d|SQLSTATE|Whitelabel",
            Pattern.CASE_INSENSITIVE);

    /** The program of the stock pages, the same for everybody, and public anyhow. */
    private static final Pattern PROGRAM = Pattern.compile(
            "/camunda/(app|lib|assets)/.*[.][a-z0-9]+|/camunda/api/\\w+/plugin/\\w+/static/.*|/camunda/favicon.ico");

    /** The pages read this one, to send it along with every call: so scripts must see it. */
    private static final String AGAINST_FORGED_CALLS = "XSRF-TOKEN";

    private PassiveScan() {}

    static List<String> findings(String path, HttpResponse<String> answer) {
        var findings = new ArrayList<String>();
        var headers = answer.headers();
        DEMANDED.forEach((name, value) -> {
            if (!headers.firstValue(name).orElse("").equals(value)) {
                findings.add(path + ": " + name + " is " + headers.firstValue(name));
            }
        });
        FORBIDDEN.stream()
                .filter(name -> headers.firstValue(name).isPresent())
                .forEach(name -> findings.add(path + ": " + name));
        if (headers.firstValue("Permissions-Policy").isEmpty()) {
            findings.add(path + ": no Permissions-Policy");
        }
        if (headers.allValues("Content-Security-Policy").size() != 1
                || !headers.firstValue("Content-Security-Policy").orElse("").contains("frame-ancestors '")) {
            findings.add(path + ": may stand in any frame");
        }
        caching(path, answer, findings);
        headers.allValues("Set-Cookie").forEach(cookie -> cookie(path, cookie, findings));
        if (!PROGRAM.matcher(path.replaceFirst("\\?.*", "")).matches()) {
            // the engine's API names the kind of some of its figures, which is public
            var told = TELLTALE.matcher(answer.body().replaceAll("\"@class\":\"[^\"]*\"", ""));
            if (told.find()) {
                findings.add(path + " tells " + told.group());
            }
        }
        return findings;
    }

    private static void caching(String path, HttpResponse<String> answer, List<String> findings) {
        var caching = answer.headers().allValues("Cache-Control");
        var isProgram = PROGRAM.matcher(path.replaceFirst("\\?.*", "")).matches() && !path.startsWith("/camunda/api/");
        if (caching.size() != 1 || !isProgram && !caching.get(0).equals("no-store")) {
            findings.add(path + " may be kept: " + caching);
        }
    }

    private static void cookie(String path, String cookie, List<String> findings) {
        if (!cookie.contains("SameSite=Strict")) {
            findings.add(path + ": cookie goes along from other sites: " + cookie.replaceFirst("=.*", ""));
        }
        if (!cookie.startsWith(AGAINST_FORGED_CALLS) && !cookie.contains("HttpOnly")) {
            findings.add(path + ": scripts read the cookie " + cookie.replaceFirst("=.*", ""));
        }
    }
}
