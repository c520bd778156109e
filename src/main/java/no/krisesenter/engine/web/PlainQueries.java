package no.krisesenter.engine.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What is sent to the engine's API is JSON that can be read in one way only, and asks for nothing to be evaluated: no key that ends in
 * {@code Expression}, no "or" within an "or" (CVE-2026-109432). The engine refuses such queries too; this spares it the trouble.
 */
@Component
@Order(FilterOrder.BODIES)
final class PlainQueries extends OncePerRequestFilter {

    private static final int LARGEST = 2_000_000;
    private static final String FORM = "application/x-www-form-urlencoded";

    private final JsonFactory json = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Address.of(request).startsWith("/camunda/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = request.getContentType();
        if (type != null && type.toLowerCase(Locale.ROOT).startsWith(FORM)) {
            chain.doFilter(request, response);
            return;
        }
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            Refusals.write(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (asksToEvaluate(request) || body.length > 0 && !isPlain(body)) {
            Refusals.write(response, HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(new ReadRequest(request, body), response);
        }
    }

    private static boolean asksToEvaluate(HttpServletRequest request) {
        return request.getQueryString() != null
                && Collections.list(request.getParameterNames()).stream().anyMatch(PlainQueries::isExpression);
    }

    private boolean isPlain(byte[] body) {
        try (var parser = json.createParser(body)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME
                        && (isExpression(parser.currentName()) || isOrWithinOr(parser))) {
                    return false;
                }
            }
            return true;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static boolean isExpression(String name) {
        return name.strip().toLowerCase(Locale.ROOT).endsWith("expression");
    }

    private static boolean isOrWithinOr(JsonParser parser) throws IOException {
        if (!isOr(parser.currentName())) {
            return false;
        }
        for (var around = parser.getParsingContext().getParent(); around != null; around = around.getParent()) {
            if (around.getCurrentName() != null && isOr(around.getCurrentName())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOr(String name) {
        return name.strip().equalsIgnoreCase("orQueries");
    }
}
