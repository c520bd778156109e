package no.krisesenter.forms;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An expression field: computed here, whatever the browser says. */
record ComputedKind(String feel) implements Kind {

    @Nullable
    Object compute(Scope scope) {
        return plain(scope.evaluate(feel));
    }

    /** In types that JSON has; dates and durations as ISO text. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value == null || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Number) {
            BigDecimal number = Decimals.read(value);
            return number == null ? null : Decimals.kept(number);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> elements = new ArrayList<>();
            list.forEach(element -> elements.add(plain(element)));
            return elements;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            map.forEach((key, element) -> object.put(String.valueOf(key), plain(element)));
            return object;
        }
        return value.toString();
    }

    @Override
    public @Nullable Object read(Object raw, Place place) {
        return null;
    }

    @Override
    public void check(Question question, Object answer, Scope scope, Place place) {
        // what we computed ourselves keeps no rules
    }

    @Override
    public boolean isClosed() {
        return true;
    }

    @Override
    public Object forEngine(Object answer, ZoneId zone) {
        return answer instanceof BigDecimal number ? (Object) number.doubleValue() : answer;
    }
}
