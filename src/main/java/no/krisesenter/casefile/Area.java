package no.krisesenter.casefile;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The part of the house where a room is: women and men live apart by law (krisesenterlova § 2). */
public enum Area {
    WOMEN,
    MEN,
    SHARED;

    /** Whether somebody of this gender may live here; anybody may as long as nobody knows. */
    public boolean isFor(@Nullable String gender) {
        return switch (this) {
            case WOMEN -> !"man".equals(gender);
            case MEN -> !"woman".equals(gender);
            case SHARED -> true;
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Area of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
