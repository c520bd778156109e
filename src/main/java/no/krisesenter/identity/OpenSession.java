package no.krisesenter.identity;

import java.util.Optional;
import no.krisesenter.process.StaffId;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Tries of whoever sits before an open session: they count for this session alone, so that nobody outside it uses them up, and nobody who has sat
 * down at one computer keeps its user waiting at another.
 */
final class OpenSession {

    private OpenSession() {}

    static Throttle.Attempt attempt(Throttle throttle, StaffId who) {
        return throttle.attempt(who.value(), "", Optional.of("session " + id()));
    }

    private static String id() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                        && attributes.getRequest().getSession(false) != null
                ? attributes.getRequest().getSession(false).getId()
                : "";
    }
}
