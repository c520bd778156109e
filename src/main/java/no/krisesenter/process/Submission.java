package no.krisesenter.process;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checked answers to one form, as they are about to be kept.
 *
 * @param subject the child that the answers are about, or null when they are about the case
 * @param taskId id of the task, or null for a form that starts a process
 * @param kind how the answers are kept
 * @param form id of the form, which is also the section of the record
 * @param answers values by field key; rows of lists as lists of maps; hidden and unanswered fields are absent
 * @param facts values by fact name, as the form's {@code fact} properties say; a fact whose field was hidden is absent
 * @param modelVersion version of the model under which the form was answered, so that its own words can be shown later; null when nobody knows
 */
public record Submission(
        CaseReference caseReference,
        @Nullable ChildReference subject,
        StaffId author,
        @Nullable String taskId,
        RecordKind kind,
        String form,
        Map<String, @Nullable Object> answers,
        Map<String, @Nullable Object> facts,
        @Nullable Integer modelVersion) {

    /** Answers of which nobody knows under which version of the model they were given. */
    public Submission(
            CaseReference caseReference,
            @Nullable ChildReference subject,
            StaffId author,
            @Nullable String taskId,
            RecordKind kind,
            String form,
            Map<String, @Nullable Object> answers,
            Map<String, @Nullable Object> facts) {
        this(caseReference, subject, author, taskId, kind, form, answers, facts, null);
    }
    /** Says nothing of what it holds, so that it can be logged by mistake. */
    @Override
    public String toString() {
        return "Submission";
    }
}
