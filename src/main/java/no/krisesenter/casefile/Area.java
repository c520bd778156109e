package no.krisesenter.casefile;

import java.util.Locale;

/** The part of the house where a room is: women and men live apart by law (krisesenterlova § 2). */
public enum Area {
    WOMEN,
    MEN,
    SHARED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Area of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
