package no.krisesenter.crypto;

import java.nio.charset.StandardCharsets;
import no.krisesenter.process.CentreId;
import org.springframework.stereotype.Component;

/** Centre, table, column and row, and the version of this list. */
@Component
class BoundToItsPlace implements Binding {

    private static final String VERSION = "1";

    @Override
    public byte[] of(CentreId centre, Place place) {
        return String.join("|", centre.value(), place.table(), place.column(), place.row(), VERSION)
                .getBytes(StandardCharsets.UTF_8);
    }
}
