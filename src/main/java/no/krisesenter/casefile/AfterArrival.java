package no.krisesenter.casefile;

import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;

/** Hears that a child lives here from now on, in the same transaction. Implemented by those who owe it something of its own. */
public interface AfterArrival {

    void arrived(CaseReference reference, ChildReference child);
}
