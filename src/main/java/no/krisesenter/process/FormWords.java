package no.krisesenter.process;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How forms speak: what their questions and answers are called, for pages that show what was answered. */
public interface FormWords {

    /** Empty when there is no such form any more. */
    Optional<Words> of(String form);

    /**
     * The words of a form as it was deployed with this version of its model; those of today where nobody knows the version, or it is gone.
     *
     * @param modelVersion as in {@link Submission}
     */
    Optional<Words> of(String form, @Nullable Integer modelVersion);

    /**
     * The words of one form. A question in a list has the list's key before its own: {@code children.nickname}.
     *
     * @param title the task that the form belongs to, as the model names it
     * @param stage the process that it belongs to, as the model names it
     * @param labels what is asked, by key path, in the form's order
     * @param options label by code, by key path, where the form itself lists what can be chosen
     * @param registers name of the register, by key path, where what can be chosen comes from the system
     */
    record Words(
            String title,
            String stage,
            Map<String, String> labels,
            Map<String, Map<String, String>> options,
            Map<String, String> registers) {}
}
