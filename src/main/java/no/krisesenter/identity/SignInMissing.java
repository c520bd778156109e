package no.krisesenter.identity;

/** It is not said how people sign in. The application does not start without it. */
class SignInMissing extends RuntimeException {

    private SignInMissing(String norwegian, String english) {
        super(norwegian + " / " + english);
    }

    static SignInMissing property(String property) {
        return new SignInMissing(
                "Sett " + property + ", slik at ansatte kan logge inn hos identitetsleverandøren, eller velg "
                        + SignInKind.PROPERTY + "=local for å logge inn med passord",
                "Set " + property + ", so that staff can sign in at the identity provider, or choose "
                        + SignInKind.PROPERTY + "=local to sign in with passwords.");
    }
}
