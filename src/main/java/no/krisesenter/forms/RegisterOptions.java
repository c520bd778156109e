package no.krisesenter.forms;

import java.util.Collection;

/** The values that may be chosen from a register that lies outside the form: staff, rooms, children. */
public interface RegisterOptions {

    /** @param register the {@code valuesKey} of the field */
    Collection<String> values(String register);
}
