package no.krisesenter.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** A form as it lies in {@code forms/}. */
final class Form {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String file;
    private final String id;
    private final List<Field> fields = new ArrayList<>();

    private Form(String file, JsonNode json) {
        this.file = file;
        this.id = json.path("id").asText();
        collect(json, "");
    }

    static Form of(String file, String text) {
        try {
            return new Form(file, JSON.readTree(text));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(file + " is not JSON", unreadable);
        }
    }

    /** Name of the file without its folder and ending. */
    String slug() {
        return file.replaceFirst("^.*/", "").replaceFirst("\\.form$", "");
    }

    String file() {
        return file;
    }

    String id() {
        return id;
    }

    /** Everything on the form, in order, also what lies in groups and rows. */
    List<Field> fields() {
        return fields;
    }

    private void collect(JsonNode holder, String list) {
        for (var component : holder.path("components")) {
            var field = new Field(component, list);
            fields.add(field);
            collect(component, field.isList() ? list + field.path() + "/" : list);
        }
    }
}
