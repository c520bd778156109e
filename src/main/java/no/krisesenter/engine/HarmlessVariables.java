package no.krisesenter.engine;

import java.util.Date;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A name that a model declares, and a code, a number, a yes or no, a date or a reference. */
@Component
final class HarmlessVariables implements VariableCheck {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");

    private final DeclaredVariables declared;

    HarmlessVariables(DeclaredVariables declared) {
        this.declared = declared;
    }

    @Override
    public void check(String name, @Nullable Object value) {
        if (!declared.contains(name)) {
            throw new BadUserRequestException("A variable that no model declares is refused.");
        }
        if (!isHarmless(value)) {
            throw new BadUserRequestException("The variable '" + name
                    + "' takes a code, a number, yes or no, a date or a reference; anything else is refused.");
        }
    }

    private static boolean isHarmless(@Nullable Object value) {
        return value == null
                || value instanceof Boolean
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Double
                || value instanceof Date
                || value instanceof String text && CODE.matcher(text).matches();
    }
}
