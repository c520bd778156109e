package no.krisesenter.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lays a draft over what a form is opened with now. A row of a draft belongs to the row that tells the same; what has been written beside a row
 * that is no longer told goes with it.
 */
final class Redrafting {

    private Redrafting() {}

    static Map<String, @Nullable Object> of(Shape shape, Map<?, ?> draft, Map<?, ?> now) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        draft.forEach((key, answer) -> result.put(String.valueOf(key), answer));
        shape.slots().forEach((key, slot) -> {
            if (slot instanceof Shape inner) {
                if (draft.get(key) instanceof Map<?, ?> part) {
                    result.put(key, of(inner, part, now.get(key) instanceof Map<?, ?> known ? known : Map.of()));
                } else if (now.get(key) instanceof Map<?, ?> known) {
                    result.put(key, of(inner, Map.of(), known));
                }
            } else if (slot instanceof RowList list) {
                if (draft.containsKey(key) || (list.fixed() && now.containsKey(key))) {
                    result.put(
                            key,
                            list.fixed() && now.get(key) instanceof List<?>
                                    ? asNow(list, maps(draft.get(key)), maps(now.get(key)))
                                    : asDrafted(list, maps(draft.get(key)), maps(now.get(key))));
                }
            } else if (((Question) slot).onlyTells()) {
                result.remove(key);
                if (now.containsKey(key)) {
                    result.put(key, now.get(key));
                }
            }
        });
        return result;
    }

    private static List<Map<?, ?>> maps(@Nullable Object rows) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (rows instanceof List<?> list) {
            list.forEach(row -> maps.add(row instanceof Map<?, ?> map ? map : Map.of()));
        }
        return maps;
    }

    /** The rows of now, each with what has been written beside it. */
    private static List<Map<String, @Nullable Object>> asNow(
            RowList list, List<Map<?, ?>> drafted, List<Map<?, ?>> now) {
        List<Map<?, ?>> left = new ArrayList<>(drafted);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Map<?, ?> row : now) {
            Map<?, ?> written = take(list, row, left).orElse(Map.of());
            Map<String, @Nullable Object> both = new LinkedHashMap<>();
            row.forEach((key, answer) -> both.put(String.valueOf(key), answer));
            both.putAll(of(list.shape(), written, row));
            rows.add(both);
        }
        return rows;
    }

    /** The rows of the draft, of which each tells what a row of now tells, or nothing. */
    private static List<Map<String, @Nullable Object>> asDrafted(
            RowList list, List<Map<?, ?>> drafted, List<Map<?, ?>> now) {
        List<Map<?, ?>> left = new ArrayList<>(now);
        return drafted.stream()
                .limit(list.fixed() ? list.initialRows() : RowList.LIMIT)
                .map(row -> of(list.shape(), row, take(list, row, left).orElse(Map.of())))
                .toList();
    }

    /** The first of the rows that tells the same, which then belongs to it; where nothing is told, simply the next. */
    private static Optional<Map<?, ?>> take(RowList list, Map<?, ?> row, List<Map<?, ?>> left) {
        for (int index = 0; index < left.size(); index++) {
            if (tellsTheSame(list.shape(), row, left.get(index))) {
                return Optional.of(left.remove(index));
            }
        }
        return Optional.empty();
    }

    private static boolean tellsTheSame(Shape shape, Map<?, ?> one, Map<?, ?> other) {
        return shape.slots().entrySet().stream()
                .filter(each -> each.getValue() instanceof Question question && question.onlyTells())
                .allMatch(each -> Kind.looksAlike(one.get(each.getKey()), other.get(each.getKey())));
    }
}
