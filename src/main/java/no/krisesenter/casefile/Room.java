package no.krisesenter.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import no.krisesenter.process.CentreId;

@Entity
@Table(schema = "record", name = "room")
class Room {

    @Id
    private String id;

    private String centre;
    private String name;
    private String area;
    private int places;

    @SuppressWarnings("NullAway.Init")
    protected Room() {}

    Room(String id, CentreId centre, String name, Area area, int places) {
        this.id = id;
        this.centre = centre.value();
        this.name = name;
        this.area = area.code();
        this.places = places;
    }

    String id() {
        return id;
    }

    String centre() {
        return centre;
    }

    RoomCard card(long taken) {
        return new RoomCard(id, name, Area.of(area), places, (int) Math.max(0, places - taken));
    }
}
