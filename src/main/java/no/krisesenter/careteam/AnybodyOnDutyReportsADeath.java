package no.krisesenter.careteam;

import no.krisesenter.process.Registers;
import no.krisesenter.process.StaffDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A death is reported by whoever hears of it; somebody else confirms it. */
@Component
class AnybodyOnDutyReportsADeath extends MetAtWork {

    AnybodyOnDutyReportsADeath(StaffDirectory directory, ObjectProvider<Registers> registers) {
        super("death.report", directory, registers);
    }
}
