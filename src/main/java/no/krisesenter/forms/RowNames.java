package no.krisesenter.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds expressions in lists that name a key of their row without {@code this}. form-js would look such a key up in the whole form, find
 * nothing and hide the field for ever, in silence.
 */
final class RowNames {

    private static final List<String> EXPRESSIONS = List.of(
            "/conditional/hide",
            "/readonly",
            "/expression",
            "/valuesExpression",
            "/validate/min",
            "/validate/max",
            "/validate/minLength",
            "/validate/maxLength");
    private static final Pattern TEXTS = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern FILTERS = Pattern.compile("\\[[^\\[\\]]*]");
    private static final Pattern BOUND = Pattern.compile("(?:\\b(?:for|some|every)|,)\\s+(\\w+)\\s+in\\b");
    private static final Pattern NAMES = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*+(?!\\s*[(:])");

    private final List<Use> uses = new ArrayList<>();

    private record Use(Part part, String feel, List<Shape> rows) {}

    void note(Part part, List<Shape> rows) {
        for (String name : EXPRESSIONS) {
            JsonNode text = part.json().at(name);
            if (!rows.isEmpty() && text.asText().startsWith("=")) {
                uses.add(new Use(part, text.asText().substring(1), rows));
            }
        }
    }

    /** @param form the keys that every expression sees by their names */
    void check(Shape form) {
        for (Use use : uses) {
            String name = firstRowName(use, form);
            if (name != null) {
                throw use.part()
                        .unusable("an expression in a list must reach " + name + " by this." + name
                                + " or, from a list inside it, parent." + name);
            }
        }
    }

    private static @Nullable String firstRowName(Use use, Shape form) {
        String feel =
                FILTERS.matcher(TEXTS.matcher(use.feel()).replaceAll("\"\"")).replaceAll("[]");
        List<String> bound =
                BOUND.matcher(feel).results().map(found -> found.group(1)).toList();
        Matcher names = NAMES.matcher(feel);
        while (names.find()) {
            String name = names.group();
            boolean ofRow = use.rows().stream().anyMatch(row -> row.slots().containsKey(name));
            if (ofRow && !bound.contains(name) && !form.slots().containsKey(name)) {
                return name;
            }
        }
        return null;
    }
}
