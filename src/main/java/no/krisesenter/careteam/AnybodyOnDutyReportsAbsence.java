package no.krisesenter.careteam;

import no.krisesenter.process.Registers;
import no.krisesenter.process.StaffDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whoever notices that a client has not come home says so, not her own team alone. */
@Component
class AnybodyOnDutyReportsAbsence extends MetAtWork {

    AnybodyOnDutyReportsAbsence(StaffDirectory directory, ObjectProvider<Registers> registers) {
        super("unaccounted-absence.report", directory, registers);
    }
}
