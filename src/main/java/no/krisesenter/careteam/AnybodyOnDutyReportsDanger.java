package no.krisesenter.careteam;

import no.krisesenter.process.Registers;
import no.krisesenter.process.StaffDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Danger is reported by whoever sees it, not by the client's own team alone. */
@Component
class AnybodyOnDutyReportsDanger extends MetAtWork {

    AnybodyOnDutyReportsDanger(StaffDirectory directory, ObjectProvider<Registers> registers) {
        super("acute-danger.report", directory, registers);
    }
}
