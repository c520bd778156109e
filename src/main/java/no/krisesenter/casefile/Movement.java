package no.krisesenter.casefile;

import java.time.Instant;
import no.krisesenter.process.CaseReference;

/** Somebody has made contact, moved in or moved out. */
public record Movement(CaseReference reference, Kind kind, Instant at) {

    /** What has happened. */
    public enum Kind {
        CONTACT,
        ARRIVED,
        LEFT
    }
}
