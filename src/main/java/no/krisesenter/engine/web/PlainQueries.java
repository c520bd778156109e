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
import java.util.Arrays;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What is sent to the engine's API is JSON that can be read in one way only, and asks for nothing to be evaluated: no key that ends in
 * {@code Expression}, no "or" within an "or" (CVE-2026-109432), no search by variables. The engine refuses such queries too; this spares it the trouble.
 */
@Component
@Order(FilterOrder.BODIES)
final class PlainQueries extends OncePerRequestFilter {

    private static final int LARGEST = 2_000_000;
    private static final int LONGEST_ID = 255;
    private static final String DRAFTS = "/camunda/api/krisesenter/drafts/";
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
        if (type != null && !type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_JSON_VALUE)) {
            Refusals.write(response, HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            Refusals.write(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (asksToEvaluate(request) || body.length > 0 && !isPlain(body, longest(request))) {
            Refusals.write(response, HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(new ReadRequest(request, body), response);
        }
    }

    private static boolean asksToEvaluate(HttpServletRequest request) {
        return request.getQueryString() != null
                && request.getParameterMap().entrySet().stream()
                        .anyMatch(asked -> isExpression(asked.getKey())
                                || isVariables(asked.getKey())
                                || !Arrays.stream(asked.getValue()).allMatch(value -> isText(value, LARGEST)));
    }

    private boolean isPlain(byte[] body, int longest) {
        try (var parser = json.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.VALUE_STRING && !isText(parser.getText(), longest)) {
                    return false;
                }
                if (parser.currentToken() == JsonToken.FIELD_NAME
                        && (isExpression(parser.currentName())
                                || isOrWithinOr(parser)
                                || isSearchByVariables(parser))) {
                    return false;
                }
            }
            return true;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** People write in forms and drafts; everything else has room for an id. */
    private static int longest(HttpServletRequest request) {
        var address = Address.of(request);
        return address.endsWith("/submit-form") || address.startsWith(DRAFTS) ? LARGEST : LONGEST_ID;
    }

    /** The database takes every letter but this one. */
    private static boolean isText(String value, int longest) {
        return value.length() <= longest && value.indexOf('\0') < 0;
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

    /** Whoever may not read a variable could guess at it so. The pages send such lists too, but empty ones. */
    private static boolean isSearchByVariables(JsonParser parser) throws IOException {
        return isVariables(parser.currentName())
                && parser.nextToken() == JsonToken.START_ARRAY
                && parser.nextToken() != JsonToken.END_ARRAY;
    }

    private static boolean isVariables(String name) {
        return name.strip().toLowerCase(Locale.ROOT).endsWith("variables");
    }

    private static boolean isOr(String name) {
        return name.strip().equalsIgnoreCase("orQueries");
    }
}
