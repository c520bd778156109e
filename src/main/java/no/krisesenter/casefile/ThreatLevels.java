package no.krisesenter.casefile;

import java.util.List;

/** The four levels of threat, lowest first. */
public final class ThreatLevels {

    public static final List<String> ALL = List.of("low", "medium", "high", "acute");

    private ThreatLevels() {}

    /** Whether one level is lower than another. */
    public static boolean isLower(String level, String than) {
        return ALL.indexOf(require(level)) < ALL.indexOf(require(than));
    }

    static String require(String level) {
        if (!ALL.contains(level)) {
            throw new IllegalArgumentException("A threat level is one of " + ALL + ".");
        }
        return level;
    }
}
