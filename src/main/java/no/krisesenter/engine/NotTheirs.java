package no.krisesenter.engine;

import java.util.NoSuchElementException;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.exception.NullValueException;

/** How the engine, and the rules behind it, say that something does not exist or that somebody may not know of it. */
public final class NotTheirs {

    /** What the engine says of another centre; it has no exception of its own for this. */
    public static final String ANOTHER_CENTRE = "because it belongs to no authenticated tenant";

    private static final String GONE = "Cannot find task with id ";

    private NotTheirs() {}

    static boolean says(Throwable failure) {
        var message = String.valueOf(failure.getMessage());
        return failure instanceof AuthorizationException
                || failure instanceof NoSuchElementException
                || failure instanceof NullValueException && message.startsWith(GONE)
                || message.contains(ANOTHER_CENTRE);
    }
}
