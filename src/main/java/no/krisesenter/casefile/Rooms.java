package no.krisesenter.casefile;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import no.krisesenter.crypto.Ids;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.Refused;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rooms of the centres and who has a place in them. A client and each of her children who live here take one place; somebody may move
 * in as long as one place is free, since a family that is one bed short is not sent away.
 */
@Repository
public class Rooms {

    private static final String TAKEN = """
            select (select count(*) from Stay s where s.room = :room and s.closedAt is null and s.caseReference <> :except)
                 + (select count(*) from Stay s, Child c where s.room = :room and s.closedAt is null and s.caseReference <> :except
                    and c.caseReference = s.caseReference and c.arrivedAt is not null and c.leftAt is null)
            """;
    private static final String NOBODY = "";

    private final EntityManager entities;
    private final Ids ids;

    Rooms(EntityManager entities, Ids ids) {
        this.entities = entities;
        this.ids = ids;
    }

    /** Adds a room and gives its id. */
    @Transactional
    public String add(CentreId centre, String name, Area area, int places) {
        Room room = new Room(ids.next().toString(), centre, name, area, places);
        entities.persist(room);
        return room.id();
    }

    /** The rooms of a centre by name, full ones too. */
    @Transactional(readOnly = true)
    public List<RoomCard> of(CentreId centre) {
        return entities
                .createQuery("from Room r where r.centre = :centre order by length(r.name), r.name", Room.class)
                .setParameter("centre", centre.value())
                .getResultList()
                .stream()
                .map(room -> room.card(taken(room.id(), NOBODY)))
                .toList();
    }

    /** Whether any room of the centre has a free place. */
    @Transactional(readOnly = true)
    public boolean isAnyFree(CentreId centre) {
        return of(centre).stream().anyMatch(room -> room.free() > 0);
    }

    /**
     * Holds the room until the transaction ends, so that two people cannot take its last place.
     *
     * @throws Refused when the room is not of this centre or has no free place for somebody else than this case
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void takePlace(String id, CentreId centre, CaseReference by) {
        entities.flush();
        Room room = entities.find(Room.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (room == null || !room.centre().equals(centre.value())) {
            throw new Refused("room-unknown", "Velg et rom ved dette senteret.");
        }
        if (room.card(taken(id, by.value())).free() == 0) {
            throw new Refused("room-full", "Rommet er blitt fullt. Velg et annet rom.");
        }
    }

    private long taken(String room, String except) {
        return entities.createQuery(TAKEN, Long.class)
                .setParameter("room", room)
                .setParameter("except", except)
                .getSingleResult();
    }
}
