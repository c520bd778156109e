package no.krisesenter.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One part of a form's JSON, read strictly: what does not fit is named by form and part, and never guessed at. */
record Part(String form, JsonNode json) {

    UnusableForm unusable(String why) {
        String name =
                json.path("key").asText(json.path("path").asText(json.path("id").asText("")));
        return new UnusableForm("Form " + form + ", " + json.path("type").asText("part") + " " + name + ": " + why);
    }

    private JsonNode at(String name) {
        return json.at("/" + name.replace('.', '/'));
    }

    boolean has(String name) {
        return !at(name).isMissingNode() && !at(name).isNull();
    }

    /** Null when it is absent or empty. */
    @Nullable
    String text(String name) {
        if (!has(name)) {
            return null;
        }
        if (!at(name).isTextual()) {
            throw unusable(name + " must be text");
        }
        return at(name).textValue().isEmpty() ? null : at(name).textValue();
    }

    String requiredText(String name) {
        String text = text(name);
        if (text == null) {
            throw unusable(name + " is missing");
        }
        return text;
    }

    boolean flag(String name, boolean otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        if (!at(name).isBoolean()) {
            throw unusable(name + " must be true or false");
        }
        return at(name).booleanValue();
    }

    int whole(String name, int otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        if (!at(name).isInt() || at(name).intValue() < 0) {
            throw unusable(name + " must be a whole number");
        }
        return at(name).intValue();
    }

    /** A number, or text that says one. */
    @Nullable
    BigDecimal number(String name) {
        if (!has(name) || (at(name).isTextual() && at(name).textValue().isEmpty())) {
            return null;
        }
        BigDecimal number = at(name).isNumber() || at(name).isTextual() ? Decimals.read(at(name).asText()) : null;
        if (number == null) {
            throw unusable(name + " must be a number");
        }
        return number;
    }

    /** FEEL without its leading equals sign. */
    @Nullable
    String feel(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        if (!text.startsWith("=") || text.substring(1).isBlank()) {
            throw unusable(name + " must be an expression that begins with =");
        }
        return text.substring(1);
    }

    @Nullable
    Condition condition(String name) {
        String feel = feel(name);
        return feel == null ? null : new Condition(feel);
    }

    @Nullable
    Limit limit(String name) {
        if (at(name).asText().startsWith("=")) {
            return new Limit(null, feel(name));
        }
        BigDecimal number = number(name);
        return number == null ? null : new Limit(number, null);
    }

    KeyPath path(String name) {
        KeyPath path = KeyPath.parse(requiredText(name));
        if (path == null) {
            throw unusable(name + " must be a name, or names with dots between them");
        }
        return path;
    }

    /** The first of these that is plain text: a label that is computed could repeat an answer. */
    String label(String... names) {
        for (String name : names) {
            String label = text(name);
            if (label != null && !label.startsWith("=") && !label.contains("{{")) {
                return label.strip();
            }
        }
        throw unusable("no label and no key");
    }

    /** Refuses rules that form-js does not apply to this kind of field. */
    void allowsOnly(Set<String> rules) {
        at("validate").fieldNames().forEachRemaining(rule -> {
            if (!rules.contains(rule)) {
                throw unusable("validate." + rule + " has no effect on this field");
            }
        });
    }
}
