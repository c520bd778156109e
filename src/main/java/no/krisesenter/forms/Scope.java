package no.krisesenter.forms;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form, or one row of it, while it is checked. FEEL sees the data of the whole form and, as in form-js (RepetitionScaffold,
 * buildExpressionContext), {@code this}, {@code parent} and {@code i}: a key of a row is reached by {@code this.key} only.
 */
final class Scope {

    private final Setting setting;
    private final Map<String, @Nullable Object> form;
    private final Map<String, @Nullable Object> self;
    private final @Nullable Map<String, @Nullable Object> parent;
    private final List<Integer> rows;
    private final List<Map<?, ?>> before;
    private final boolean rowMayBeNew;

    private Scope(
            Setting setting,
            Map<String, @Nullable Object> form,
            Map<String, @Nullable Object> self,
            @Nullable Map<String, @Nullable Object> parent,
            List<Integer> rows,
            List<Map<?, ?>> before,
            boolean rowMayBeNew) {
        this.setting = setting;
        this.form = form;
        this.self = self;
        this.parent = parent;
        this.rows = rows;
        this.before = before;
        this.rowMayBeNew = rowMayBeNew;
    }

    static Scope ofForm(Setting setting, Map<String, @Nullable Object> data, Map<?, ?> before) {
        return new Scope(setting, data, data, null, List.of(), List.of(before), false);
    }

    /**
     * The scope of one row. Which row it was before cannot be known, so that it may have been any; but in a list to which nobody adds, and from
     * which nobody takes, it is where it was.
     */
    Scope row(RowList list, int index, Map<String, @Nullable Object> row) {
        List<Integer> indexes =
                Stream.concat(rows.stream(), Stream.of(index + 1)).toList();
        List<Map<?, ?>> rowsBefore = new ArrayList<>();
        for (Map<?, ?> outer : before) {
            List<?> known = list.path().find(outer) instanceof List<?> found ? found : List.of();
            for (int at = 0; at < known.size(); at++) {
                if (known.get(at) instanceof Map<?, ?> map && (at == index || !list.fixed())) {
                    rowsBefore.add(map);
                }
            }
        }
        boolean mayBeNew = rowMayBeNew || !list.fixed() || rowsBefore.isEmpty();
        return new Scope(setting, form, row, view(self), indexes, rowsBefore, mayBeNew);
    }

    Map<String, @Nullable Object> data() {
        return self;
    }

    @Nullable
    Object evaluate(String feel) {
        Map<String, @Nullable Object> seen = new LinkedHashMap<>(setting.foreign());
        seen.putAll(form);
        return setting.feel().evaluate(feel, view(seen));
    }

    private Map<String, @Nullable Object> view(Map<String, @Nullable Object> data) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("this", self);
        view.put("parent", parent);
        view.put("i", rows);
        view.putAll(data);
        view.put("_this_", self);
        view.put("_parent_", parent);
        view.put("_i_", rows);
        return view;
    }

    /** What a question may have been opened with. */
    List<@Nullable Object> before(Question question) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Map<?, ?> known : before) {
            values.add(question.path().isIn(known) ? question.path().find(known) : question.initial());
        }
        if (rowMayBeNew) {
            values.add(question.initial());
        }
        return values;
    }

    Collection<String> register(String name) {
        return setting.register(name);
    }

    ZoneId zone() {
        return setting.clock().getZone();
    }

    LocalDate today() {
        return LocalDate.now(setting.clock());
    }
}
