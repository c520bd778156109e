package no.krisesenter.record;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.crypto.Ids;
import no.krisesenter.crypto.Owner;
import no.krisesenter.crypto.Vault;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The entries, sealed as they lie. */
@Repository
class RecordEntries {

    private static final String ABOUT =
            "from RecordEntry e where e.caseReference = :case and coalesce(e.childReference, '') = :child";

    private final EntityManager entities;
    private final CaseFiles caseFiles;
    private final Vault vault;
    private final Ids ids;
    private final Clock clock;

    RecordEntries(EntityManager entities, CaseFiles caseFiles, Vault vault, Ids ids, Clock clock) {
        this.entities = entities;
        this.caseFiles = caseFiles;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
    }

    /** Adds an entry as the next revision of its section. The caller holds the case, so that no two get the same number. */
    void add(Submission submission) {
        int revision = newest(submission.caseReference(), submission.subject(), submission.form())
                        .map(RecordEntry::revision)
                        .orElse(0)
                + 1;
        keep(new RecordEntry(ids.next(), submission, revision, clock.instant()), submission.answers());
    }

    Optional<RecordEntry> newest(CaseReference caseReference, @Nullable ChildReference child, String section) {
        return section(caseReference, child, section, "desc").setMaxResults(1).getResultList().stream()
                .findFirst();
    }

    /** Oldest first. */
    List<RecordEntry> all(CaseReference caseReference, @Nullable ChildReference child, String section) {
        return section(caseReference, child, section, "asc").getResultList();
    }

    /** Every entry of the case and its children, newest first. */
    List<RecordEntry> all(CaseReference caseReference) {
        return entities.createQuery(
                        "from RecordEntry e where e.caseReference = :case order by e.at desc, e.revision desc, e.section",
                        RecordEntry.class)
                .setParameter("case", caseReference.value())
                .getResultList();
    }

    /** Puts an entry that holds only these answers in the place of a whole one, which is gone for good. */
    void replace(RecordEntry whole, Map<String, @Nullable Object> answers) {
        entities.remove(whole);
        entities.flush();
        keep(new RecordEntry(ids.next(), whole), answers);
    }

    private void keep(RecordEntry entry, Map<String, @Nullable Object> answers) {
        Owner owner = caseFiles.owner(entry.caseReference());
        entities.persist(entry.sealedAs(vault.sealMap(owner, entry.place(), answers)));
        entities.flush();
    }

    Entry open(RecordEntry entry) {
        Map<String, @Nullable Object> answers =
                vault.openMap(caseFiles.owner(entry.caseReference()), entry.place(), entry.sealed());
        return new Entry(entry.revision(), entry.at(), entry.author(), answers);
    }

    private jakarta.persistence.TypedQuery<RecordEntry> section(
            CaseReference caseReference, @Nullable ChildReference child, String section, String order) {
        return entities.createQuery(ABOUT + " and e.section = :section order by e.revision " + order, RecordEntry.class)
                .setParameter("case", caseReference.value())
                .setParameter("child", child == null ? "" : child.value())
                .setParameter("section", section);
    }
}
