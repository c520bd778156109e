package no.krisesenter.workplace;

import java.util.List;
import no.krisesenter.careteam.Returns;
import no.krisesenter.careteam.Withdrawals;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.Reauthentication;
import no.krisesenter.process.Refused;
import no.krisesenter.process.StaffDirectory;
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

/** Where a leader or an administrator says that somebody has left, or has come back. Shows colleagues, and nothing of any case. */
@Controller
class StaffPage {

    private static final String ADDRESS = "/workplace/staff";
    private static final String VIEW = "workplace/staff";

    private final AtTheDesk desk;
    private final Withdrawals withdrawals;
    private final Returns returns;
    private final StaffDirectory directory;
    private final Reauthentication reauthentication;

    StaffPage(
            AtTheDesk desk,
            Withdrawals withdrawals,
            Returns returns,
            StaffDirectory directory,
            Reauthentication reauthentication) {
        this.desk = desk;
        this.withdrawals = withdrawals;
        this.returns = returns;
        this.directory = directory;
        this.reauthentication = reauthentication;
    }

    @GetMapping(ADDRESS)
    String page(
            @RequestParam(required = false) @Nullable String left,
            @RequestParam(required = false) @Nullable String back,
            Model page) {
        page.addAllAttributes(show(desk.member().id()).getModel());
        page.addAttribute("left", left != null);
        page.addAttribute("back", back != null);
        return VIEW;
    }

    /** @param who centre and user, as the page names them */
    @PostMapping(ADDRESS)
    ModelAndView leaves(
            @RequestParam(name = "who", defaultValue = "") String who,
            @RequestParam(name = "proof", defaultValue = "") String proof) {
        return change(who, proof, "left", withdrawals::withdraw);
    }

    /** @param who centre and user, as the page names them */
    @PostMapping(ADDRESS + "/back")
    ModelAndView comesBack(
            @RequestParam(name = "who", defaultValue = "") String who,
            @RequestParam(name = "proof", defaultValue = "") String proof) {
        return change(who, proof, "back", returns::takeBack);
    }

    /** @param outcome what the page says when it is done; the sentence of a refusal stands at the same place */
    private ModelAndView change(String who, String proof, String outcome, Change change) {
        StaffId by = desk.member().id();
        try {
            Choice choice = Choice.read(who);
            reauthentication.require(by, proof);
            change.by(by, choice.staff(), choice.centre());
            return new ModelAndView("redirect:" + ADDRESS + "?" + outcome);
        } catch (Refused refused) {
            ModelAndView again = show(by);
            again.setStatus(HttpStatus.BAD_REQUEST);
            again.addObject(outcome + "Refused", refused.sentence());
            return again;
        }
    }

    private ModelAndView show(StaffId by) {
        ModelAndView page = new ModelAndView(VIEW);
        page.addObject(
                "houses",
                withdrawals.centresOf(by).stream()
                        .map(centre -> new House(
                                centre.id().value(),
                                centre.name(),
                                withdrawals.leavable(by, centre.id()),
                                gone(centre.id())))
                        .toList());
        page.addObject("elsewhere", reauthentication.elsewhere(ADDRESS).orElse(""));
        return page;
    }

    private List<Gone> gone(CentreId centre) {
        return returns.gone(centre).stream()
                .map(each -> new Gone(
                        each.id().value(),
                        each.name(),
                        Norwegian.day(each.at()),
                        each.roles().isEmpty()
                                ? "ingen roller"
                                : String.join(
                                        ", ",
                                        each.roles().stream()
                                                .map(directory::roleName)
                                                .sorted()
                                                .toList())))
                .toList();
    }

    @FunctionalInterface
    private interface Change {

        void by(StaffId by, StaffId staff, CentreId centre);
    }

    /**
     * A centre.
     *
     * @param people those who work there
     * @param gone those who have left
     */
    record House(String id, String name, List<Member> people, List<Gone> gone) {}

    /** @param roles what she can do when she is taken back */
    record Gone(String id, String name, String since, String roles) {}

    private record Choice(CentreId centre, StaffId staff) {

        static Choice read(String text) {
            int slash = text.indexOf('/');
            if (slash < 1 || slash == text.length() - 1) {
                throw new Refused("nobody-chosen", "Velg hvem det gjelder.");
            }
            return new Choice(new CentreId(text.substring(0, slash)), new StaffId(text.substring(slash + 1)));
        }
    }
}
