package no.krisesenter.casefile;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import no.krisesenter.crypto.Ids;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rooms of the centres and who has a place in them. A client and each of her children who live here take one place; somebody may move
 * in as long as one place is free, since a family that is one bed short is not sent away. The trigger {@code stay_has_a_place} asks the same
 * of every row, so that no last place is given away twice.
 */
@Repository
public class Rooms {

    private static final int ENOUGH_LETTERS = 100;
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
        return add(centre, name, area, places, false);
    }

    /**
     * Adds a room and gives its id.
     *
     * @param family whether families get it first
     * @throws Refused when it has no name, a name that another room has, or no sensible number of beds
     */
    @Transactional
    public String add(CentreId centre, String name, Area area, int places, boolean family) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > ENOUGH_LETTERS) {
            throw new Refused("room-without-name", "Skriv hva rommet heter, for eksempel Rom 7.");
        }
        if (places < 1 || places > 20) {
            throw new Refused("room-without-places", "Skriv hvor mange senger rommet har, fra 1 til 20.");
        }
        if (rows(centre).stream().anyMatch(room -> room.name().equalsIgnoreCase(called))) {
            throw new Refused("room-twice", "Senteret har allerede et rom som heter dette. Velg et annet navn.");
        }
        Room room = new Room(ids.next().toString(), centre, called, area, places, family);
        entities.persist(room);
        return room.id();
    }

    /**
     * Takes a room out of use, or into use again. Whoever lives there stays until somebody moves her.
     *
     * @param reason null when it is in order again
     * @throws NoSuchElementException when the centre has no such room
     */
    @Transactional
    public void take(CentreId centre, String id, @Nullable OutOfOrder reason) {
        held(id, centre)
                .orElseThrow(() -> new NoSuchElementException("There is no such room."))
                .take(reason);
    }

    /** The rooms of a centre by name, full ones too. */
    @Transactional(readOnly = true)
    public List<RoomCard> of(CentreId centre) {
        return cards(centre, NOBODY);
    }

    /** The rooms of a centre by name, as they are for this case: its own places count as free. */
    @Transactional(readOnly = true)
    public List<RoomCard> of(CentreId centre, CaseReference by) {
        return cards(centre, by.value());
    }

    /** Whether any room of the centre has a free place. */
    @Transactional(readOnly = true)
    public boolean isAnyFree(CentreId centre) {
        return of(centre).stream().anyMatch(room -> room.free() > 0);
    }

    /**
     * Holds the room until the transaction ends, so that two people cannot take its last place.
     *
     * @throws Refused when the room is not of this centre, is out of order, or has no free place for somebody else than this case
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void takePlace(String id, CentreId centre, CaseReference by) {
        RoomCard room =
                hold(id, centre, by).orElseThrow(() -> new Refused("room-unknown", "Velg et rom ved dette senteret."));
        if (room.outOfOrder() != null) {
            throw new Refused("room-out-of-order", "Rommet er tatt ut av bruk. Velg et annet rom.");
        }
        if (room.free() == 0) {
            throw new Refused("room-full", "Rommet er blitt fullt. Velg et annet rom.");
        }
    }

    /** The room as it is for this case, held until the transaction ends; empty when the centre has no such room. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<RoomCard> hold(String id, CentreId centre, CaseReference by) {
        return held(id, centre).map(room -> room.card(taken(id, by.value())));
    }

    private Optional<Room> held(String id, CentreId centre) {
        entities.flush();
        Optional<Room> room = Optional.ofNullable(entities.find(Room.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(found -> found.isOf(centre));
        room.ifPresent(entities::refresh);
        return room;
    }

    private List<RoomCard> cards(CentreId centre, String except) {
        return rows(centre).stream()
                .map(room -> room.card(taken(room.id(), except)))
                .toList();
    }

    private List<Room> rows(CentreId centre) {
        return entities.createQuery("from Room r where r.centre = :centre order by length(r.name), r.name", Room.class)
                .setParameter("centre", centre.value())
                .getResultList();
    }

    private int taken(String room, String except) {
        return ((Number) entities.createNativeQuery("select record.places_taken(:room, :except)")
                        .setParameter("room", room)
                        .setParameter("except", except)
                        .getSingleResult())
                .intValue();
    }
}
