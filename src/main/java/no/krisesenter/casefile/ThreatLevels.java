package no.krisesenter.casefile;

import java.util.List;

/** The four levels of threat, lowest first. */
public final class ThreatLevels {

    public static final List<String> ALL = List.of("low", "medium", "high", "acute");

    private ThreatLevels() {}

    static String require(String level) {
        if (!ALL.contains(level)) {
            throw new IllegalArgumentException("A threat level is one of " + ALL + ".");
        }
        return level;
    }
}
