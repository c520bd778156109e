package no.krisesenter.crypto;

import com.google.crypto.tink.prf.PrfSet;
import com.google.crypto.tink.subtle.Ed25519Sign;
import com.google.crypto.tink.subtle.Ed25519Verify;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import no.krisesenter.process.CentreId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Seals the access log of a centre with keys that are derived from its key in the centre's key file, outside the database: HMAC-SHA-256
 * for the chain, Ed25519 for its anchors.
 */
@Component
public class LogSeal {

    private static final String HMAC = "HmacSHA256";
    private static final int BYTES = 32;

    private final CentreKeys keys;
    private final Map<CentreId, Derived> derived = new ConcurrentHashMap<>();

    private record Derived(SecretKeySpec chain, Ed25519Sign.KeyPair anchor) {}

    @Autowired
    LogSeal(CentreKeys keys) {
        this.keys = keys;
    }

    /** For a command that only reads: keys are never made. */
    public static LogSeal of(Path directoryOfKeys) throws GeneralSecurityException {
        return new LogSeal(new CentreKeys(directoryOfKeys));
    }

    /** HMAC-SHA-256 of the parts, 32 bytes. Keeps the order; the caller sees to it that parts cannot run into each other. */
    public byte[] chain(CentreId centre, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(of(centre).chain());
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The access log could not be sealed.", e);
        }
    }

    /** Ed25519 signature, 64 bytes. */
    public byte[] sign(CentreId centre, byte[] message) {
        try {
            return new Ed25519Sign(of(centre).anchor().getPrivateKey()).sign(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("An anchor could not be signed.", e);
        }
    }

    /** Whether this signature over the message was made with the key of the centre. */
    public boolean hasSigned(CentreId centre, byte[] message, byte[] signature) {
        try {
            new Ed25519Verify(of(centre).anchor().getPublicKey()).verify(signature, message);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private Derived of(CentreId centre) {
        return derived.computeIfAbsent(centre, this::derive);
    }

    private Derived derive(CentreId centre) {
        try {
            PrfSet source = keys.of(centre).log();
            return new Derived(
                    new SecretKeySpec(secret(source, "chain"), HMAC),
                    Ed25519Sign.KeyPair.newKeyPairFromSeed(secret(source, "anchor")));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The keys of the access log could not be derived.", e);
        }
    }

    private static byte[] secret(PrfSet source, String purpose) throws GeneralSecurityException {
        return source.computePrimary(purpose.getBytes(StandardCharsets.UTF_8), BYTES);
    }
}
