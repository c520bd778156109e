package no.krisesenter.casefile;

import java.util.Optional;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;

/** Work of the centre itself that never ends. It is begun at every centre when the application starts, and each hour, since a new centre gets its staff later. */
public interface AtEveryCentre {

    /** Once for each centre, and answers its file; empty while nobody there could do the work. */
    Optional<CaseReference> beginAt(CentreId centre);

    /** Who is missing then, and what to do, as the end of a sentence in the log that begins with the centre. */
    String missing();
}
