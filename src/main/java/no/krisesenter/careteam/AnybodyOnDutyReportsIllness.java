package no.krisesenter.careteam;

import no.krisesenter.process.Registers;
import no.krisesenter.process.StaffDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whoever is with a client who is ill reports it, not her own team alone. */
@Component
class AnybodyOnDutyReportsIllness extends MetAtWork {

    AnybodyOnDutyReportsIllness(StaffDirectory directory, ObjectProvider<Registers> registers) {
        super("acute-health.report", directory, registers);
    }
}
