package no.krisesenter.engine;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.krisesenter.process.Refused;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;

/**
 * What of a failure may be written down, in the engine's tables, in incidents and in logs: a code, and the names of classes and methods.
 * What a message says is left out, since it may quote what somebody wrote.
 */
final class Failure extends RuntimeException {

    /** First match counts, from the innermost cause outwards. */
    private static final List<Map.Entry<Class<? extends Throwable>, String>> CODES = List.of(
            Map.entry(OptimisticLockingException.class, "collision"),
            Map.entry(ConcurrencyFailureException.class, "collision"),
            Map.entry(DataAccessException.class, "database"),
            Map.entry(SQLException.class, "database"),
            Map.entry(MismatchingMessageCorrelationException.class, "nobody-waits"),
            Map.entry(AuthorizationException.class, "no-right"),
            Map.entry(NotFoundException.class, "not-there"),
            Map.entry(BadUserRequestException.class, "bad-request"));

    private Failure(String message, Throwable of, @Nullable Failure cause) {
        super(message, cause, false, true);
        setStackTrace(of.getStackTrace());
    }

    /** Nothing but codes and names; a collision stays what it is, since the engine tries it again. */
    static Throwable of(Throwable failure) {
        return failure instanceof OptimisticLockingException || failure instanceof Failure
                ? failure
                : sanitised(failure, 0);
    }

    private static Failure sanitised(Throwable failure, int depth) {
        var cause = failure.getCause();
        return new Failure(
                code(failure) + " " + failure.getClass().getSimpleName(),
                failure,
                cause == null || cause == failure || depth > 10 ? null : sanitised(cause, depth + 1));
    }

    /** For example {@code database}; the rule's own code for whatever a rule has refused. */
    static String code(Throwable failure) {
        var code = "unexpected";
        for (var each : Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .limit(10)
                .toList()) {
            if (each instanceof Refused refused) {
                return refused.code();
            }
            for (var known : CODES) {
                if (known.getKey().isInstance(each)) {
                    code = known.getValue();
                    break;
                }
            }
        }
        return code;
    }
}
