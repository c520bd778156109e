package no.krisesenter.process;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where answers go and where they come from: the seam between the engine's forms and the record. Implemented by the record. */
public interface AnswerBook {

    /** What is known already, by field key: this reader's draft, else the newest entry, else proposals, else facts. The look is logged first. */
    Map<String, @Nullable Object> prefill(OpenForm form);

    /** Keeps the answers, takes over the facts, removes the drafts; in the transaction of the task. */
    void keep(Submission submission);

    /** Opens a case for a form that starts a journey. */
    CaseReference openCase(CentreId centre, StaffId by);

    /** Keeps a draft that only its writer sees. */
    void keepDraft(OpenForm form, Map<String, @Nullable Object> answers);

    void dropDraft(String taskId, StaffId writer);

    /** Drops every draft of a task that is gone. */
    void dropDrafts(String taskId);
}
