package no.krisesenter.workplace;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import no.krisesenter.casefile.Area;
import no.krisesenter.casefile.OutOfOrder;
import no.krisesenter.casefile.Rooms;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.Messages;
import no.krisesenter.process.Refused;
import no.krisesenter.process.StaffDirectory.Member;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who lives where and what is free; managers add rooms and take them out of use. */
@Controller
class RoomsPage {

    private static final String ADDRESS = "/workplace/rooms";
    private static final String VIEW = "workplace/rooms";
    private static final String PROLONGED = "keep-place.prolonged";
    private static final String ON_DUTY = "on-duty-staff";

    /** What is chosen for a new room, by code. */
    private static final Map<String, String> AREAS = areas();

    private final AtTheDesk desk;
    private final RoomBoard board;
    private final Rooms rooms;
    private final Messages messages;

    RoomsPage(AtTheDesk desk, RoomBoard board, Rooms rooms, Messages messages) {
        this.desk = desk;
        this.board = board;
        this.rooms = rooms;
        this.messages = messages;
    }

    @GetMapping(ADDRESS)
    ModelAndView page() {
        return shown(desk.member());
    }

    @PostMapping(ADDRESS)
    ModelAndView add(
            @RequestParam(name = "centre", defaultValue = "") String centre,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "area", defaultValue = "") String area,
            @RequestParam(name = "places", defaultValue = "") String places,
            @RequestParam(name = "family", defaultValue = "false") boolean family) {
        Member manager = desk.member();
        CentreId own = KeptList.ownCentre(manager, centre);
        return changed(manager, () -> rooms.add(own, name, area(area), beds(places), family));
    }

    @PostMapping(ADDRESS + "/{centre}/{room}/close")
    ModelAndView close(
            @PathVariable String centre,
            @PathVariable String room,
            @RequestParam(name = "reason", defaultValue = "") String reason) {
        Member manager = desk.member();
        CentreId own = KeptList.ownCentre(manager, centre);
        return changed(
                manager,
                () -> rooms.take(
                        own,
                        room,
                        OutOfOrder.of(reason)
                                .orElseThrow(() -> new Refused("no-reason", "Velg hvorfor rommet ikke kan brukes."))));
    }

    @PostMapping(ADDRESS + "/{centre}/{room}/open")
    ModelAndView open(@PathVariable String centre, @PathVariable String room) {
        Member manager = desk.member();
        CentreId own = KeptList.ownCentre(manager, centre);
        return changed(manager, () -> rooms.take(own, room, null));
    }

    /** Asks that the place of whoever is on the way to this room be held for as long again. */
    @PostMapping(ADDRESS + "/{centre}/{room}/hold")
    ModelAndView holdLonger(@PathVariable String centre, @PathVariable String room) {
        Member reader = desk.member();
        List<CaseReference> expected = board.expectedIn(reader, KeptList.ownCentre(reader, centre), room);
        if (expected.isEmpty()) {
            throw new NoSuchElementException();
        }
        return changed(reader, () -> expected.forEach(each -> messages.send(PROLONGED, each, Map.of())));
    }

    private ModelAndView changed(Member member, Runnable change) {
        return KeptList.changed(ADDRESS, change, () -> shown(member));
    }

    private ModelAndView shown(Member reader) {
        return new ModelAndView(
                VIEW,
                Map.of(
                        "houses",
                        board.of(reader),
                        "manages",
                        reader.roles().contains(LeaderPage.MANAGER),
                        "onDuty",
                        reader.roles().contains(ON_DUTY),
                        "reasons",
                        OutOfOrder.values(),
                        "areas",
                        AREAS));
    }

    private static Area area(String code) {
        return Arrays.stream(Area.values())
                .filter(area -> area.name().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(() -> new Refused("no-area", "Velg hvem rommet er for."));
    }

    private static Map<String, String> areas() {
        Map<String, String> names = new LinkedHashMap<>();
        for (Area area : Area.values()) {
            names.put(area.name().toLowerCase(Locale.ROOT), Norwegian.area(area));
        }
        return names;
    }

    private static int beds(String typed) {
        return typed.matches("\\d{1,2}") ? Integer.parseInt(typed) : 0;
    }
}
