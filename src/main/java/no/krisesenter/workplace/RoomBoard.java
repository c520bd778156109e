package no.krisesenter.workplace;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.krisesenter.access.CaseAccess;
import no.krisesenter.access.Grant;
import no.krisesenter.audit.Access;
import no.krisesenter.audit.AccessLog;
import no.krisesenter.casefile.Area;
import no.krisesenter.casefile.CentreCard;
import no.krisesenter.casefile.Centres;
import no.krisesenter.casefile.Occupant;
import no.krisesenter.casefile.Occupants;
import no.krisesenter.casefile.RoomCard;
import no.krisesenter.casefile.Rooms;
import no.krisesenter.casefile.Standing;
import no.krisesenter.casefile.Standings;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.StaffDirectory.Member;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rooms of the reader's centres and who is in them. Everybody who comes here sees which places are taken; by alias, whoever is on duty sees
 * those who live here, as on the duty card, and others see their own cases. Each alias that is given out has been noted first.
 */
@Component
class RoomBoard {

    private static final String ON_DUTY = "on-duty-staff";
    private static final String SECTION = "rooms";

    private final Centres centres;
    private final Rooms rooms;
    private final Occupants occupants;
    private final Standings standings;
    private final CaseAccess access;
    private final AccessLog accessLog;

    RoomBoard(
            Centres centres,
            Rooms rooms,
            Occupants occupants,
            Standings standings,
            CaseAccess access,
            AccessLog accessLog) {
        this.centres = centres;
        this.rooms = rooms;
        this.occupants = occupants;
        this.standings = standings;
        this.access = access;
        this.accessLog = accessLog;
    }

    @Transactional
    public List<House> of(Member reader) {
        return reader.centres().stream()
                .flatMap(centre -> centres.find(centre).stream())
                .map(centre -> house(reader, centre))
                .toList();
    }

    private House house(Member reader, CentreCard centre) {
        List<Occupant> all = occupants.of(centre.id());
        List<RoomCard> cards = rooms.of(centre.id());
        List<Part> parts = Stream.of(Area.WOMEN, Area.MEN, Area.SHARED)
                .map(area -> new Part(
                        Norwegian.area(area),
                        cards.stream()
                                .filter(card -> card.area() == area)
                                .map(card -> room(reader, centre.id(), card, all))
                                .toList()))
                .filter(part -> !part.rooms().isEmpty())
                .toList();
        List<Person> homeless = all.stream()
                .filter(occupant -> occupant.here() && occupant.room() == null)
                .map(occupant -> person(reader, centre.id(), occupant))
                .filter(Objects::nonNull)
                .toList();
        return new House(centre.id().value(), centre.name(), parts, homeless);
    }

    private Room room(Member reader, CentreId centre, RoomCard card, List<Occupant> all) {
        List<Person> people = new ArrayList<>();
        boolean others = false;
        for (Occupant each : all) {
            if (card.id().equals(each.room())) {
                Person person = person(reader, centre, each);
                others |= person == null;
                if (person != null) {
                    people.add(person);
                }
            }
        }
        return new Room(
                card.id(),
                card.name(),
                card.places(),
                card.free(),
                card.family(),
                card.outOfOrder() == null ? "" : card.outOfOrder().label(),
                List.copyOf(people),
                others);
    }

    /** Those on the way to this room of whom the reader knows. */
    @Transactional(readOnly = true)
    public List<CaseReference> expectedIn(Member reader, CentreId centre, String room) {
        return occupants.of(centre).stream()
                .filter(each -> room.equals(each.room()) && each.heldUntil() != null && mayKnow(reader, each))
                .map(Occupant::reference)
                .toList();
    }

    private boolean mayKnow(Member reader, Occupant occupant) {
        Standing standing = standings.of(reader.id(), occupant.reference());
        boolean onDuty = reader.roles().contains(ON_DUTY)
                && (occupant.here() ? standing.atCentre() && !standing.excluded() : standing.mayWork());
        return onDuty || opens(reader, occupant);
    }

    private boolean opens(Member reader, Occupant occupant) {
        return access.find(reader.id(), occupant.reference()).isPresent();
    }

    private @Nullable Person person(Member reader, CentreId centre, Occupant occupant) {
        if (!mayKnow(reader, occupant)) {
            return null;
        }
        accessLog.note(new Access(
                Access.Action.READ,
                centre,
                reader.id(),
                occupant.reference(),
                null,
                SECTION,
                null,
                Grant.of(Grant.Kind.DUTY_CARD).code()));
        return new Person(
                occupant.alias(),
                children(occupant.children()),
                occupant.here()
                        ? ""
                        : occupant.heldUntil() == null
                                ? "På vei hit"
                                : "På vei hit. Plassen holdes til " + Norwegian.moment(occupant.heldUntil()),
                opens(reader, occupant) ? occupant.reference().value() : "");
    }

    private static String children(int count) {
        return count == 0 ? "" : count == 1 ? "og 1 barn" : "og %d barn".formatted(count);
    }

    /** A centre with its rooms. */
    record House(String id, String name, List<Part> parts, List<Person> withoutRoom) {}

    /** Where women live, where men live, and what all share. */
    record Part(String name, List<Room> rooms) {

        public int free() {
            return rooms.stream().mapToInt(Room::free).sum();
        }
    }

    /**
     * @param outOfOrder why it is out of use; empty while it is in use
     * @param others whether somebody is there whom the reader does not know of
     */
    record Room(
            String id,
            String name,
            int places,
            int free,
            boolean family,
            String outOfOrder,
            List<Person> people,
            boolean others) {

        /** Whether somebody of whom the reader knows is on the way here for a time. */
        public boolean held() {
            return people.stream().anyMatch(person -> person.onTheWay().contains("holdes til"));
        }

        /** For its colour. */
        public String state() {
            return !outOfOrder.isEmpty() ? "closed" : free == 0 ? "full" : "free";
        }
    }

    /** @param reference of the case when the reader may open it, else empty */
    record Person(String alias, String children, String onTheWay, String reference) {}
}
