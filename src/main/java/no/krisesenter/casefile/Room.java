package no.krisesenter.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import no.krisesenter.process.CentreId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "record", name = "room")
class Room {

    @Id
    private String id;

    private String centre;
    private String name;
    private String area;
    private int places;
    private boolean family;
    private @Nullable String outOfOrder;

    @SuppressWarnings("NullAway.Init")
    protected Room() {}

    Room(String id, CentreId centre, String name, Area area, int places, boolean family) {
        this.id = id;
        this.centre = centre.value();
        this.name = name;
        this.area = area.code();
        this.places = places;
        this.family = family;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    boolean isOf(CentreId one) {
        return centre.equals(one.value());
    }

    void take(@Nullable OutOfOrder reason) {
        this.outOfOrder = reason == null ? null : reason.code();
    }

    RoomCard card(int taken) {
        return new RoomCard(
                id,
                name,
                Area.of(area),
                places,
                taken,
                family,
                outOfOrder == null ? null : OutOfOrder.of(outOfOrder).orElse(OutOfOrder.OTHER));
    }
}
