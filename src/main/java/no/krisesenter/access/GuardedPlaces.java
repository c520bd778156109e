package no.krisesenter.access;

import no.krisesenter.casefile.Clients;
import no.krisesenter.casefile.Standings;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.PlaceSecrecy;
import no.krisesenter.process.PlacesOfCases;
import no.krisesenter.process.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * With a strictly confidential address nobody writes down a place, not even the named; with a confidential one whoever only has a task of the
 * case is not shown any (politiet.no on adressesperre: kode 7 is known to public bodies, kode 6 to as few as possible).
 */
@Component
class GuardedPlaces implements PlacesOfCases {

    private final Standings standings;
    private final Clients clients;
    private final CaseAccess access;

    GuardedPlaces(Standings standings, Clients clients, CaseAccess access) {
        this.standings = standings;
        this.clients = clients;
        this.access = access;
    }

    @Override
    @Transactional(readOnly = true)
    public PlaceSecrecy secrecy(CaseReference reference, StaffId reader) {
        String block = clients.addressBlock(reference);
        if (block.equals("code-6") || standings.of(reader, reference).restricted()) {
            return PlaceSecrecy.NEVER;
        }
        return block.equals("code-7") && access.find(reader, reference).isEmpty()
                ? PlaceSecrecy.TEAM_ONLY
                : PlaceSecrecy.OPEN;
    }
}
