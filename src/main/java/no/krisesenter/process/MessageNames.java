package no.krisesenter.process;

import java.util.Optional;

/** What a message tells, in Norwegian: as the models call the event that waits for it. */
public interface MessageNames {

    /** Empty when no model waits for a message of this name. */
    Optional<String> of(String message);
}
