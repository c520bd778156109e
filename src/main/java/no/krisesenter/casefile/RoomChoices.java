package no.krisesenter.casefile;

import java.util.List;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.Registers.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rooms that can be chosen for a client: those with a place for her, in the part of the house where she may live. The room that she has
 * already is among them, whatever has become of it, so that a form can be kept as it is.
 */
@Component
class RoomChoices {

    private final Rooms rooms;
    private final Stays stays;
    private final Clients clients;

    RoomChoices(Rooms rooms, Stays stays, Clients clients) {
        this.rooms = rooms;
        this.stays = stays;
        this.clients = clients;
    }

    @Transactional(readOnly = true)
    public List<Option> choices(CentreId centre, @Nullable CaseReference reference) {
        if (reference == null) {
            return rooms.of(centre).stream()
                    .filter(room -> room.free() > 0)
                    .map(RoomChoices::option)
                    .toList();
        }
        String hers = stays.now(reference).map(Stay::room).orElse(null);
        String gender = clients.gender(reference).orElse(null);
        return rooms.of(centre, reference).stream()
                .filter(room ->
                        room.id().equals(hers) || room.free() > 0 && room.area().isFor(gender))
                .map(RoomChoices::option)
                .toList();
    }

    private static Option option(RoomCard room) {
        return new Option(room.id(), room.label());
    }
}
