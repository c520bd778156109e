package no.krisesenter.overview;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** How far somebody has come, by the steps that are open in her case. In the order of the journey. */
public enum JourneyStage {
    FIRST_CONTACT("Første henvendelse"),
    DAY_SERVICE("Dagtilbud"),
    ARRIVAL("Ankomst"),
    STAY("Under oppholdet"),
    DEPARTURE("Utflytting"),
    RE_ESTABLISHMENT("Reetablering"),
    CLOSURE("Avslutning");

    private static final String JOURNEY = "client-journey";
    private static final Set<String> CONTACT = Set.of("first-contact", "safe-call-back");

    private final String norwegian;

    JourneyStage(String norwegian) {
        this.norwegian = norwegian;
    }

    public String norwegian() {
        return norwegian;
    }

    /**
     * The stage of a case with these open steps; empty when none of them belongs to a journey.
     *
     * @param steps as {@code process/step}
     */
    static Optional<JourneyStage> of(Collection<String> steps) {
        if (within(steps, JOURNEY)) {
            return Optional.of(
                    steps.contains(JOURNEY + "/callActivity_arrival")
                            ? ARRIVAL
                            : steps.contains(JOURNEY + "/callActivity_departure")
                                    ? DEPARTURE
                                    : steps.contains(JOURNEY + "/callActivity_reEstablishment")
                                            ? RE_ESTABLISHMENT
                                            : steps.contains(JOURNEY + "/callActivity_closure") ? CLOSURE : STAY);
        }
        if (within(steps, "day-service")) {
            return Optional.of(DAY_SERVICE);
        }
        return CONTACT.stream().anyMatch(process -> within(steps, process))
                ? Optional.of(FIRST_CONTACT)
                : Optional.empty();
    }

    private static boolean within(Collection<String> steps, String process) {
        return steps.stream().anyMatch(step -> step.startsWith(process + "/"));
    }
}
