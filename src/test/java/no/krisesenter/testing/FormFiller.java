package no.krisesenter.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import no.krisesenter.forms.Feel;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Fills in a form as tersely as its rules allow, or as richly as it can take, around the answers that a test cares about. */
public final class FormFiller {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SortedMap<String, JsonNode> FORMS = readAll();

    private final Feel feel;
    private final Function<String, String> registerOption;
    private final Map<String, ?> values;
    private final Map<String, Object> shown = new LinkedHashMap<>();

    /** @param registerOption an option that may be chosen, by register name; null when there is none */
    public FormFiller(Feel feel, Function<String, String> registerOption) {
        this(feel, registerOption, Map.of());
    }

    /** @param values variables of the process; those that a form shows without asking are known to its conditions */
    public FormFiller(Feel feel, Function<String, String> registerOption, Map<String, ?> values) {
        this.feel = feel;
        this.registerOption = registerOption;
        this.values = values;
    }

    /** The form's JSON, by id. */
    public static JsonNode read(String form) {
        return Objects.requireNonNull(FORMS.get(form), form);
    }

    /** Ids of all forms. */
    public static List<String> all() {
        return List.copyOf(FORMS.keySet());
    }

    /** Read once: a class that meets every form asks for each of them some thousand times. */
    private static SortedMap<String, JsonNode> readAll() {
        try {
            var forms = new TreeMap<String, JsonNode>();
            for (var form : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/**/*.form")) {
                forms.put(form.getFilename().replaceFirst("\\.form$", ""), JSON.readTree(form.getInputStream()));
            }
            return forms;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The given answers and whatever else is required. */
    public Map<String, Object> tersely(String form, Map<String, ?> given) {
        return fill(form, given, false, "x");
    }

    /** Every visible field answered; text fields hold the marker and their key. */
    public Map<String, Object> richly(String form, Map<String, ?> given, String marker) {
        return fill(form, given, true, marker);
    }

    private Map<String, Object> fill(String form, Map<String, ?> given, boolean everything, String marker) {
        var answers = new LinkedHashMap<String, Object>(given);
        var schema = read(form);
        shown.clear();
        show(schema.path("components"));
        for (int round = 0; round < 6; round++) {
            var before = new LinkedHashMap<>(answers);
            fill(schema.path("components"), answers, Map.of(), everything, marker);
            if (before.equals(answers)) {
                break;
            }
        }
        dropHidden(schema.path("components"), answers, answers);
        return answers;
    }

    private void fill(
            JsonNode components,
            Map<String, Object> answers,
            Map<String, Object> outer,
            boolean everything,
            String marker) {
        for (var field : components) {
            var context = new LinkedHashMap<>(outer);
            context.putAll(answers);
            if (hidden(field, context)
                    || field.path("disabled").asBoolean()
                    || field.path("readonly").asBoolean()) {
                continue;
            }
            var type = field.path("type").asText();
            if (type.equals("group")) {
                fill(field.path("components"), answers, outer, everything, marker);
            } else if (type.equals("dynamiclist")) {
                rows(field, answers, context, everything, marker);
            } else if (field.has("key")
                    && !answers.containsKey(field.path("key").asText())) {
                var required = field.path("validate").path("required").asBoolean();
                if ((everything || required) && !type.equals("expression")) {
                    var value = value(field, type, marker);
                    if (value != null) {
                        answers.put(field.path("key").asText(), value);
                    }
                }
            }
        }
    }

    private void rows(
            JsonNode list, Map<String, Object> answers, Map<String, Object> outer, boolean everything, String marker) {
        var path = list.path("path").asText();
        var rows = new ArrayList<Object>();
        if (answers.get(path) instanceof List<?> given) {
            for (var row : given) {
                @SuppressWarnings("unchecked")
                var filled = new LinkedHashMap<>((Map<String, Object>) row);
                fill(list.path("components"), filled, outer, everything, marker);
                rows.add(filled);
            }
        } else if (everything) {
            for (int i = 0; i < 2; i++) {
                var row = new LinkedHashMap<String, Object>();
                fill(list.path("components"), row, outer, true, marker);
                rows.add(row);
            }
        }
        if (!rows.isEmpty()) {
            answers.put(path, rows);
        }
    }

    private void dropHidden(JsonNode components, Map<String, Object> answers, Map<String, Object> context) {
        for (var field : components) {
            if (hidden(field, context)) {
                drop(field, answers);
            } else if (field.path("type").asText().equals("group")) {
                dropHidden(field.path("components"), answers, context);
            }
        }
    }

    private void drop(JsonNode field, Map<String, Object> answers) {
        answers.remove(field.path("key").asText());
        answers.remove(field.path("path").asText());
        field.path("components").forEach(child -> drop(child, answers));
    }

    private boolean hidden(JsonNode field, Map<String, Object> context) {
        var hide = field.path("conditional").path("hide");
        return hide.isTextual() && Boolean.TRUE.equals(feel.evaluate(hide.asText(), withShown(context)));
    }

    private void show(JsonNode components) {
        for (var field : components) {
            var key = field.path("key").asText();
            if (field.path("disabled").asBoolean() && values.containsKey(key)) {
                shown.put(key, values.get(key));
            }
            show(field.path("components"));
        }
    }

    private Map<String, Object> withShown(Map<String, Object> context) {
        var all = new LinkedHashMap<String, Object>(shown);
        all.putAll(context);
        return all;
    }

    private Object value(JsonNode field, String type, String marker) {
        var key = field.path("key").asText();
        var validate = field.path("validate");
        return switch (type) {
            case "textfield", "textarea" -> text(validate, marker, key);
            case "number" ->
                validate.path("min")
                        .asLong(
                                validate.has("max")
                                        ? Math.min(1, validate.path("max").asLong())
                                        : 1);
            case "checkbox" -> true;
            case "datetime" ->
                switch (field.path("subtype").asText()) {
                    case "date" -> "2026-12-01";
                    case "time" -> "12:00";
                    default -> "2026-12-01T12:00";
                };
            case "radio", "select" ->
                field.has("values")
                        ? plain(field.path("values").path(0).path("value"))
                        : registerOption.apply(field.path("valuesKey").asText());
            case "checklist", "taglist" ->
                field.has("values")
                        ? List.of(plain(field.path("values").path(0).path("value")))
                        : registerOption.apply(field.path("valuesKey").asText()) == null
                                ? null
                                : List.of(registerOption.apply(
                                        field.path("valuesKey").asText()));
            default -> null;
        };
    }

    private static String text(JsonNode validate, String marker, String key) {
        return switch (validate.path("validationType").asText()) {
            case "email" -> marker.toLowerCase() + "@eksempel.no";
            case "phone" -> "+4799988777";
            default ->
                (marker + "-" + key)
                        .substring(
                                0,
                                Math.min(
                                        (marker + "-" + key).length(),
                                        validate.path("maxLength").asInt(10000)));
        };
    }

    private static Object plain(JsonNode value) {
        return value.isBoolean() ? value.asBoolean() : value.isNumber() ? (Object) value.asLong() : value.asText();
    }
}
