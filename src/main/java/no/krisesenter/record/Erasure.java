package no.krisesenter.record;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import no.krisesenter.audit.Access;
import no.krisesenter.audit.AccessLog;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes answers back out of the record where there turns out to be no basis for keeping them. The entries stay, with author, time and the
 * rest of what was written (personvernforordningen artikkel 5 nr. 1 bokstav c).
 */
@Component
public class Erasure {

    private final CaseFiles caseFiles;
    private final RecordEntries entries;
    private final AccessLog accessLog;
    private final CurrentUser currentUser;

    Erasure(CaseFiles caseFiles, RecordEntries entries, AccessLog accessLog, CurrentUser currentUser) {
        this.caseFiles = caseFiles;
        this.entries = entries;
        this.accessLog = accessLog;
        this.currentUser = currentUser;
    }

    /**
     * Erases the answers to these fields from every entry of a form about the case.
     *
     * @throws no.krisesenter.process.Refused when the client is dead, and the record is kept as it is
     */
    @Transactional
    public void erase(CaseReference reference, String form, Set<String> keys) {
        caseFiles.holdUntilDone(reference);
        caseFiles.requireNotFrozen(reference);
        currentUser
                .id()
                .ifPresent(staff -> accessLog.note(new Access(
                        Access.Action.WRITE,
                        caseFiles.get(reference).centre(),
                        staff,
                        reference,
                        null,
                        form,
                        null,
                        "system")));
        entries.all(reference, null, form).forEach(entry -> erase(entry, keys));
    }

    private void erase(RecordEntry entry, Set<String> keys) {
        Map<String, @Nullable Object> kept = new HashMap<>(entries.open(entry).answers());
        if (kept.keySet().removeAll(keys)) {
            entries.replace(entry, kept);
        }
    }
}
