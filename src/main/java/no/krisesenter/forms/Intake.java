package no.krisesenter.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes submitted JSON in: refuses what the form does not have, what has the wrong type and what could not be kept. What comes out has
 * every key of the form, null where nothing was answered, so that no expression ever meets anything else.
 */
final class Intake {

    private static final int MOST_ROWS = 1000;

    private final Map<?, ?> before;
    private int rowsTaken;

    /** @param before what the form was opened with */
    Intake(Map<?, ?> before) {
        this.before = before;
    }

    Map<String, @Nullable Object> take(Shape shape, Map<?, ?> raw, Place place) {
        return take(shape, raw, place, true);
    }

    private Map<String, @Nullable Object> take(Shape shape, Map<?, ?> raw, Place place, boolean outermost) {
        if (!shape.slots().keySet().containsAll(raw.keySet())) {
            place.refuse(
                    "unknown-key",
                    "Det ble sendt et felt som ikke finnes i skjemaet. Last siden på nytt og prøv igjen.");
        }
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        shape.slots().forEach((key, slot) -> data.put(key, value(slot, raw.get(key), place, outermost)));
        return data;
    }

    private @Nullable Object value(Slot slot, @Nullable Object raw, Place place, boolean outermost) {
        if (slot instanceof Shape inner) {
            return take(inner, raw instanceof Map<?, ?> map ? map : expectNothing(raw, place), place, outermost);
        }
        if (slot instanceof RowList list) {
            return rows(list, raw, place, outermost);
        }
        return answer((Question) slot, raw, place, outermost);
    }

    private static Map<?, ?> expectNothing(@Nullable Object raw, Place place) {
        if (raw != null) {
            place.refuse("type", "En del av skjemaet kan ikke leses. Last siden på nytt og prøv igjen.");
        }
        return Map.of();
    }

    private @Nullable Object answer(Question question, @Nullable Object raw, Place place, boolean outermost) {
        if (question.disabled()) {
            if (raw != null) {
                place.at(question.label())
                        .refuse("disabled", "vises bare og kan ikke endres. Last siden på nytt og prøv igjen.");
            }
            return outermost ? question.path().find(before) : null;
        }
        return raw == null ? null : question.kind().read(raw, place.at(question.label()));
    }

    private List<Object> rows(RowList list, @Nullable Object raw, Place place, boolean outermost) {
        List<?> submitted = raw instanceof List<?> rows ? rows : List.of();
        if (raw != null && !(raw instanceof List<?>)) {
            place.at(list.label()).refuse("type", "må være en liste med rader.");
        }
        int known = list.fixed() && outermost ? list.rowsBefore(before) : 0;
        int most = list.fixed() && outermost ? Math.min(known, RowList.LIMIT) : RowList.LIMIT;
        if (submitted.size() > most) {
            place.at(list.label()).refuse("rows", "kan ha høyst " + most + (most == 1 ? " rad." : " rader."));
            return List.of();
        }
        List<Object> rows = new ArrayList<>();
        for (int index = 0; index < Math.max(submitted.size(), known); index++) {
            rows.add(row(list, index < submitted.size() ? submitted.get(index) : null, place.row(list.label(), index)));
        }
        return rows;
    }

    /** form-js submits null for a row in which everything is hidden. */
    private Map<String, @Nullable Object> row(RowList list, @Nullable Object raw, Place place) {
        if (++rowsTaken > MOST_ROWS) {
            if (rowsTaken == MOST_ROWS + 1) {
                place.refuse("rows", "Skjemaet har for mange rader. Det kan ha høyst " + MOST_ROWS + " til sammen.");
            }
            return Map.of();
        }
        if (raw != null && !(raw instanceof Map<?, ?>)) {
            place.refuse("type", "Raden kan ikke leses. Last siden på nytt og prøv igjen.");
        }
        return take(list.shape(), raw instanceof Map<?, ?> map ? map : Map.of(), place, false);
    }
}
