package no.krisesenter.identity;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Somebody with a browser of her own in front of the sign-in, who sees status, headers and cookies, and follows no redirect by herself. */
final class Door {

    static final String PAGE = "/camunda/app/tasklist/default/";
    static final String LOGIN = "/camunda/api/admin/auth/user/default/login/tasklist";
    static final String LOGOUT = "/camunda/api/admin/auth/user/default/logout";
    static final String ME = "/camunda/api/admin/auth/user/default";
    static final String TASKS = "/camunda/api/engine/engine/default/task";

    private static final Set<String> OF_EVERY_ANSWER = Set.of("date", "set-cookie", "retry-after");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final List<String> setCookies = new ArrayList<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String server;
    private boolean behindTls;

    Door(String server) {
        this.server = server;
    }

    /** A door behind a proxy that ends TLS: to the browser it is one of https. */
    static Door behindTls(String server) {
        var door = new Door(server);
        door.behindTls = true;
        return door;
    }

    Answer signIn(String user, String password) {
        return signInTo("tasklist", user, password);
    }

    Answer signInTo(String application, String user, String password) {
        get(PAGE.replace("tasklist", application));
        return post(
                LOGIN.replace("tasklist", application), "username=" + encoded(user) + "&password=" + encoded(password));
    }

    boolean isSignedIn() {
        return get(ME).status() == 200;
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, String form) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** Every cookie that has been set, as it was said. */
    List<String> setCookies() {
        return List.copyOf(setCookies);
    }

    Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** With the same cookies as somebody else. */
    Door withCookiesOf(Door other) {
        var address = URI.create(server);
        other.cookies
                .getCookieStore()
                .getCookies()
                .forEach(cookie -> cookies.getCookieStore().add(address, cookie));
        return this;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** @param path at the server, or a whole address */
    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : server + path));
        if (behindTls) {
            request.header("X-Forwarded-Proto", "https");
        }
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = new Answer(http.send(request.build(), BodyHandlers.ofString()));
            setCookies.addAll(answer.response().headers().allValues("Set-Cookie"));
            if (behindTls) { // the browser's side of the proxy is the safe one
                cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
            }
            return answer;
        } catch (java.io.IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What the server answers. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** All that somebody can tell answers apart by, besides their time. */
        String shape() {
            return status() + " "
                    + body().replaceFirst("\"timestamp\":\"[^\"]*\",", "").replaceFirst("\\d+ sekund", "n sekund") + " "
                    + response.headers().map().entrySet().stream()
                            .filter(header ->
                                    !OF_EVERY_ANSWER.contains(header.getKey().toLowerCase()))
                            .map(Object::toString)
                            .sorted()
                            .collect(Collectors.joining("\n"));
        }
    }
}
