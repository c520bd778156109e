package no.krisesenter.casefile;

import no.krisesenter.process.CaseReference;

/** Hears that only named people may know of a case from now on, in the same transaction. Implemented by those who keep something of it. */
public interface AfterRestriction {

    void restricted(CaseReference reference);
}
