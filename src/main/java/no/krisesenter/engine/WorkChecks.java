package no.krisesenter.engine;

import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Asks our own rules after the engine's, within its command: what a rule has seen cannot change before the command is done. */
final class WorkChecks extends AuthorizationCommandChecker {

    private final Supplier<Stream<TaskGuard>> guards;

    WorkChecks(Supplier<Stream<TaskGuard>> guards) {
        this.guards = guards;
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        super.checkTaskWork(task);
        ask(user -> guards.get().forEach(guard -> guard.beforeWork(task, user)));
    }

    void afterChange(TaskEntity task) {
        ask(user -> guards.get().forEach(guard -> guard.afterChange(task, user)));
    }

    /** The application itself is not asked. */
    private static void ask(Consumer<String> question) {
        var context = Context.getCommandContext();
        var user = context.getAuthenticatedUserId();
        if (user != null && context.isAuthorizationCheckEnabled()) {
            question.accept(user);
        }
    }
}
