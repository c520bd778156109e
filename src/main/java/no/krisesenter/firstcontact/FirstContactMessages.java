package no.krisesenter.firstcontact;

/** What the first contact tells others. */
final class FirstContactMessages {

    static final String STAY_OFFERED = "client-journey.stay-offered";
    static final String DAY_SERVICE_CHOSEN = "day-service.chosen";

    private FirstContactMessages() {}
}
