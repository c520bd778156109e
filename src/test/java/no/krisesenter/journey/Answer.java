package no.krisesenter.journey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An answer as a scenario writes it, {@code "field: answer"}: a tick or a number as such, a list of codes in brackets, the rest as text. */
final class Answer {

    private Answer() {}

    static Map<String, Object> all(String... answers) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (var answer : answers) {
            var parts = answer.split(": ", 2);
            all.put(parts[0], value(parts[1]));
        }
        return all;
    }

    private static Object value(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        if (text.matches("\\d+")) {
            return Long.valueOf(text);
        }
        return text.startsWith("[")
                ? List.of(text.substring(1, text.length() - 1).split(", "))
                : text;
    }
}
