package no.krisesenter.process;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a stage proposes for a form: measures for a safety plan, themes for a plan, the goals that a review goes through. */
public interface FormProposals {

    /** Id of the form. */
    String form();

    /** Values by field key, for a form that has no entry yet and for every new note. */
    Map<String, @Nullable Object> propose(CaseReference caseReference, @Nullable ChildReference child);

    /** The same for a form whose proposals depend on the very task or on who opens it. */
    default Map<String, @Nullable Object> propose(OpenForm opened, CaseReference caseReference) {
        return propose(caseReference, opened.subject());
    }

    /**
     * What is filled in of the newest entry when the form is opened again: all of it, unless the stage knows something newer.
     *
     * @param newest answers of the newest entry by field key
     */
    default Map<String, @Nullable Object> renew(
            CaseReference caseReference, @Nullable ChildReference child, Map<String, @Nullable Object> newest) {
        return newest;
    }
}
