package no.krisesenter.forms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which keys the data of a form or of a row may have, and what lies under each. */
final class Shape implements Slot {

    private final Map<String, Slot> slots = new LinkedHashMap<>();

    Map<String, Slot> slots() {
        return Collections.unmodifiableMap(slots);
    }

    /** False when the path, or a part of it, belongs to somebody else. */
    boolean claim(KeyPath path, Slot owner) {
        List<String> keys = path.keys();
        Shape at = this;
        for (String key : keys.subList(0, keys.size() - 1)) {
            if (!(at.slots.computeIfAbsent(key, free -> new Shape()) instanceof Shape inner)) {
                return false;
            }
            at = inner;
        }
        return at.slots.putIfAbsent(keys.get(keys.size() - 1), owner) == null;
    }
}
