package no.krisesenter.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;

/**
 * The key of a centre, in all its versions: what any of them has wrapped opens, what is new is wrapped by the one in use.
 *
 * @param version id of the version in use that wraps
 */
record CentreKey(Aead wrapping, int version, PrfSet index, PrfSet log) {

    /** What {@link TinkProtoKeysetFormat#serializeEncryptedKeyset} begins with: how data keys were wrapped before they had versions. */
    private static final byte WRAPPED_BY_TINK = 0x12;

    static CentreKey of(CentreKeyFile file) throws GeneralSecurityException {
        return new CentreKey(
                file.wrapping().getPrimitive(RegistryConfiguration.get(), Aead.class),
                file.wrapping().getPrimary().getId(),
                file.index().getPrimitive(RegistryConfiguration.get(), PrfSet.class),
                file.log().getPrimitive(RegistryConfiguration.get(), PrfSet.class));
    }

    /** Nothing of it is outside what the key vouches for: unlike in Tink's own format, which adds a description of the data key. */
    byte[] wrap(KeysetHandle dataKey, byte[] boundTo) throws GeneralSecurityException {
        return wrapping.encrypt(TinkProtoKeysetFormat.serializeKeyset(dataKey, InsecureSecretKeyAccess.get()), boundTo);
    }

    KeysetHandle unwrap(byte[] wrapped, byte[] boundTo) throws GeneralSecurityException {
        if (wrapped.length > 0 && wrapped[0] == WRAPPED_BY_TINK) {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, wrapping, boundTo);
        }
        return TinkProtoKeysetFormat.parseKeyset(wrapping.decrypt(wrapped, boundTo), InsecureSecretKeyAccess.get());
    }
}
