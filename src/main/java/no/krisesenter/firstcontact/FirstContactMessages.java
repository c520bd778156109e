package no.krisesenter.firstcontact;

/** What the first contact tells others. */
final class FirstContactMessages {

    static final String STAY_OFFERED = "client-journey.stay-offered";
    static final String DAY_SERVICE_CHOSEN = "day-service.chosen";
    /** Awaited by a journey whose client is expected and has not come in yet. */
    static final String CLIENT_RECEIVED = "arrival.client-received";

    /** Awaited while a place is held for somebody who is on the way. */
    static final String PLACE_HELD = "keep-place.client-arrived";

    static final String CASE_CLOSED = "closure.case-closed";
    static final String GOES_ON_ELSEWHERE = "client-journey.goes-on-elsewhere";
    /** Awaited while a client is followed up after a stay. */
    static final String CLIENT_RETURNED = "re-establishment.client-returned";

    static final String SPECIAL_ACCOMMODATION_NEEDED = "special-accommodation.needed";

    private FirstContactMessages() {}
}
