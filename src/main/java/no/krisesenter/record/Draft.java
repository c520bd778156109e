package no.krisesenter.record;

import no.krisesenter.crypto.Place;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.OpenForm;
import no.krisesenter.process.Refused;
import no.krisesenter.process.StaffId;

/** Where the half-written answers of one person to one task lie. */
record Draft(String taskId, StaffId writer, CaseReference caseReference, String form) {

    /** @throws Refused for a form that starts a case: there is nobody yet whose key could seal it */
    static Draft of(OpenForm form) {
        if (form.taskId() == null || form.caseReference() == null) {
            throw new Refused(
                    "draft-without-task", "Dette skjemaet kan ikke lagres som kladd. Send det inn når du er ferdig.");
        }
        return new Draft(form.taskId(), form.reader(), form.caseReference(), form.form());
    }

    Place place() {
        return new Place("draft", "sealed", taskId + "/" + writer);
    }
}
