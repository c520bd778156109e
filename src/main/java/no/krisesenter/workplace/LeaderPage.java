package no.krisesenter.workplace;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import no.krisesenter.overview.HowLong;
import no.krisesenter.overview.LeaderBoards;
import no.krisesenter.overview.StepFigures;
import no.krisesenter.process.StaffDirectory.Member;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * What leaders see: the board of each centre that they lead, and figures for Cockpit. For everybody else there is no such page. It shows no
 * case: only what is to be done, by alias, as lists of tasks do; so nothing of it is noted as a look into a case.
 */
@Controller
class LeaderPage {

    static final String MANAGER = "centre-manager";

    private final AtTheDesk desk;
    private final LeaderBoards boards;
    private final StepFigures figures;
    private final BoardInWords words;

    LeaderPage(AtTheDesk desk, LeaderBoards boards, StepFigures figures, BoardInWords words) {
        this.desk = desk;
        this.boards = boards;
        this.figures = figures;
        this.words = words;
    }

    @GetMapping("/workplace/leader")
    String board(Model page) {
        page.addAttribute("boards", boardsOf(leader()));
        return "workplace/leader";
    }

    /** The first of the board, for the front page of Cockpit; empty for an administrator, who comes there too. */
    @GetMapping("/workplace/api/leader")
    @ResponseBody
    List<BoardView> forCockpit() {
        Member reader = desk.member();
        return leads(reader) ? boardsOf(reader) : List.of();
    }

    /** What Cockpit draws on the picture of a model; nothing for an administrator, who comes there too. */
    @GetMapping("/workplace/api/steps/{process:[a-z-]+}")
    @ResponseBody
    List<StepView> steps(@PathVariable String process) {
        Member reader = desk.member();
        return leads(reader)
                ? figures.of(process, reader.centres()).stream()
                        .map(StepView::of)
                        .toList()
                : List.of();
    }

    private List<BoardView> boardsOf(Member leader) {
        return leader.centres().stream()
                .map(centre -> words.of(centre, boards.of(centre, leader.id())))
                .toList();
    }

    /** @throws NoSuchElementException for whoever leads no centre */
    private Member leader() {
        Member member = desk.member();
        if (!leads(member)) {
            throw new NoSuchElementException("There is no such page.");
        }
        return member;
    }

    private static boolean leads(Member member) {
        return member.roles().contains(MANAGER);
    }

    /**
     * A step of a model, as it is drawn.
     *
     * @param late null when too few wait
     * @param median in words; empty when too few have passed
     */
    record StepView(String step, int waiting, @Nullable Integer late, int measured, String median) {

        static StepView of(StepFigures.Figure figure) {
            Long median = figure.medianSeconds();
            return new StepView(
                    figure.step(),
                    figure.waiting(),
                    figure.late(),
                    figure.measured(),
                    median == null ? "" : HowLong.inWords(Duration.ofSeconds(median)));
        }
    }
}
