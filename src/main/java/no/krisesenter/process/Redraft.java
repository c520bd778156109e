package no.krisesenter.process;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays somebody's draft over what a form is opened with now: what nobody can change is told as it is, whatever the draft says. */
@FunctionalInterface
public interface Redraft {

    /** A form in which everything can be changed. */
    Redraft AS_WRITTEN = (draft, now) -> draft;

    /** @param now what the form would be opened with if there were no draft */
    Map<String, @Nullable Object> over(Map<String, @Nullable Object> draft, Map<String, @Nullable Object> now);
}
