package no.krisesenter.safety;

/** The messages that this stage sends. */
final class SafetyMessages {

    static final String ORDER_BREACHED = "safety.order-breached";
    static final String PARENT_THREAT_RAISED = "child-safety.parent-threat-raised";

    static final String DEATH_CONFIRMED = "death.confirmed";
    static final String CLIENT_FOUND = "unaccounted-absence.client-found";
    static final String ORDER_GRANTED = "restraining-order.granted";
    static final String DANGER_RAISED = "acute-danger.raised";

    private SafetyMessages() {}
}
