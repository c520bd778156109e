package no.krisesenter.engine;

import org.jspecify.annotations.Nullable;

/** Decides what may become a variable of the engine. */
interface VariableCheck {

    /** @throws org.camunda.bpm.engine.BadUserRequestException when this may not */
    void check(String name, @Nullable Object value);
}
