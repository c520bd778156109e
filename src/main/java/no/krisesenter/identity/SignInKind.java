package no.krisesenter.identity;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** How people sign in to this installation. */
enum SignInKind {
    /** With a password that we keep. */
    LOCAL,
    /** At a provider of identities, by OpenID Connect. */
    PROVIDER;

    static final String PROPERTY = "krisesenter.sign-in";

    private static final String PRODUCTION = "production";
    private static final String LOCALLY = "local";

    /**
     * Outside production passwords are good enough where nothing else is said.
     *
     * @throws SignInMissing when it is not said how, in production, or not all that it takes
     */
    static SignInKind of(Environment environment) {
        if (LOCALLY.equals(environment.getProperty(PROPERTY))) {
            return LOCAL;
        }
        var issuer = environment.getProperty(Provider.ISSUER, "");
        if (issuer.isBlank() && !environment.acceptsProfiles(Profiles.of(PRODUCTION))) {
            return LOCAL;
        }
        for (var property : Provider.NEEDED) {
            if (environment.getProperty(property, "").isBlank()) {
                throw SignInMissing.property(property);
            }
        }
        return PROVIDER;
    }
}
