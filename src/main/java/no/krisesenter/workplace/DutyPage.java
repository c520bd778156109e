package no.krisesenter.workplace;

import no.krisesenter.process.StaffDirectory.Member;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The duty card: what the night has to know, without opening a case, and the reports between shifts that wait. */
@Controller
class DutyPage {

    private final AtTheDesk desk;
    private final DutyBoard board;
    private final HandoverBoard handovers;

    DutyPage(AtTheDesk desk, DutyBoard board, HandoverBoard handovers) {
        this.desk = desk;
        this.board = board;
        this.handovers = handovers;
    }

    @GetMapping("/workplace/duty")
    String duty(Model page) {
        Member reader = desk.member();
        page.addAttribute("cards", board.of(reader));
        page.addAttribute("reports", handovers.of(reader));
        page.addAttribute("onDuty", handovers.isOnDuty(reader));
        return "workplace/duty";
    }

    /** Begins a report now, whatever the clock says, and leads to the one that is to be written. */
    @PostMapping("/workplace/duty/handover")
    String handOver() {
        Member writer = desk.member();
        handovers.begin(writer);
        return handovers.of(writer).stream()
                .filter(report -> !report.unread())
                .findFirst()
                .map(report -> "redirect:/camunda/app/tasklist/default/#/?task=" + report.taskId())
                .orElse("redirect:/workplace/duty");
    }
}
