package no.krisesenter.process;

/** What runs for a case, when something concerns all of it. Implemented by the engine. */
public interface RunningWork {

    /**
     * Interrupts everything of the case: whoever waits for this message hears it, and the rest ends with its tasks, timers and messages under
     * way. What its model marks with {@code onDeath=goes-on} on a start event goes on.
     */
    void interruptAll(String message, CaseReference of);

    /** Tells everybody of the case who waits for this message, if there is anybody. */
    void tellAll(String message, CaseReference of);
}
