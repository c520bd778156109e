package no.krisesenter.workplace;

import java.time.Clock;
import java.util.NoSuchElementException;
import no.krisesenter.audit.Access;
import no.krisesenter.emergency.GlassBox;
import no.krisesenter.process.CaseActions;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The client folder, to be read. */
@Controller
class CasePage {

    private final AtTheDesk desk;
    private final FolderReading folders;
    private final SectionReading sections;
    private final ReadersReading readers;
    private final CaseActions actions;
    private final GlassBox glass;
    private final Clock clock;

    CasePage(
            AtTheDesk desk,
            FolderReading folders,
            SectionReading sections,
            ReadersReading readers,
            CaseActions actions,
            GlassBox glass,
            Clock clock) {
        this.desk = desk;
        this.folders = folders;
        this.sections = sections;
        this.readers = readers;
        this.actions = actions;
        this.glass = glass;
        this.clock = clock;
    }

    @GetMapping("/workplace/cases/{reference}")
    String first(@PathVariable String reference, Model page) {
        StaffId reader = desk.member().id();
        CaseReference wanted = read(reference);
        page.addAttribute("folder", folders.whole(reader, wanted, Access.Action.READ));
        page.addAttribute("begin", Begin.of(actions.of(wanted)));
        banner(reader, wanted, page);
        return "workplace/folder";
    }

    /** The most important of the folder, beside a task. */
    @GetMapping("/workplace/cases/{reference}/panel")
    String panel(@PathVariable String reference, Model page) {
        page.addAttribute("panel", folders.beside(desk.member().id(), read(reference)));
        return "workplace/panel";
    }

    /** The folder for paper. There is no address that shows it again: whoever wants another asks for it, and that is noted. */
    @PostMapping("/workplace/cases/{reference}/print")
    String print(@PathVariable String reference, Model page) {
        StaffId reader = desk.member().id();
        page.addAttribute("folder", folders.whole(reader, read(reference), Access.Action.PRINT));
        page.addAttribute("printedAt", Norwegian.moment(clock.instant()));
        page.addAttribute("printedBy", desk.member().name());
        return "workplace/print";
    }

    @GetMapping({
        "/workplace/cases/{reference}/sections/{section}",
        "/workplace/cases/{reference}/sections/{section}/{child}"
    })
    String section(
            @PathVariable String reference,
            @PathVariable String section,
            @PathVariable(required = false) @Nullable String child,
            Model page) {
        StaffId reader = desk.member().id();
        CaseReference wanted = read(reference);
        page.addAttribute("section", sections.of(reader, wanted, child == null ? null : readChild(child), section));
        banner(reader, wanted, page);
        return "workplace/section";
    }

    @GetMapping("/workplace/cases/{reference}/readers")
    String readers(@PathVariable String reference, Model page) {
        StaffId reader = desk.member().id();
        CaseReference wanted = read(reference);
        page.addAttribute("readers", readers.of(reader, wanted));
        banner(reader, wanted, page);
        return "workplace/readers";
    }

    /** Ends emergency access before the hour is over. Answers alike for every reference. */
    @PostMapping("/workplace/cases/{reference}/emergency-access/end")
    String end(@PathVariable String reference) {
        CaseReference.read(reference)
                .ifPresent(wanted -> glass.end(desk.member().id(), wanted));
        return "redirect:/workplace/emergency-access?ended";
    }

    private void banner(StaffId reader, CaseReference reference, Model page) {
        glass.current(reader, reference).ifPresent(access -> {
            page.addAttribute("banner", Banner.of(access, clock.instant()));
            page.addAttribute("bannerCase", reference.value());
        });
    }

    static CaseReference read(String reference) {
        return CaseReference.read(reference).orElseThrow(NoSuchElementException::new);
    }

    private static ChildReference readChild(String child) {
        return CaseReference.read(child)
                .map(shape -> new ChildReference(shape.value()))
                .orElseThrow(NoSuchElementException::new);
    }
}
