package no.krisesenter.careteam;

import no.krisesenter.access.OpenStart;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.StaffId;

/** A form in which a leader asks for a change of a case without being in its team: she sees the alias, and nothing is opened. */
abstract class AskedByLeaders implements OpenStart {

    private final String form;
    private final Leaders leaders;

    AskedByLeaders(String form, Leaders leaders) {
        this.form = form;
        this.leaders = leaders;
    }

    @Override
    public String form() {
        return form;
    }

    @Override
    public boolean allows(StaffId author, CaseReference reference) {
        return leaders.include(author);
    }
}
