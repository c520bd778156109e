package no.krisesenter.casefile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why nobody may be given a room. To be chosen from, since a sentence could tell of somebody. */
public enum OutOfOrder {
    RENOVATION("Oppussing"),
    DAMAGE("Skade eller lekkasje"),
    CLEANING("Rengjøring"),
    SECURITY("Må sikres først"),
    OTHER("Annet");

    private final String label;

    OutOfOrder(String label) {
        this.label = label;
    }

    /** Norwegian, as staff choose it. */
    public String label() {
        return label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a code that is none of them. */
    public static Optional<OutOfOrder> of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}
