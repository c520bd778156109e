package no.krisesenter.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A component of a form.
 *
 * @param list path of the rows it lies in, empty at the top
 */
record Field(JsonNode json, String list) {

    private static final Set<String> NOT_ASKED = Set.of("text", "group", "dynamiclist", "spacer", "separator", "html");

    String type() {
        return json.path("type").asText();
    }

    String key() {
        return json.path("key").asText();
    }

    String path() {
        return json.path("path").asText();
    }

    String label() {
        return json.path("label").asText();
    }

    String help() {
        return json.path("description").asText();
    }

    String property(String name) {
        return json.path("properties").path(name).asText();
    }

    boolean isList() {
        return type().equals("dynamiclist");
    }

    /** Somebody answers it, or it is computed. */
    boolean hasAnswer() {
        return !NOT_ASKED.contains(type());
    }

    boolean isComputed() {
        return type().equals("expression");
    }

    boolean isShownOnly() {
        return json.path("disabled").asBoolean();
    }

    boolean steers() {
        return !property("variable").isEmpty();
    }

    boolean hasOptions() {
        return json.has("values");
    }

    List<JsonNode> options() {
        var all = new ArrayList<JsonNode>();
        json.path("values").forEach(all::add);
        return all;
    }

    String hide() {
        return json.path("conditional").path("hide").asText();
    }

    String expression() {
        return json.path("expression").asText();
    }

    /** How findings name it. */
    String named() {
        return type() + " '" + list + (key().isEmpty() ? path().isEmpty() ? label() : path() : key()) + "'";
    }
}
