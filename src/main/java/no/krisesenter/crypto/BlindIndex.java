package no.krisesenter.crypto;

import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import no.krisesenter.process.CentreId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds a returning client by equality without knowing the value: HMAC-SHA-256 with a key of the centre. Only for birth numbers and
 * phone numbers, never names, since equal values give equal indexes. While the key is being changed a value has an index by each version.
 */
@Component
public class BlindIndex {

    private static final int BYTES = 32;

    private final CentreKeys keys;

    BlindIndex(CentreKeys keys) {
        this.keys = keys;
    }

    /** Indexes of a birth number, the one to keep first; none when it has no digits. */
    public List<byte[]> ofBirthNumber(CentreId centre, @Nullable String birthNumber) {
        return of(centre, "birth-number", digits(birthNumber));
    }

    /** Indexes of a phone number, with or without the Norwegian country code, the one to keep first; none when it has no digits. */
    public List<byte[]> ofPhone(CentreId centre, @Nullable String phone) {
        return of(centre, "phone", digits(phone).replaceFirst("^(00)?47(?=\\d{8}$)", ""));
    }

    /** Id of the key version that makes the indexes to keep. */
    public int version(CentreId centre) {
        return keys.of(centre).index().getPrimaryId();
    }

    private List<byte[]> of(CentreId centre, String purpose, String normal) {
        if (normal.isEmpty()) {
            return List.of();
        }
        byte[] value = (purpose + "|" + normal).getBytes(StandardCharsets.UTF_8);
        PrfSet versions = keys.of(centre).index();
        try {
            List<byte[]> indexes = new ArrayList<>();
            indexes.add(versions.computePrimary(value, BYTES));
            for (var version : versions.getPrfs().entrySet()) {
                if (version.getKey() != versions.getPrimaryId()) {
                    Prf older = version.getValue();
                    indexes.add(older.compute(value, BYTES));
                }
            }
            return indexes;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("An index could not be computed.", e);
        }
    }

    private static String digits(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\D", "");
    }
}
