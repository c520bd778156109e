package no.krisesenter.planning;

/** The messages that this stage sends. */
final class PlanningMessages {

    static final String THREAT_CHANGED = "safety.threat-changed";
    static final String DEPARTURE_AGREED = "departure.agreed";

    private PlanningMessages() {}
}
