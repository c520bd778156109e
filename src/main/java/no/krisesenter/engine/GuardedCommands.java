package no.krisesenter.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Shows every command to every {@link CommandGuard} first. */
final class GuardedCommands extends CommandInterceptor {

    private final List<CommandGuard> guards;

    GuardedCommands(List<CommandGuard> guards) {
        this.guards = guards;
    }

    @Override
    public <T> T execute(Command<T> command) {
        guards.forEach(guard -> guard.check(command));
        return next.execute(command);
    }
}
