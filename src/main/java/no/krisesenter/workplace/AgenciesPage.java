package no.krisesenter.workplace;

import java.util.List;
import java.util.Map;
import no.krisesenter.casefile.CentreCard;
import no.krisesenter.casefile.Centres;
import no.krisesenter.coordination.Agencies;
import no.krisesenter.coordination.Agency;
import no.krisesenter.coordination.AgencyKinds;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.StaffDirectory.Member;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The agencies that a centre works with: everybody who works there looks them up, managers keep the list. */
@Controller
class AgenciesPage {

    private static final String ADDRESS = "/workplace/agencies";
    private static final String VIEW = "workplace/agencies";

    private final AtTheDesk desk;
    private final Agencies agencies;
    private final AgencyKinds kinds;
    private final Centres centres;

    AgenciesPage(AtTheDesk desk, Agencies agencies, AgencyKinds kinds, Centres centres) {
        this.desk = desk;
        this.agencies = agencies;
        this.kinds = kinds;
        this.centres = centres;
    }

    @GetMapping(ADDRESS)
    ModelAndView page() {
        return shown(desk.member());
    }

    @PostMapping(ADDRESS)
    ModelAndView add(
            @RequestParam(name = "centre", defaultValue = "") String centre,
            @RequestParam(name = "municipality", defaultValue = "") String municipality,
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "contact", defaultValue = "") String contact) {
        Member manager = desk.member();
        CentreId own = KeptList.ownCentre(manager, centre);
        return changed(manager, () -> agencies.add(own, municipality, kind, name, contact));
    }

    @PostMapping(ADDRESS + "/{centre}/{agency}/retire")
    ModelAndView retire(@PathVariable String centre, @PathVariable String agency) {
        Member manager = desk.member();
        CentreId own = KeptList.ownCentre(manager, centre);
        return changed(manager, () -> agencies.use(own, agency, false));
    }

    @PostMapping(ADDRESS + "/{centre}/{agency}/restore")
    ModelAndView restore(@PathVariable String centre, @PathVariable String agency) {
        Member manager = desk.member();
        CentreId own = KeptList.ownCentre(manager, centre);
        return changed(manager, () -> agencies.use(own, agency, true));
    }

    private ModelAndView changed(Member member, Runnable change) {
        return KeptList.changed(ADDRESS, change, () -> shown(member));
    }

    private ModelAndView shown(Member reader) {
        boolean manages = reader.roles().contains(LeaderPage.MANAGER);
        return new ModelAndView(
                VIEW,
                Map.of(
                        "houses",
                        reader.centres().stream()
                                .flatMap(centre -> centres.find(centre).stream())
                                .map(centre -> house(centre, manages))
                                .toList(),
                        "manages",
                        manages,
                        "kinds",
                        kinds.names()));
    }

    private House house(CentreCard centre, boolean manages) {
        return new House(
                centre.id().value(),
                centre.name(),
                agencies.of(centre.id()).stream()
                        .filter(agency -> manages || agency.inUse())
                        .map(agency -> new Line(agency, kinds.name(agency.kind())))
                        .toList());
    }

    /** A centre with those it works with. */
    record House(String id, String name, List<Line> lines) {}

    /** @param kind in words */
    record Line(Agency agency, String kind) {}
}
