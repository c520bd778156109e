package no.krisesenter.workplace;

import java.util.Map;
import no.krisesenter.process.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.ModelAndView;

/** Where something is begun from the client folder: the small form of an action, with the case chosen already. */
@Controller
class ActionPage {

    private static final String ADDRESS = "/workplace/cases/{reference}/actions/{action}";

    private final AtTheDesk desk;
    private final ActionWork work;

    ActionPage(AtTheDesk desk, ActionWork work) {
        this.desk = desk;
        this.work = work;
    }

    @GetMapping(ADDRESS)
    ModelAndView open(@PathVariable String reference, @PathVariable String action) {
        ModelAndView page = new ModelAndView("workplace/action");
        page.addObject("begun", work.open(desk.member().id(), CasePage.read(reference), action));
        return page;
    }

    /** The page stays where it is until this has answered, so that nothing that has been typed is lost. */
    @PostMapping(ADDRESS)
    ResponseEntity<Map<String, String>> begin(
            @PathVariable String reference,
            @PathVariable String action,
            @RequestBody Map<String, @Nullable Object> answers) {
        try {
            work.begin(desk.member().id(), CasePage.read(reference), action, answers);
            return ResponseEntity.noContent().build();
        } catch (Refused refused) {
            return ResponseEntity.status(HttpStatus.BAD_REQUEST).body(Map.of("message", refused.sentence()));
        }
    }
}
