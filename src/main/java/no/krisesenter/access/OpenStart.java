package no.krisesenter.access;

import no.krisesenter.process.CaseReference;
import no.krisesenter.process.StaffId;

/** A form that starts a process about a case, and that others than its team may send in: it shows nothing of the case but its alias. */
public interface OpenStart {

    /** Id of the form. */
    String form();

    /** Whether this person, who works at the centre of the case and need not keep away, may send it in. */
    boolean allows(StaffId author, CaseReference reference);
}
