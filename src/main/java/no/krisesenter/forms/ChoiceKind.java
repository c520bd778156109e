package no.krisesenter.forms;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Radio buttons or a select, which have one answer; or a checklist or a tag list, which have many.
 *
 * @param many whether several answers can be chosen
 */
record ChoiceKind(boolean many, Options options) implements Kind {

    private static final int MOST = 1000;

    @Override
    public @Nullable Object read(Object raw, Place place) {
        if (many) {
            return readMany(raw, place);
        }
        Object value = Options.scalar(raw);
        if (value == null) {
            place.refuse("type", "må ha ett svar.");
        }
        return value;
    }

    private static @Nullable Object readMany(Object raw, Place place) {
        List<Object> values = new ArrayList<>();
        boolean fits = raw instanceof List<?> list && list.size() <= MOST;
        for (Object element : fits ? (List<?>) raw : List.of()) {
            Object value = Options.scalar(element);
            if (value == null) {
                fits = false;
            } else {
                values.add(value);
            }
        }
        if (!fits) {
            place.refuse("type", "må være en liste med svar.");
        }
        return fits ? values : null;
    }

    @Override
    public void check(Question question, Object answer, Scope scope, Place place) {
        List<?> chosen = answer instanceof List<?> list ? list : List.of(answer);
        if (!options.values(scope).containsAll(chosen)) {
            place.refuse("option", "har et svar som ikke kan velges. Velg på nytt.");
        }
        if (Options.hasDuplicates(chosen)) {
            place.refuse("duplicate", "har samme svar flere ganger.");
        }
    }

    /** form-js drops what can no longer be chosen. */
    @Override
    public boolean same(@Nullable Object before, @Nullable Object answer, Scope scope) {
        Set<Object> values = options.values(scope);
        if (before instanceof List<?> list) {
            List<?> left = list.stream()
                    .map(Options::scalar)
                    .filter(value -> value != null && values.contains(value))
                    .toList();
            return Kind.super.same(left, answer, scope);
        }
        Object left = Options.scalar(before);
        return Kind.super.same(left != null && values.contains(left) ? left : null, answer, scope);
    }

    @Override
    public String missing() {
        return "må besvares.";
    }

    @Override
    public boolean isClosed() {
        return !many;
    }

    @Override
    public Object forEngine(Object answer, ZoneId zone) {
        return answer instanceof BigDecimal number ? (Object) number.doubleValue() : answer;
    }
}
