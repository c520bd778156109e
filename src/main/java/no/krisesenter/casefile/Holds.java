package no.krisesenter.casefile;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Places that are held for somebody who is on the way. A hold is a prepared stay with a time: whoever comes makes a stay of it. */
@Repository
public class Holds {

    private final CaseFiles caseFiles;
    private final Stays stays;
    private final Rooms rooms;
    private final Children children;
    private final Clients clients;

    Holds(CaseFiles caseFiles, Stays stays, Rooms rooms, Children children, Clients clients) {
        this.caseFiles = caseFiles;
        this.stays = stays;
        this.rooms = rooms;
        this.children = children;
        this.clients = clients;
    }

    /**
     * Holds places for a client and the children we know of, in the room that suits best, and says whether there was one. Somebody who
     * lives here, or has been given a room for good, needs none.
     */
    @Transactional
    public boolean hold(CaseReference reference, Instant until) {
        Optional<Stay> known = stays.held(reference);
        if (known.filter(stay -> stay.isOpen() || stay.room() != null).isPresent()) {
            return known.filter(Stay::isHeld).isPresent();
        }
        CentreId centre = caseFiles.owner(reference).centre();
        int people = 1 + expectedChildren(reference);
        for (RoomCard candidate : inOrder(reference, centre, people)) {
            Optional<RoomCard> room =
                    rooms.hold(candidate.id(), centre, reference).filter(held -> held.free() > 0);
            if (room.isPresent()) {
                stays.active(reference)
                        .hold(candidate.id(), Math.min(people, room.get().free()), until);
                return true;
            }
        }
        return false;
    }

    /** Holds a place that is held already for longer, and says whether it was held. */
    @Transactional
    public boolean prolong(CaseReference reference, Instant until) {
        Optional<Stay> stay = stays.held(reference).filter(Stay::isHeld);
        stay.ifPresent(held -> held.holdLonger(until));
        return stay.isPresent();
    }

    /** Gives a held place back and says whether one was held; who has come meanwhile keeps hers. */
    @Transactional
    public boolean release(CaseReference reference) {
        Optional<Stay> stay = stays.held(reference).filter(Stay::isHeld);
        stay.ifPresent(held -> held.moveTo(null));
        return stay.isPresent();
    }

    /** Until when a place is held for this client; empty when none is. */
    @Transactional(readOnly = true)
    public Optional<Instant> until(CaseReference reference) {
        return stays.now(reference).map(Stay::heldUntil);
    }

    /** Everybody in one room, families in theirs and others not, alone rather than with strangers, and no bigger than needed. */
    private List<RoomCard> inOrder(CaseReference reference, CentreId centre, int people) {
        String gender = clients.gender(reference).orElse(null);
        boolean family = people > 1;
        return rooms.of(centre, reference).stream()
                .filter(room -> room.free() > 0 && room.area().isFor(gender))
                .sorted(Comparator.comparing((RoomCard room) -> room.free() < people)
                        .thenComparing(room -> room.family() != family)
                        .thenComparing(room -> room.taken() > 0)
                        .thenComparing(RoomCard::places))
                .toList();
    }

    private int expectedChildren(CaseReference reference) {
        return (int) children.rows(reference).stream()
                .filter(child -> child.isExpected() || child.isHere())
                .count();
    }
}
