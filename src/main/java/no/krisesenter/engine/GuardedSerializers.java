package no.krisesenter.engine;

import org.camunda.bpm.engine.impl.variable.serializer.DefaultVariableSerializers;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializers;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** The engine's serializers, each behind the {@link VariableGuard}, and so is whatever another plugin adds, earlier or later. */
final class GuardedSerializers extends DefaultVariableSerializers {

    private static final long serialVersionUID = 1L;

    private final transient VariableCheck check;

    GuardedSerializers(VariableSerializers unguarded, VariableCheck check) {
        this.check = check;
        unguarded.getSerializers().forEach(this::addSerializer);
    }

    @Override
    public DefaultVariableSerializers addSerializer(TypedValueSerializer<?> serializer, int index) {
        return super.addSerializer(guarded(serializer), index);
    }

    private <T extends TypedValue> VariableGuard<T> guarded(TypedValueSerializer<T> serializer) {
        return new VariableGuard<>(serializer, check);
    }
}
