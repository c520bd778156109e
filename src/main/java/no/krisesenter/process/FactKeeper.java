package no.krisesenter.process;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes over typed facts from forms and gives them back for the next form. Implemented by the module that owns the facts. */
public interface FactKeeper {

    /** The facts that this keeper owns, e.g. {@code client.name}. */
    Set<String> facts();

    void take(Submission submission);

    /** What is known of these facts, by fact name; unknown ones are absent. */
    Map<String, @Nullable Object> known(Set<String> facts, CaseReference caseReference, @Nullable ChildReference child);
}
