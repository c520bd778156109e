package no.krisesenter.engine;

import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Two people who complete tasks of one case at the same moment must not hit each other: the one who collided is tried again. Rights to a
 * task end with the task, so that whoever comes second may have met the task still there and the right gone: then the task is looked for
 * once more, and where it is there, the refusal stands.
 */
final class RetryOnCollision extends CommandInterceptor {

    private static final Set<Class<?>> OF_PEOPLE =
            Set.of(SubmitTaskFormCmd.class, CompleteTaskCmd.class, ClaimTaskCmd.class);
    private static final int TRIES = 5;

    @Override
    public <T> T execute(Command<T> command) {
        if (!OF_PEOPLE.contains(command.getClass()) || TransactionSynchronizationManager.isActualTransactionActive()) {
            return next.execute(command);
        }
        boolean wasRefused = false;
        for (int attempt = 1; ; attempt++) {
            try {
                return next.execute(command);
            } catch (AuthorizationException refusal) {
                if (wasRefused) {
                    throw refusal;
                }
                wasRefused = true;
            } catch (OptimisticLockingException | ConcurrencyFailureException collision) {
                if (attempt == TRIES) {
                    throw collision;
                }
            }
        }
    }
}
