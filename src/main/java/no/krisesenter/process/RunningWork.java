package no.krisesenter.process;

import java.util.Map;

/** What runs for a case, when something concerns all of it. Implemented by the engine. */
public interface RunningWork {

    /**
     * Interrupts everything of the case: whoever waits for this message hears it, and the rest ends with its tasks, timers and messages under
     * way. What its model marks with {@code onDeath=goes-on} on a start event goes on.
     */
    void interruptAll(String message, CaseReference of);

    /**
     * Whether another run of this process has begun for the case and is not over, whatever it is in the middle of. The run that asks does not
     * count.
     *
     * @param concerned reference by name of the variable that holds it
     */
    boolean isUnderWay(String process, CaseReference of, Map<String, String> concerned);

    /** Tells everybody of the case who waits for this message, if there is anybody. */
    void tellAll(String message, CaseReference of);
}
