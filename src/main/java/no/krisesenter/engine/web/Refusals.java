package no.krisesenter.engine.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;

/** The few ways in which something is refused. None says more than its status. */
final class Refusals {

    private static final String NOT_THERE = "Dette finnes ikke, eller det er ikke ditt.";
    private static final String SIGNED_OUT = "Du er logget ut. Logg inn igjen for å fortsette.";
    private static final String UNREADABLE = "Det som ble sendt inn, kan ikke leses. Last siden på nytt og prøv igjen.";
    private static final String OUR_FAULT =
            "Noe gikk galt hos oss. Prøv igjen, og meld fra hvis det skjer flere ganger.";

    private Refusals() {}

    /** The same bytes for what does not exist and for what somebody may not see. */
    static void notThere(HttpServletResponse response) throws IOException {
        write(response, HttpServletResponse.SC_NOT_FOUND);
    }

    /** Writes status and sentence, nothing else; what stood in the answer is gone. */
    static void write(HttpServletResponse response, int status) throws IOException {
        var body = json(status);
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    static byte[] json(int status) {
        return "{\"type\":\"%s\",\"message\":\"%s\"}"
                .formatted(type(status), sentence(status))
                .getBytes(StandardCharsets.UTF_8);
    }

    static String sentence(int status) {
        return switch (status) {
            case 401 -> SIGNED_OUT;
            case 404 -> NOT_THERE;
            default -> status < 500 ? UNREADABLE : OUR_FAULT;
        };
    }

    private static String type(int status) {
        return switch (status) {
            case 401 -> "SignedOut";
            case 404 -> "NotFound";
            default -> status < 500 ? "BadRequest" : "Failure";
        };
    }
}
