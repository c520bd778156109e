package no.krisesenter.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.krisesenter.process.Refused;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;

/** Between the engine's typed values and plain JSON values: text, numbers, yes and no, lists and maps. */
final class PlainValues {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PlainValues() {}

    static Map<String, @Nullable Object> of(VariableMap properties) {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        properties.keySet().forEach(key -> plain.put(key, plain(properties.getValueTyped(key))));
        return plain;
    }

    private static @Nullable Object plain(@Nullable TypedValue value) {
        if (value instanceof SerializableValue serialized && !serialized.isDeserialized()) {
            return parse(serialized.getValueSerialized());
        }
        var content = value == null ? null : value.getValue();
        return content instanceof org.camunda.spin.json.SpinJsonNode json ? parse(json.toString()) : content;
    }

    private static @Nullable Object parse(@Nullable String json) {
        try {
            return json == null ? null : JSON.readValue(json, Object.class);
        } catch (JsonProcessingException unreadable) {
            throw new Refused("unreadable", "Skjemaet kunne ikke leses. Last siden på nytt og prøv igjen.");
        }
    }

    static TypedValue typed(@Nullable Object value) {
        if (value instanceof List<?> || value instanceof Map<?, ?>) {
            try {
                return SpinValues.jsonValue(JSON.writeValueAsString(value)).create();
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException("An answer could not be written as JSON.");
            }
        }
        return Variables.untypedValue(value);
    }
}
