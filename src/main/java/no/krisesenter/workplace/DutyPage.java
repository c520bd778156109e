package no.krisesenter.workplace;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The duty card: what the night has to know, without opening a case. */
@Controller
class DutyPage {

    private final AtTheDesk desk;
    private final DutyBoard board;

    DutyPage(AtTheDesk desk, DutyBoard board) {
        this.desk = desk;
        this.board = board;
    }

    @GetMapping("/workplace/duty")
    String duty(Model page) {
        page.addAttribute("cards", board.of(desk.member()));
        return "workplace/duty";
    }
}
