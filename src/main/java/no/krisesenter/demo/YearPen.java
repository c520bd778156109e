package no.krisesenter.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.krisesenter.forms.AnyAnswer;
import no.krisesenter.forms.Asked;
import no.krisesenter.forms.Pen;
import org.jspecify.annotations.Nullable;

/** Writes down what is to be said in this form, and otherwise only what must be said: anything that the form allows. */
final class YearPen implements Pen {

    private final Map<String, @Nullable Object> said;
    private final AnyAnswer otherwise;

    YearPen(Map<String, @Nullable Object> said, AnyAnswer otherwise) {
        this.said = said;
        this.otherwise = otherwise;
    }

    @Override
    public @Nullable Object answer(Asked asked) {
        Object answer = said.get(asked.path());
        return answer != null ? answer : asked.isOpen() ? otherwise.any(asked) : null;
    }

    @Override
    public @Nullable List<Map<String, @Nullable Object>> rows(String path, List<Map<String, @Nullable Object>> known) {
        if (!(said.get(path) instanceof List<?> rows) || !known.isEmpty()) {
            return null;
        }
        List<Map<String, @Nullable Object>> wanted = new ArrayList<>();
        for (Object row : rows) {
            Map<String, @Nullable Object> filled = new LinkedHashMap<>();
            ((Map<?, ?>) row).forEach((key, value) -> filled.put(String.valueOf(key), value));
            wanted.add(filled);
        }
        return wanted;
    }
}
