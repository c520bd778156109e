package no.krisesenter.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.ClassUtils;

/** The one place where failed commands and jobs are logged: a refusal as one line with the rule's code, anything else as a {@link Failure}. */
final class FailedCommands extends CommandInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(FailedCommands.class);
    private static final Set<String> NEWS = Set.of("unexpected", "database", "nobody-waits");

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() != null) {
            return next.execute(command);
        }
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            log(command, failure);
            throw failure;
        }
    }

    private static void log(Command<?> command, RuntimeException failure) {
        var name = ClassUtils.getShortName(command.getClass());
        if (failure instanceof FormFieldValidationException refused) {
            LOG.info("Refused in {}: {}", name, refused.getDetail());
        } else if (NEWS.contains(Failure.code(failure))) {
            LOG.error("Failed in {}, number {}", name, FailureNumber.ofRequest(), Failure.of(failure));
        } else {
            LOG.info("Refused in {}: {}", name, Failure.code(failure));
        }
    }

    /** The engine would write the message of a failed job into the log; this is the only handle that it gives. */
    static void logJobsToo() {
        ExecuteJobHelper.LOGGING_HANDLER =
                (job, failure) -> LOG.warn("Job {} failed: {}", job, Failure.code(failure), Failure.of(failure));
    }
}
