package no.krisesenter.identity;

/** Where our filters stand. */
final class SignInOrder {

    static final int NO_PASSWORDS = -131;

    /** Outside all that changes answers: its sentences are meant for the person at the door. */
    static final int THROTTLE = -130;

    /** Outside all that ends sessions. */
    static final int AT_THE_PROVIDER_TOO = -125;

    /** Behind Spring's request context (-105), before its security chains (-100). */
    static final int WITHDRAWN = -104;

    static final int SIGN_OUT = -103;

    static final int PASSWORD_CHANGE = -102;

    private SignInOrder() {}
}
