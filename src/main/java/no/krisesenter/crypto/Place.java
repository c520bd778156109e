package no.krisesenter.crypto;

import java.util.UUID;

/** Where a ciphertext lies. It opens there and nowhere else. */
public record Place(String table, String column, String row) {

    static Place ofKey(UUID client) {
        return new Place("client_key", "wrapped", client.toString());
    }
}
