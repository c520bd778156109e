package no.krisesenter.careteam;

import no.krisesenter.process.Registers;
import no.krisesenter.process.StaffDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whoever notices that two must not meet says so, not the client's own team alone. */
@Component
class AnybodyOnDutyReportsParties extends MetAtWork {

    AnybodyOnDutyReportsParties(StaffDirectory directory, ObjectProvider<Registers> registers) {
        super("two-parties.report", directory, registers);
    }
}
