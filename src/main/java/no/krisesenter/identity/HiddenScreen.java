package no.krisesenter.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Where the screen goes when somebody comes in who must not see it: a page of a month, the same for everybody. Whoever has come here is signed
 * out, see {@link SignOut}: a plain address, so that it works without a script and without a token. Our cookies are for our own pages only
 * ({@code SameSite=Strict}), so no other site can send anybody here with a session.
 */
@Controller
class HiddenScreen {

    static final String ADDRESS = "/calendar";

    /** A calendar shows the day of the wall, not of a clock that tests may move. */
    private final Clock clock = Clock.system(ZoneId.of("Europe/Oslo"));

    @GetMapping(ADDRESS)
    void calendar(HttpServletResponse response) throws IOException {
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(new Calendar(clock).page());
    }
}
