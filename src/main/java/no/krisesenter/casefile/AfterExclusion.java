package no.krisesenter.casefile;

import no.krisesenter.process.CaseReference;
import no.krisesenter.process.StaffId;

/** Hears that somebody must keep away from a case from now on, in the same transaction. Implemented by those who keep something of hers. */
public interface AfterExclusion {

    void excluded(CaseReference reference, StaffId staff);
}
