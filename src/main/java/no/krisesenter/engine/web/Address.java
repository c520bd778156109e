package no.krisesenter.engine.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.http.server.RequestPath;

/**
 * What a request asks for, as the container reads it: decoded, without parameters in the path. Seen from the application and not from the
 * servlet that answers; what Spring calls the path within the application would leave out the servlet's own part.
 */
public final class Address {

    private Address() {}

    public static String of(HttpServletRequest request) {
        return path(request).elements().stream()
                .map(part -> part instanceof PathSegment segment ? segment.valueToMatch() : part.value())
                .collect(Collectors.joining());
    }

    static PathContainer path(HttpServletRequest request) {
        return RequestPath.parse(request.getRequestURI(), request.getContextPath())
                .pathWithinApplication();
    }
}
