package no.krisesenter.casefile;

import java.util.List;
import no.krisesenter.crypto.BlindIndex;
import no.krisesenter.process.CentreId;
import org.jspecify.annotations.Nullable;

/** By what a client can be recognised: blind indexes of birth number and phone, the ones to keep first. */
record Indexes(List<byte[]> birthNumber, List<byte[]> phone, int version) {

    static Indexes of(CentreId centre, @Nullable String birthNumber, @Nullable String phone, BlindIndex index) {
        int version = index.version(centre);
        return new Indexes(index.ofBirthNumber(centre, birthNumber), index.ofPhone(centre, phone), version);
    }

    void keepIn(Client client) {
        client.recogniseBy(first(birthNumber), first(phone), version);
    }

    private static byte @Nullable [] first(List<byte[]> indexes) {
        return indexes.isEmpty() ? null : indexes.get(0);
    }
}
