package no.krisesenter.careteam;

import no.krisesenter.process.Registers;
import no.krisesenter.process.StaffDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whoever has met a case at work may say that she knows the person. */
@Component
class AnybodyConcernedMaySayNo extends MetAtWork {

    AnybodyConcernedMaySayNo(StaffDirectory directory, ObjectProvider<Registers> registers) {
        super("conflict-of-interest.report", directory, registers);
    }
}
