package no.krisesenter.engine;

import org.camunda.bpm.engine.impl.interceptor.Command;

/** Looks at a command before the engine carries it out, whoever sends it. Must not need the engine itself when it is made. */
interface CommandGuard {

    /** @throws NotThisWay when the command may not be carried out */
    void check(Command<?> command);
}
