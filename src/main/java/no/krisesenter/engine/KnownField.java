package no.krisesenter.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/** A field whose value is fetched from the record when the form asks for its values, so that looking at the form's address reads nothing. */
final class KnownField extends FormFieldImpl {

    private final Supplier<@Nullable Object> known;

    KnownField(String key, Supplier<@Nullable Object> known) {
        setId(key);
        this.known = known;
    }

    @Override
    public TypedValue getValue() {
        return PlainValues.typed(known.get());
    }
}
