package no.krisesenter.audit;

import no.krisesenter.process.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** The access log cannot be written, so that nothing of the record is shown or kept. */
public final class LogUnavailable extends Refused {

    private static final Logger LOG = LoggerFactory.getLogger(LogUnavailable.class);

    private LogUnavailable() {
        super(
                "access-log-unavailable",
                "Tilgangsloggen svarer ikke. Da kan ingen lese eller skrive i journalen, og ingenting er vist eller lagret."
                        + " Ta vare på det du har skrevet, og prøv igjen om litt. Si fra til daglig leder hvis det varer.");
    }

    static LogUnavailable because(DataAccessException failure) {
        LOG.error(
                "The access log cannot be written: {}",
                failure.getMostSpecificCause().getClass().getSimpleName());
        return new LogUnavailable();
    }
}
