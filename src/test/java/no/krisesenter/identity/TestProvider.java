package no.krisesenter.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.InetAddress;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import okhttp3.Headers;

/** A provider of identities on this computer: one that others have written, which can be made to hand out a token of the test instead. */
final class TestProvider implements AutoCloseable {

    static final String CLIENT = "krisesenter";
    static final String SECRET = "a-secret-of-at-least-256-bits-for-hs256";

    private static final String ISSUER = "staff";

    private final MockOAuth2Server server = new MockOAuth2Server(new HandsOut());
    private String token;

    TestProvider() {
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    String issuer() {
        return server.issuerUrl(ISSUER).toString();
    }

    /** Says this of whoever comes next. */
    void willSay(String subject, Map<String, Object> claims) {
        token = null;
        server.enqueueCallback(new DefaultOAuth2TokenCallback(ISSUER, subject, "JWT", null, claims, 300));
    }

    /** Hands out this token from now on. */
    void willHandOut(String forged) {
        token = forged;
    }

    /** A token with exactly these claims, signed with the key that the provider shows to everybody. */
    SignedJWT signed(Map<String, Object> claims) {
        return server.getConfig().getTokenProvider().jwt(claims, Duration.ofMinutes(5), ISSUER);
    }

    static String unsigned(SignedJWT good) {
        return new PlainJWT(claims(good)).serialize();
    }

    static String signedWithOurSecret(SignedJWT good) {
        try {
            var forged = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims(good));
            forged.sign(new MACSigner(SECRET));
            return forged.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static String signedWithAnotherKey(SignedJWT good) {
        try {
            var key =
                    new RSAKeyGenerator(2048).keyID(good.getHeader().getKeyID()).generate();
            var forged = new SignedJWT(good.getHeader(), claims(good));
            forged.sign(new RSASSASigner(key));
            return forged.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static JWTClaimsSet claims(SignedJWT token) {
        try {
            return token.getJWTClaimsSet();
        } catch (ParseException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        server.shutdown();
    }

    /** In front of the token endpoint, while the test has a token of its own. */
    private final class HandsOut implements Route {

        @Override
        public boolean match(OAuth2HttpRequest request) {
            return token != null
                    && request.getMethod().equals("POST")
                    && request.getUrl().encodedPath().endsWith("/token");
        }

        @Override
        public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
            var body = "{\"access_token\":\"none\",\"token_type\":\"Bearer\",\"expires_in\":300,\"id_token\":\"%s\"}"
                    .formatted(token);
            return new OAuth2HttpResponse(Headers.of("Content-Type", "application/json"), 200, body, null);
        }
    }
}
