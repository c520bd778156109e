package no.krisesenter.forms;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parts that are asked again for each row.
 *
 * @param path where the list lies
 * @param fixed nobody may add or remove rows
 * @param initialRows how many rows a form starts with when nothing is known
 * @param fact name of the fact that the rows are
 * @param shape the keys of a row
 */
record RowList(
        KeyPath path,
        String label,
        @Nullable Condition hide,
        boolean fixed,
        int initialRows,
        @Nullable String fact,
        List<Component> components,
        Shape shape)
        implements Component, Slot {

    /** More rows than anybody fills in by hand; bounds what one submission can cost. */
    static final int LIMIT = 200;

    RowList holding(List<Component> others) {
        return new RowList(path, label, hide, fixed, initialRows, fact, others, shape);
    }

    /** How many rows the form was opened with. */
    int rowsBefore(Map<?, ?> before) {
        return path.find(before) instanceof List<?> rows ? rows.size() : initialRows;
    }

    /** The rows that have been taken in. */
    @SuppressWarnings("unchecked")
    List<Map<String, @Nullable Object>> rows(Map<String, @Nullable Object> data) {
        return path.find(data) instanceof List<?> rows ? (List<Map<String, @Nullable Object>>) rows : List.of();
    }
}
