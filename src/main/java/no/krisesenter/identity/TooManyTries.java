package no.krisesenter.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** What whoever has guessed too often is told. */
final class TooManyTries {

    private TooManyTries() {}

    /** @param more a sentence about what else she can do, or nothing */
    static void refuse(HttpServletResponse response, Duration delay, String more) throws IOException {
        var seconds = Math.max(1, (delay.toMillis() + 999) / 1000);
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        say(
                response,
                "Det er prøvd for mange ganger. Vent %s, og prøv igjen.%s"
                        .formatted(seconds == 1 ? "ett sekund" : seconds + " sekunder", more));
    }

    /** As the stock page reads it. */
    static void say(HttpServletResponse response, String sentence) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write("{\"message\":\"%s\"}".formatted(sentence));
    }
}
