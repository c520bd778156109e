package no.krisesenter.process;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What whoever is signed in can begin from the folder of a case: every process that starts with a form that names the case. Whether she may
 * see the case is asked before.
 */
public interface CaseActions {

    /** Everything there is, heading by heading, also what cannot be begun now, with the reason. */
    List<Action> of(CaseReference caseReference);

    /**
     * The form of an action.
     *
     * @throws Refused with the reason when it cannot be begun now
     * @throws java.util.NoSuchElementException when there is no such action
     */
    Sheet open(String action, CaseReference caseReference);

    /**
     * Begins it.
     *
     * @throws Refused with a Norwegian sentence when an answer or a rule says no; then nothing is kept
     * @throws java.util.NoSuchElementException when there is no such action
     */
    void begin(String action, CaseReference caseReference, Map<String, @Nullable Object> answers);

    /**
     * Something to begin.
     *
     * @param id name of the process, with the answer that makes it this action after a dot where it has several
     * @param name what it is called, in Norwegian
     * @param whyNot the reason why it cannot be begun now, in a Norwegian sentence; null when it can
     * @param group the heading under which it stands, in Norwegian
     * @param often its place among what is done most often, from 1 on; null where it is not
     */
    record Action(
            String id,
            String name,
            @Nullable String whyNot,
            String group,
            @Nullable Integer often) {}

    /**
     * A form to begin with.
     *
     * @param form id of the form
     * @param name what the action is called, in Norwegian
     * @param schema the form as its designer has written it, in JSON
     * @param options what can be chosen, by register
     * @param given answers that the action gives by itself: the case, and what has happened
     */
    record Sheet(
            String form,
            String name,
            String schema,
            Map<String, List<Map<String, String>>> options,
            Map<String, String> given) {

        /** Says nothing of what it holds, so that it can be logged by mistake. */
        @Override
        public String toString() {
            return "Sheet";
        }
    }
}
