package no.krisesenter.forms;

import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers that keep every rule of their form, split by who gets them.
 *
 * @param answers for the record: by key, rows as lists of maps, expressions computed here; hidden and unanswered questions are absent
 * @param variables for the engine: every variable that the form names, as Boolean, Long, Double, String (a code) or java.util.Date; null
 *     when the question was hidden or not answered
 * @param facts for the owners of facts, by fact name, as they are in the answers; null when the question was not answered (a list is
 *     empty), absent when it was hidden
 */
public record Checked(
        Map<String, @Nullable Object> answers,
        Map<String, @Nullable Object> variables,
        Map<String, @Nullable Object> facts)
        implements Outcome {

    public Checked {
        answers = Collections.unmodifiableMap(answers);
        variables = Collections.unmodifiableMap(variables);
        facts = Collections.unmodifiableMap(facts);
    }

    /** Says nothing of the answers, so that no log can. */
    @Override
    public String toString() {
        return "Checked answers";
    }
}
