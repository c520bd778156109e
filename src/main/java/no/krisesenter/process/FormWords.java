package no.krisesenter.process;

import java.util.Map;
import java.util.Optional;

/** How forms speak: what their questions and answers are called, for pages that show what was answered. */
public interface FormWords {

    /** Empty when there is no such form any more. */
    Optional<Words> of(String form);

    /**
     * The words of one form. A question in a list has the list's key before its own: {@code children.nickname}.
     *
     * @param title the task that the form belongs to, as the model names it
     * @param labels what is asked, by key path, in the form's order
     * @param options label by code, by key path, where the form itself lists what can be chosen
     * @param registers name of the register, by key path, where what can be chosen comes from the system
     */
    record Words(
            String title,
            Map<String, String> labels,
            Map<String, Map<String, String>> options,
            Map<String, String> registers) {}
}
