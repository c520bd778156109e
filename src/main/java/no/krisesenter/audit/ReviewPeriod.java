package no.krisesenter.audit;

import java.time.Instant;
import no.krisesenter.process.CentreId;

/**
 * The part of the access log that somebody goes through.
 *
 * @param until the first moment that is not part of it
 * @param links how many links the chain of the centre had at the end
 * @param code beginning of the last hash, to be printed and kept
 */
public record ReviewPeriod(long id, CentreId centre, Instant from, Instant until, long links, String code) {}
