package no.krisesenter.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import no.krisesenter.process.CentreId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds a returning client by equality without knowing the value: HMAC-SHA-256 with a key of the centre. Only for birth numbers and
 * phone numbers, never names, since equal values give equal indexes.
 */
@Component
public class BlindIndex {

    private static final int BYTES = 32;

    private final CentreKeys keys;

    BlindIndex(CentreKeys keys) {
        this.keys = keys;
    }

    /** The index of a birth number, or null when it has no digits. */
    public byte @Nullable [] ofBirthNumber(CentreId centre, @Nullable String birthNumber) {
        return of(centre, "birth-number", digits(birthNumber));
    }

    /** The index of a phone number, with or without the Norwegian country code, or null when it has no digits. */
    public byte @Nullable [] ofPhone(CentreId centre, @Nullable String phone) {
        return of(centre, "phone", digits(phone).replaceFirst("^(00)?47(?=\\d{8}$)", ""));
    }

    private byte @Nullable [] of(CentreId centre, String purpose, String normal) {
        if (normal.isEmpty()) {
            return null;
        }
        try {
            return keys.of(centre)
                    .index()
                    .computePrimary((purpose + "|" + normal).getBytes(StandardCharsets.UTF_8), BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("An index could not be computed.", e);
        }
    }

    private static String digits(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\D", "");
    }
}
