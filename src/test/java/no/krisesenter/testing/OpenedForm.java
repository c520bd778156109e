package no.krisesenter.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.krisesenter.forms.Feel;

/** A form on the screen, with what is known already and what can be chosen. */
public final class OpenedForm {

    private final JsonNode schema;
    private final Map<String, Object> known;
    private final FormFiller filler;

    OpenedForm(JsonNode schema, Map<String, Object> known, Feel feel) {
        this.schema = schema;
        this.known = known;
        this.filler = new FormFiller(feel, this::option, known);
    }

    public String id() {
        return schema.path("id").asText();
    }

    public JsonNode schema() {
        return schema;
    }

    /** What the form was opened with, registers included. */
    public Map<String, Object> known() {
        return known;
    }

    /** These answers, what was known already, and whatever else is required. */
    public Map<String, Object> filledIn(Map<String, ?> answers) {
        var given = new LinkedHashMap<String, Object>();
        keep(schema.path("components"), given);
        given.putAll(answers);
        return filler.tersely(id(), given);
    }

    /** Every field answered anew that can be; texts hold the marker. */
    public Map<String, Object> filledInRichly(Map<String, ?> answers, String marker) {
        var given = new LinkedHashMap<String, Object>();
        keep(schema.path("components"), given);
        given.keySet().retainAll(readOnly(schema.path("components")));
        given.putAll(answers);
        return filler.richly(id(), given, marker);
    }

    /** Names of what is only shown, and of lists whose rows are. */
    private static Set<String> readOnly(JsonNode components) {
        var names = new LinkedHashSet<String>();
        for (var field : components) {
            var inside = readOnly(field.path("components"));
            if (field.has("path")) {
                if (!inside.isEmpty()) {
                    names.add(field.path("path").asText());
                }
            } else if (field.path("readonly").asBoolean()) {
                names.add(field.path("key").asText());
            } else {
                names.addAll(inside);
            }
        }
        return names;
    }

    /** What Tasklist sends back when nobody changes it. */
    private void keep(JsonNode components, Map<String, Object> given) {
        for (var field : components) {
            var name = field.path(field.has("path") ? "path" : "key").asText();
            if (field.path("type").asText().equals("group")) {
                keep(field.path("components"), given);
            } else if (known.get(name) != null
                    && !field.path("disabled").asBoolean()
                    && !field.path("type").asText().equals("expression")) {
                given.put(name, known.get(name));
            }
        }
    }

    private String option(String register) {
        return known.get(register) instanceof List<?> options
                        && options.iterator().hasNext()
                ? (String) ((Map<?, ?>) options.get(0)).get("value")
                : null;
    }
}
