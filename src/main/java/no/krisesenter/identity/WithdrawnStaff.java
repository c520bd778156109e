package no.krisesenter.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.krisesenter.process.Staffing;
import no.krisesenter.process.WebSession;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends the open session of somebody who has been withdrawn, before her request gets anywhere. */
@Component
@Order(SignInOrder.WITHDRAWN)
class WithdrawnStaff extends OncePerRequestFilter {

    private final WebSession session;
    private final Staffing staffing;

    WithdrawnStaff(WebSession session, Staffing staffing) {
        this.session = session;
        this.staffing = staffing;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (session.user().filter(staffing::isWithdrawn).isPresent()) {
            session.end();
        }
        chain.doFilter(request, response);
    }
}
