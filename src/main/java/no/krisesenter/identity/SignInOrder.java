package no.krisesenter.identity;

/** Where our filters stand. */
final class SignInOrder {

    /** Outside all that changes answers: its sentences are meant for the person at the door. */
    static final int THROTTLE = -130;

    /** Behind Spring's request context (-105), before its security chains (-100). */
    static final int WITHDRAWN = -104;

    static final int SIGN_OUT = -103;

    private SignInOrder() {}
}
