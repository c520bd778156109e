package no.krisesenter.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A browser without a window: keeps its cookies, and sends the token against forged requests along, as the pages of the webapps do. */
public final class Browser {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String server;

    /** @param server for example {@code http://127.0.0.1:8080} */
    public Browser(String server) {
        this.server = server;
    }

    public Reply get(String path) {
        return send(request(path).GET());
    }

    public Reply post(String path, Object body) {
        return send("POST", path, body);
    }

    public Reply put(String path, Object body) {
        return send("PUT", path, body);
    }

    public Reply delete(String path) {
        return send(request(path).DELETE());
    }

    /** Goes to a page. */
    public Reply page(String path) {
        return send(plain(path).header("Accept", "text/html").GET());
    }

    /** Fills in the form on a page, with the token against forged requests that the page holds, and goes where that leads. */
    public Reply submit(String page, String action, Map<String, String> fields) {
        var token = TOKEN.matcher(page(page).text());
        var all = new LinkedHashMap<>(fields);
        if (token.find()) {
            all.put("_csrf", token.group(1));
        }
        return send(plain(action)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(all))));
    }

    /** With any method, and a body that is sent as JSON. */
    public Reply send(String method, String path, Object body) {
        try {
            return send(request(path)
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body))));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The whole answer to any method with any body of any type; redirections are not followed. */
    public HttpResponse<String> exchange(String method, String path, @Nullable String type, @Nullable String body) {
        var request =
                request(path).method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(method + " " + path, failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Sends a form as a page without scripts does. */
    public Reply postForm(String path, Map<String, String> fields) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields))));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** Sends a file as a page does. */
    public Reply upload(String path, String file, byte[] content) {
        var head = "--part\r\nContent-Disposition: form-data; name=\"data\"; filename=\"" + file
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofString("\r\n--part--\r\n"))));
    }

    /** For a parameter in an address. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        var request = plain(path).header("Accept", "application/json");
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return request;
    }

    private HttpRequest.Builder plain(String path) {
        return HttpRequest.newBuilder(URI.create(server + path)).timeout(Duration.ofMinutes(2));
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            return Reply.of(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** What the server answers. */
    public record Reply(int status, String text) {

        static Reply of(HttpResponse<String> response) {
            return new Reply(response.statusCode(), response.body());
        }

        public boolean isOk() {
            return status / 100 == 2;
        }

        public JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException unreadable) {
                throw new AssertionError("No JSON, but " + this, unreadable);
            }
        }

        /** The sentence that Tasklist shows of this reply. */
        public String sentence() {
            return json().path("message")
                    .asText()
                    .replaceFirst("^Cannot (submit task form|instantiate process definition) \\S+: ", "");
        }

        /** This reply, when it is not an error. */
        public Reply ok() {
            if (!isOk()) {
                throw new AssertionError(toString());
            }
            return this;
        }
    }
}
