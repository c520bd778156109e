package no.krisesenter.forms;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The expression language of forms. Implemented by the engine, which brings one. */
public interface Feel {

    /**
     * @param expression FEEL without the leading equals sign
     * @param context text, numbers, booleans, lists and maps of them, and nulls
     * @return a value of the same types or of {@code java.time}; null when the expression has no value or cannot be evaluated
     */
    @Nullable
    Object evaluate(String expression, Map<String, ? extends @Nullable Object> context);
}
