package no.krisesenter.casefile;

import no.krisesenter.process.CentreId;
import org.springframework.stereotype.Component;

/** Makes the indexes of a centre's clients again, for tests of other modules. */
@Component
public class IndexesAgain {

    private final Reindexing reindexing;

    IndexesAgain(Reindexing reindexing) {
        this.reindexing = reindexing;
    }

    public void of(CentreId centre) {
        reindexing.indexAgain(centre);
    }
}
