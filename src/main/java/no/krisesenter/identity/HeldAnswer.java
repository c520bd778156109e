package no.krisesenter.identity;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer that goes out only when we have had the last word on it; no error page of the container takes its place. */
final class HeldAnswer extends ContentCachingResponseWrapper {

    HeldAnswer(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendError(int status) {
        resetBuffer();
        setStatus(status);
    }

    @Override
    public void sendError(int status, String message) {
        sendError(status);
    }
}
