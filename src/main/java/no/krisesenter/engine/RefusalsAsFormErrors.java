package no.krisesenter.engine;

import no.krisesenter.process.Refused;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** A rule that says no somewhere behind a form comes back as an error of the form: a 400 with the rule's Norwegian sentence. */
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
                if (cause instanceof Refused refused) {
                    throw new FormFieldValidationException(refused.code(), refused.sentence());
                }
            }
            // the same words for a task that is gone, and for one that somebody may not know of
            if (command instanceof SubmitTaskFormCmd && NotTheirs.says(failure)) {
                throw new FormFieldValidationException(
                        "task-gone",
                        "Noen andre har fullført oppgaven, eller den trengs ikke lenger. Svarene dine er ikke sendt inn. Ta vare på det du har skrevet, og se hva som er gjort i saken.");
            }
            throw failure;
        }
    }
}
