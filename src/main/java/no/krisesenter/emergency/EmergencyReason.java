package no.krisesenter.emergency;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why somebody opens a case that is not hers. */
public enum EmergencyReason {
    DANGER_TO_LIFE("Akutt fare for liv eller helse"),
    CHILD_IN_NEED("Et barn trenger hjelp nå"),
    CARE_TEAM_AWAY("Ingen i teamet er å få tak i, og det haster"),
    POLICE_OR_HEALTH("Politiet, legevakten eller barnevernsvakten må få vite noe nå"),
    OTHER("Annet som ikke kan vente");

    private final String label;

    EmergencyReason(String label) {
        this.label = label;
    }

    /** Norwegian, as staff choose it. */
    public String label() {
        return label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for a code that is none of them. */
    public static Optional<EmergencyReason> of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}
