package no.krisesenter.identity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The provider of identities at which people sign in, and how we read what it says of them.
 *
 * @param issuer address below which the provider describes itself (OpenID Connect Discovery)
 * @param algorithm with which it signs; every other is refused
 * @param prompt what it is asked to do each time; {@code login}, since colleagues share PCs
 * @param claims names of the claims that we read
 * @param roles value of the claim to role group; empty when the values are our role groups
 * @param centres value of the claim to centre; empty when the values are our centres
 * @param acr levels of assurance of which one is needed; empty when any will do
 * @param amr ways of signing in of which one is needed, for example {@code mfa}; empty when any will do
 */
@ConfigurationProperties("krisesenter.oidc")
record Provider(
        String issuer,
        String clientId,
        String clientSecret,
        @DefaultValue("RS256") String algorithm,
        @DefaultValue("login") String prompt,
        @DefaultValue({"openid", "profile"}) Set<String> scopes,
        @DefaultValue Claims claims,
        @DefaultValue Map<String, String> roles,
        @DefaultValue Map<String, String> centres,
        @DefaultValue List<String> acr,
        @DefaultValue List<String> amr) {

    static final String ISSUER = "krisesenter.oidc.issuer";
    static final List<String> NEEDED = List.of(ISSUER, "krisesenter.oidc.client-id", "krisesenter.oidc.client-secret");

    /** Without the secret, so that it can be logged by mistake. */
    @Override
    public String toString() {
        return "Provider";
    }

    record Claims(
            @DefaultValue("sub") String user,
            @DefaultValue("given_name") String firstName,
            @DefaultValue("family_name") String lastName,
            @DefaultValue("roles") String roles,
            @DefaultValue("centres") String centres) {}
}
