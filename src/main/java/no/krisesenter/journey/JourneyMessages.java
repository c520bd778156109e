package no.krisesenter.journey;

/** The messages by which a change reaches a running journey. */
final class JourneyMessages {

    static final String CLIENT_RECEIVED = "arrival.client-received";
    static final String CHILD_ARRIVED = "child-follow-up.child-arrived";
    static final String THREAT_CHANGED = "safety.threat-changed";
    static final String ORDER_BREACHED = "safety.order-breached";
    static final String WANTS_HOME = "departure.wants-home";
    static final String DEPARTURE_AGREED = "departure.agreed";
    static final String CLIENT_FOUND = "unaccounted-absence.client-found";
    static final String NEEDS_SHELTER = "day-service.needs-shelter";
    static final String ORDER_LIFTED = "restraining-order.lifted";
    static final String CLIENT_CALLED = "re-establishment.client-called";
    static final String DANGER_RAISED = "acute-danger.raised";

    private JourneyMessages() {}
}
