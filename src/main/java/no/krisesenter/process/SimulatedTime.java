package no.krisesenter.process;

import java.time.Instant;

/** A clock that somebody moves, and with it everything that waits for a time. Used by the demonstration; implemented by the engine. */
public interface SimulatedTime {

    /** Sets the clock and does the work, during which nothing happens by itself; then the time is the real one again. */
    void during(Instant from, Runnable work);

    /** Moves the clock to then, and does in order what becomes due on the way. */
    void until(Instant then);
}
