package no.krisesenter.access;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What lets somebody see a case, as it is written into the access log.
 *
 * @param id names one grant of its kind, such as one breaking of the glass; null where there is only one
 */
public record Grant(Kind kind, @Nullable UUID id) {

    /** The ways to see a case. */
    public enum Kind {
        CARE_TEAM,
        TASK,
        DUTY_CARD,
        BREAK_GLASS,
        STRICT_LIST,
        SYSTEM
    }

    public static Grant of(Kind kind) {
        return new Grant(kind, null);
    }

    /** For the log: {@code care-team}, {@code break-glass:<id>} and so on. */
    public String code() {
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return id == null ? name : name + ":" + id;
    }
}
