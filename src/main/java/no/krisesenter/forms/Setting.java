package no.krisesenter.forms;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one check needs besides the answers.
 *
 * @param foreign what the form was opened with under keys that are not its own
 * @param asked the registers that have been asked already
 */
record Setting(
        Feel feel,
        RegisterOptions registers,
        Clock clock,
        Map<String, @Nullable Object> foreign,
        Map<String, Collection<String>> asked) {

    Setting(Feel feel, RegisterOptions registers, Clock clock, Map<String, @Nullable Object> foreign) {
        this(feel, registers, clock, foreign, new HashMap<>());
    }

    Collection<String> register(String name) {
        return asked.computeIfAbsent(name, registers::values);
    }
}
