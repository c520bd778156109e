package no.krisesenter.careteam;

import no.krisesenter.access.OpenStart;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.StaffId;
import org.springframework.stereotype.Component;

/** A leader may ask for another team without being in it: she sees the alias, and nothing is opened. */
@Component
class LeaderChangesTeams implements OpenStart {

    private final Leaders leaders;

    LeaderChangesTeams(Leaders leaders) {
        this.leaders = leaders;
    }

    @Override
    public String form() {
        return "change-team.ask";
    }

    @Override
    public boolean allows(StaffId author, CaseReference reference) {
        return leaders.include(author);
    }
}
