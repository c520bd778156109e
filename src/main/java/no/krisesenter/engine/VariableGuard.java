package no.krisesenter.engine;

import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Stands before every serializer of the engine: a variable reaches the database only when the {@link VariableCheck}
 * agrees. Whatever way a value takes into the engine, it must pass here.
 */
final class VariableGuard<T extends TypedValue> implements TypedValueSerializer<T> {

    private final TypedValueSerializer<T> serializer;
    private final VariableCheck check;

    VariableGuard(TypedValueSerializer<T> serializer, VariableCheck check) {
        this.serializer = serializer;
        this.check = check;
    }

    @Override
    public void writeValue(T value, ValueFields fields) {
        if (fields instanceof VariableInstanceEntity variable && !variable.isTransient()) {
            check.check(variable.getName(), value.getValue());
        }
        serializer.writeValue(value, fields);
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
