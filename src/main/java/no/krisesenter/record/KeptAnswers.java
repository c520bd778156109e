package no.krisesenter.record;

import java.util.List;
import java.util.Optional;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens entries for the rules of the stages. */
@Component
@Transactional(readOnly = true)
class KeptAnswers implements Answers {

    private final RecordEntries entries;

    KeptAnswers(RecordEntries entries) {
        this.entries = entries;
    }

    @Override
    public Optional<Entry> newest(CaseReference caseReference, String form) {
        return entries.newest(caseReference, null, form).map(entries::open);
    }

    @Override
    public Optional<Entry> newest(CaseReference caseReference, ChildReference child, String form) {
        return entries.newest(caseReference, child, form).map(entries::open);
    }

    @Override
    public List<Entry> all(CaseReference caseReference, String form) {
        return entries.all(caseReference, null, form).stream()
                .map(entries::open)
                .toList();
    }

    @Override
    public List<Entry> all(CaseReference caseReference, ChildReference child, String form) {
        return entries.all(caseReference, child, form).stream()
                .map(entries::open)
                .toList();
    }
}
