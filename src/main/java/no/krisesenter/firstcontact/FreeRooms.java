package no.krisesenter.firstcontact;

import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.casefile.Clients;
import no.krisesenter.casefile.Rooms;
import no.krisesenter.process.CaseReference;
import org.springframework.stereotype.Component;

/** Looks for a place in the part of the house where the client may live. */
@Component
class FreeRooms {

    private final CaseFiles caseFiles;
    private final Clients clients;
    private final Rooms rooms;

    FreeRooms(CaseFiles caseFiles, Clients clients, Rooms rooms) {
        this.caseFiles = caseFiles;
        this.clients = clients;
        this.rooms = rooms;
    }

    boolean isAnyFor(CaseReference reference) {
        String gender = clients.gender(reference).orElse(null);
        return rooms.of(caseFiles.get(reference).centre()).stream()
                .anyMatch(room -> room.free() > 0 && room.area().isFor(gender));
    }
}
