package no.krisesenter.process;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a stage proposes for a form that has no entry yet: measures for a safety plan, themes for a plan. */
public interface FormProposals {

    /** Id of the form. */
    String form();

    /** Values by field key. */
    Map<String, @Nullable Object> propose(CaseReference caseReference, @Nullable ChildReference child);
}
