package no.krisesenter.workplace;

import java.util.List;
import no.krisesenter.careteam.Withdrawals;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.Reauthentication;
import no.krisesenter.process.Refused;
import no.krisesenter.process.StaffDirectory.Member;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a leader or an administrator says that somebody has left. Shows colleagues, and nothing of any case. */
@Controller
class StaffPage {

    private static final String ADDRESS = "/workplace/staff";
    private static final String VIEW = "workplace/staff";

    private final AtTheDesk desk;
    private final Withdrawals withdrawals;
    private final Reauthentication reauthentication;

    StaffPage(AtTheDesk desk, Withdrawals withdrawals, Reauthentication reauthentication) {
        this.desk = desk;
        this.withdrawals = withdrawals;
        this.reauthentication = reauthentication;
    }

    @GetMapping(ADDRESS)
    String page(@RequestParam(required = false) @Nullable String left, Model page) {
        page.addAllAttributes(show(desk.member().id()).getModel());
        page.addAttribute("left", left != null);
        return VIEW;
    }

    /** @param who centre and user, as the page names them */
    @PostMapping(ADDRESS)
    ModelAndView leaves(
            @RequestParam(name = "who", defaultValue = "") String who,
            @RequestParam(name = "proof", defaultValue = "") String proof) {
        StaffId by = desk.member().id();
        try {
            Choice choice = Choice.read(who);
            reauthentication.require(by, proof);
            withdrawals.withdraw(by, choice.staff(), choice.centre());
            return new ModelAndView("redirect:" + ADDRESS + "?left");
        } catch (Refused refused) {
            ModelAndView again = show(by);
            again.setStatus(HttpStatus.BAD_REQUEST);
            again.addObject("sentence", refused.sentence());
            again.addObject("left", false);
            return again;
        }
    }

    private ModelAndView show(StaffId by) {
        ModelAndView page = new ModelAndView(VIEW);
        page.addObject(
                "houses",
                withdrawals.centresOf(by).stream()
                        .map(centre ->
                                new House(centre.id().value(), centre.name(), withdrawals.leavable(by, centre.id())))
                        .toList());
        page.addObject("elsewhere", reauthentication.elsewhere(ADDRESS).orElse(""));
        return page;
    }

    /** A centre with those who work there. */
    record House(String id, String name, List<Member> people) {}

    private record Choice(CentreId centre, StaffId staff) {

        static Choice read(String text) {
            int slash = text.indexOf('/');
            if (slash < 1 || slash == text.length() - 1) {
                throw new Refused("nobody-chosen", "Velg hvem som slutter.");
            }
            return new Choice(new CentreId(text.substring(0, slash)), new StaffId(text.substring(slash + 1)));
        }
    }
}
