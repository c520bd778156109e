package no.krisesenter.process;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A form that somebody is about to fill in.
 *
 * @param taskId id of the task, or null for a form that starts a process
 * @param caseReference null for a form that starts a new case
 * @param keys top-level field keys of the form
 * @param factsByKey fact name by field key
 * @param redraft how a draft is laid over what the form is opened with: it has no say in what nobody can change
 */
public record OpenForm(
        @Nullable String taskId,
        @Nullable CaseReference caseReference,
        @Nullable ChildReference subject,
        CentreId centre,
        StaffId reader,
        RecordKind kind,
        String form,
        Set<String> keys,
        Map<String, String> factsByKey,
        Redraft redraft) {}
