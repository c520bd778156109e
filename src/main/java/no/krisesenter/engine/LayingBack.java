package no.krisesenter.engine;

import java.lang.reflect.Field;
import java.util.Objects;
import org.camunda.bpm.engine.impl.cmd.AbstractSetTaskPropertyCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/**
 * Lays a task back as it was taken. The web API does it with a command that asks for the right to give tasks to anybody, which nobody has
 * here, while the command that takes a task lets it go, too.
 */
final class LayingBack extends CommandInterceptor {

    private static final Field TASK = field(AssignTaskCmd.class, "taskId");
    private static final Field USER = field(AssignTaskCmd.class, "userId");

    @Override
    @SuppressWarnings("unchecked")
    public <T> T execute(Command<T> command) {
        if (command.getClass() == AssignTaskCmd.class && value(USER, command) == null) {
            return next.execute((Command<T>) new ClaimTaskCmd(String.valueOf(value(TASK, command)), null));
        }
        return next.execute(command);
    }

    private static @Nullable Object value(Field field, Command<?> command) {
        return ReflectionUtils.getField(field, command);
    }

    private static Field field(Class<? extends AbstractSetTaskPropertyCmd<?>> type, String name) {
        Field field = Objects.requireNonNull(ReflectionUtils.findField(type, name), name);
        ReflectionUtils.makeAccessible(field);
        return field;
    }
}
