package no.krisesenter.engine;

import no.krisesenter.process.NothingThere;
import no.krisesenter.process.Refused;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** A rule that says no somewhere behind a form, or behind taking a task, comes back as a 400 with the rule's Norwegian sentence. */
final class RefusalsAsFormErrors extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (FormFieldValidationException alreadyOne) {
            throw alreadyOne;
        } catch (RuntimeException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof NotThisWay shut) {
                    throw new BadUserRequestException(shut.sentence());
                }
                if (cause instanceof Refused refused && command instanceof GetTaskFormVariablesCmd) {
                    throw new RefusedByRule(refused.sentence());
                }
                if (cause instanceof Refused refused) {
                    throw command instanceof ClaimTaskCmd
                            ? new TaskTaken(refused.sentence())
                            : new FormFieldValidationException(refused.code(), refused.sentence());
                }
            }
            // the same words for a task that is gone, and for one that somebody may not know of
            if (command instanceof SubmitTaskFormCmd && (NotTheirs.says(failure) || isGone(failure))) {
                throw new FormFieldValidationException(
                        "task-gone",
                        "Noen andre har fullført oppgaven, eller den trengs ikke lenger. Svarene dine er ikke sendt inn. Ta vare på det du har skrevet, og se hva som er gjort i saken.");
            }
            if (command instanceof ClaimTaskCmd && (isLost(failure) || NotTheirs.says(failure))) {
                throw new TaskTaken(
                        "En kollega har tatt oppgaven, eller den trengs ikke lenger. Last listen på nytt og ta en annen.");
            }
            throw failure;
        }
    }

    private static boolean isLost(RuntimeException failure) {
        return failure instanceof TaskAlreadyClaimedException
                || failure instanceof OptimisticLockingException
                || isGone(failure);
    }

    /** The engine has no exception of its own for this; ours says it of a case that is not, or no longer, for this person. */
    private static boolean isGone(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NothingThere
                    || cause instanceof ProcessEngineException
                            && String.valueOf(cause.getMessage()).contains("Cannot find task with id ")) {
                return true;
            }
        }
        return false;
    }
}
