package no.krisesenter.audit;

import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;

/** Somebody wanted to see something and was not let in. */
record RefusedLook(
        StaffId staff,
        CaseReference caseReference,
        String section,
        @Nullable String taskId) {

    Access at(CentreId centre) {
        return new Access(Access.Action.DENIED, centre, staff, caseReference, null, section, taskId, Access.NO_GRANT);
    }
}
