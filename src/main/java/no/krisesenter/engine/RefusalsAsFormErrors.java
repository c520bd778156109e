package no.krisesenter.engine;

import no.krisesenter.process.Refused;
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
                if (cause instanceof Refused refused) {
                    throw new FormFieldValidationException(refused.code(), refused.sentence());
                }
            }
            throw failure;
        }
    }
}
