package no.krisesenter.firstcontact;

/** What the first contact tells others. */
final class FirstContactMessages {

    static final String STAY_OFFERED = "client-journey.stay-offered";
    static final String DAY_SERVICE_CHOSEN = "day-service.chosen";
    static final String SPECIAL_ACCOMMODATION_NEEDED = "special-accommodation.needed";

    private FirstContactMessages() {}
}
