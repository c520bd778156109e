package no.krisesenter.engine;

import java.util.Date;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * Stands before every serializer of the engine: a variable reaches the database only when a model declares its name and its value is
 * a code, a number, a yes or no, a date or a reference. Whatever way a value takes into the engine, it must pass here.
 */
final class VariableGuard<T extends TypedValue> implements TypedValueSerializer<T> {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");

    private final TypedValueSerializer<T> serializer;
    private final DeclaredVariables declared;

    VariableGuard(TypedValueSerializer<T> serializer, DeclaredVariables declared) {
        this.serializer = serializer;
        this.declared = declared;
    }

    @Override
    public void writeValue(T value, ValueFields fields) {
        if (fields instanceof VariableInstanceEntity variable && !variable.isTransient()) {
            check(variable.getName(), value);
        }
        serializer.writeValue(value, fields);
    }

    private void check(String name, T value) {
        if (!declared.contains(name)) {
            throw new BadUserRequestException("A variable that no model declares is refused.");
        }
        if (!isHarmless(value.getValue())) {
            throw new BadUserRequestException("The variable '" + name
                    + "' takes a code, a number, yes or no, a date or a reference; anything else is refused.");
        }
    }

    private static boolean isHarmless(@Nullable Object value) {
        return value == null
                || value instanceof Boolean
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Double
                || value instanceof Date
                || value instanceof String text && CODE.matcher(text).matches();
    }

    @Override
    public String getName() {
        return serializer.getName();
    }

    @Override
    public ValueType getType() {
        return serializer.getType();
    }

    @Override
    public T readValue(ValueFields fields, boolean deserializeValue, boolean isTransient) {
        return serializer.readValue(fields, deserializeValue, isTransient);
    }

    @Override
    public boolean canHandle(TypedValue value) {
        return serializer.canHandle(value);
    }

    @Override
    public T convertToTypedValue(UntypedValueImpl untypedValue) {
        return serializer.convertToTypedValue(untypedValue);
    }

    @Override
    public String getSerializationDataformat() {
        return serializer.getSerializationDataformat();
    }

    @Override
    public boolean isMutableValue(T value) {
        return serializer.isMutableValue(value);
    }
}
