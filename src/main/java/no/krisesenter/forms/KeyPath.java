package no.krisesenter.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a value lies in the data of a form or of a row: one key, or several inside each other. */
record KeyPath(List<String> keys) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*");

    static final KeyPath ROOT = new KeyPath(List.of());

    /** Null when the text is not one or several names with dots between them. */
    static @Nullable KeyPath parse(String text) {
        return SHAPE.matcher(text).matches() ? new KeyPath(List.of(text.split("\\."))) : null;
    }

    KeyPath plus(KeyPath inner) {
        List<String> all = new ArrayList<>(keys);
        all.addAll(inner.keys);
        return new KeyPath(List.copyOf(all));
    }

    String first() {
        return keys.get(0);
    }

    private String last() {
        return keys.get(keys.size() - 1);
    }

    boolean isIn(Map<?, ?> data) {
        return holder(data) instanceof Map<?, ?> map && map.containsKey(last());
    }

    @Nullable
    Object find(Map<?, ?> data) {
        return holder(data) instanceof Map<?, ?> map ? map.get(last()) : null;
    }

    private @Nullable Object holder(Map<?, ?> data) {
        Object holder = data;
        for (String key : keys.subList(0, keys.size() - 1)) {
            holder = holder instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return holder;
    }

    @SuppressWarnings("unchecked")
    void put(Map<String, @Nullable Object> data, @Nullable Object value) {
        Map<String, @Nullable Object> holder = data;
        for (String key : keys.subList(0, keys.size() - 1)) {
            holder = (Map<String, @Nullable Object>) holder.computeIfAbsent(key, absent -> new LinkedHashMap<>());
        }
        holder.put(last(), value);
    }

    @Override
    public String toString() {
        return String.join(".", keys);
    }
}
