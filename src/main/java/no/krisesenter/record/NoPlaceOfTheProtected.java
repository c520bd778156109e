package no.krisesenter.record;

import java.util.Map;
import no.krisesenter.casefile.AfterRestriction;
import no.krisesenter.process.AnswersOfPlaces;
import no.krisesenter.process.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes every answer that tells of a place out of the entries of somebody whose address has become strictly confidential, and every draft with
 * them. Which answers these are, the forms say.
 */
@Component
class NoPlaceOfTheProtected implements AfterRestriction {

    private final RecordEntries entries;
    private final Drafts drafts;
    private final AnswersOfPlaces places;

    NoPlaceOfTheProtected(RecordEntries entries, Drafts drafts, AnswersOfPlaces places) {
        this.entries = entries;
        this.drafts = drafts;
        this.places = places;
    }

    @Override
    @Transactional
    public void restricted(CaseReference reference) {
        entries.all(reference).forEach(entry -> {
            Map<String, @Nullable Object> answers = entries.open(entry).answers();
            Map<String, @Nullable Object> kept = places.takenOutOf(entry.section(), answers);
            if (!kept.equals(answers)) {
                entries.replace(entry, kept);
            }
        });
        drafts.dropAllOf(reference);
    }
}
