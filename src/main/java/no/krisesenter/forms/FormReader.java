package no.krisesenter.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the JSON of a form up to the schema version of form-js 2.0.0. */
final class FormReader {

    static final int NEWEST_VERSION = 19;

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build()
            .reader();
    private static final Set<String> SHOWN =
            Set.of("text", "html", "image", "iframe", "table", "separator", "spacer", "button");

    private final String form;
    private final RowNames rowNames = new RowNames();

    private FormReader(String form) {
        this.form = form;
    }

    static FormSchema read(String json) {
        JsonNode root = tree(json);
        Part whole = new Part(root.path("id").asText("without id"), root);
        if (!"default".equals(whole.text("type"))) {
            throw whole.unusable("it is no form");
        }
        if (whole.whole("schemaVersion", 1) > NEWEST_VERSION) {
            throw whole.unusable("it was made for a newer form-js");
        }
        Shape shape = new Shape();
        FormReader reader = new FormReader(whole.requiredText("id"));
        List<Component> components = reader.components(whole, KeyPath.ROOT, shape, List.of());
        reader.rowNames.check(shape);
        FormSchema schema = new FormSchema(reader.form, components, shape);
        if (!Collections.disjoint(schema.keys(), schema.registers())) {
            throw whole.unusable("a part has the key of a register, whose options would take the place of its answers");
        }
        return schema;
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UnusableForm("A form is not readable as JSON", e);
        }
    }

    /** @param rows the shapes of the rows that the parts lie in, from the outside in */
    private List<Component> components(Part parent, KeyPath prefix, Shape shape, List<Shape> rows) {
        List<Component> components = new ArrayList<>();
        for (JsonNode json : parent.json().path("components")) {
            Component component = component(new Part(form, json), prefix, shape, rows);
            if (component != null) {
                components.add(component);
            }
        }
        return List.copyOf(components);
    }

    private @Nullable Component component(Part part, KeyPath prefix, Shape shape, List<Shape> rows) {
        String type = part.requiredText("type");
        if (SHOWN.contains(type)) {
            return null;
        }
        rowNames.note(part, rows);
        if (type.equals("group") || (type.equals("dynamiclist") && !part.flag("isRepeating", true))) {
            KeyPath path = type.equals("group") && part.text("path") == null ? prefix : prefix.plus(part.path("path"));
            return new Group(part.condition("conditional.hide"), components(part, path, shape, rows));
        }
        if (type.equals("dynamiclist")) {
            return list(part, prefix, shape, rows);
        }
        Question question = QuestionReader.read(part, type, prefix, !rows.isEmpty());
        claim(part, shape, question.path(), question);
        return question;
    }

    private RowList list(Part part, KeyPath prefix, Shape shape, List<Shape> rows) {
        Shape row = new Shape();
        List<Shape> inner = new ArrayList<>(rows);
        inner.add(row);
        if (!rows.isEmpty() && part.has("properties.fact")) {
            throw part.unusable("a list in a list is no fact of its own");
        }
        RowList list = new RowList(
                prefix.plus(part.path("path")),
                part.label("label", "path"),
                part.condition("conditional.hide"),
                !part.flag("allowAddRemove", true),
                part.whole("defaultRepetitions", 1),
                part.text("properties.fact"),
                components(part, KeyPath.ROOT, row, inner),
                row);
        claim(part, shape, list.path(), list);
        return list;
    }

    private static void claim(Part part, Shape shape, KeyPath path, Slot slot) {
        if (!shape.claim(path, slot)) {
            throw part.unusable("another part has the same key");
        }
    }
}
