package no.krisesenter.crypto;

import java.nio.charset.StandardCharsets;
import no.krisesenter.process.CentreId;

/** Where a ciphertext lies. It opens there and nowhere else. */
public record Place(String table, String column, String row) {

    private static final int SCHEMA_VERSION = 1;

    /** The associated data that binds a ciphertext to its place. */
    byte[] boundTo(CentreId centre) {
        return String.join("|", centre.value(), table, column, row, String.valueOf(SCHEMA_VERSION))
                .getBytes(StandardCharsets.UTF_8);
    }
}
