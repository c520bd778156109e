package no.krisesenter.process;

/** What runs for a case, when all of it has to end at once. Implemented by the engine. */
public interface RunningWork {

    /**
     * Interrupts everything of the case: whoever waits for this message hears it, and the rest ends with its tasks, timers and messages under
     * way. What its model marks with {@code onDeath=goes-on} on a start event goes on.
     */
    void interruptAll(String message, CaseReference of);
}
