package no.krisesenter.process;

import java.util.Map;

/** Messages to running journeys, addressed by case reference. The catalogue of names is in the models. */
public interface Messages {

    /**
     * Tells the one process of the case that waits for this message.
     *
     * @param message name in the form {@code <slug>.<what-happened>}
     * @param variables codes, numbers, booleans, dates or references only
     * @throws Refused when nobody waits: a message is never lost in silence
     */
    void send(String message, CaseReference to, Map<String, Object> variables);

    /**
     * Starts the process that this message starts, with the case reference as its key, in the case's centre.
     *
     * @throws Refused when that process runs already for the case
     */
    void start(String message, CaseReference key, Map<String, Object> variables);

    /** Starts the process that this message starts, also where the same process runs for the case already: each occasion has its own. */
    void startAnother(String message, CaseReference key, Map<String, Object> variables);

    /**
     * Tells every process of the case that waits for this message and holds these references. There may be none: then there is nothing to stop.
     *
     * @param concerned reference by name of the variable that holds it
     */
    void tellAll(String message, CaseReference to, Map<String, String> concerned);

    /** Whether somebody waits for this message now. */
    boolean isAwaited(String message, CaseReference by);
}
