package no.krisesenter.forms;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the answers come from that somebody may choose between: listed in the form, taken from a register, or computed.
 *
 * @param fixed label by value; empty when there is a register or an expression
 */
record Options(
        Map<Object, String> fixed,
        @Nullable String register,
        @Nullable String feel) {

    Set<Object> values(Scope scope) {
        return new LinkedHashSet<>(inOrder(scope));
    }

    /** As they are shown. */
    List<Object> inOrder(Scope scope) {
        if (register != null) {
            return List.copyOf(scope.register(register));
        }
        return List.copyOf(
                feel == null ? fixed.keySet() : read(scope.evaluate(feel)).keySet());
    }

    /** Whether every listed value may be an engine variable. */
    boolean isCodes() {
        return fixed.keySet().stream()
                .allMatch(value -> !(value instanceof String code)
                        || Harvest.CODE.matcher(code).matches());
    }

    /** Plain values, or objects with a value and perhaps a label; everything else is left out, as form-js does. */
    static Map<Object, String> read(@Nullable Object listed) {
        Map<Object, String> options = new LinkedHashMap<>();
        for (Object option : listed instanceof List<?> list ? list : List.of()) {
            Object value = scalar(option instanceof Map<?, ?> object ? object.get("value") : option);
            if (value != null && !value.equals("")) {
                Object label = option instanceof Map<?, ?> object ? object.get("label") : null;
                options.putIfAbsent(value, label instanceof String text && !text.isEmpty() ? text : value.toString());
            }
        }
        return options;
    }

    /** Text, boolean, or number in the one type that equal numbers share; null for everything else. */
    static @Nullable Object scalar(@Nullable Object value) {
        if (value instanceof Number) {
            var number = Decimals.read(value);
            return number == null ? null : Decimals.kept(number);
        }
        return value instanceof String || value instanceof Boolean ? value : null;
    }

    static boolean hasDuplicates(List<?> values) {
        return new HashSet<>(values).size() < values.size();
    }
}
