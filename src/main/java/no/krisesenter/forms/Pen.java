package no.krisesenter.forms;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whoever fills in a form: is asked each question that the form shows, one after the other. Used by the demonstration and by tests. */
public interface Pen {

    /** The answer, as JSON; null leaves the question as it is, open where nothing is known. */
    @Nullable
    Object answer(Asked asked);

    /**
     * The rows of a list to which rows may be added, each with as many answers as there are already; the rest is asked. Null leaves the list
     * as it is.
     *
     * @param path key path of the list
     * @param known the rows that are there
     */
    @Nullable
    List<Map<String, @Nullable Object>> rows(String path, List<Map<String, @Nullable Object>> known);
}
