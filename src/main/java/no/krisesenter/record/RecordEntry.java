package no.krisesenter.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import no.krisesenter.crypto.Place;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.RecordKind;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.Submission;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One set of answers, sealed. Never changed. */
@Entity
@Immutable
@Table(schema = "record", name = "record_entry")
class RecordEntry {

    @Id
    private UUID id;

    private String caseReference;
    private @Nullable String childReference;
    private String section;
    private int revision;
    private String kind;
    private String author;
    private Instant at;
    private @Nullable String taskId;
    private byte[] sealed;

    @SuppressWarnings("NullAway.Init")
    protected RecordEntry() {}

    RecordEntry(UUID id, Submission submission, int revision, Instant at, byte[] sealed) {
        this.id = id;
        this.caseReference = submission.caseReference().value();
        this.childReference =
                submission.subject() == null ? null : submission.subject().value();
        this.section = submission.form();
        this.revision = revision;
        this.kind = submission.kind().name().toLowerCase(Locale.ROOT);
        this.author = submission.author().value();
        this.at = at;
        this.taskId = submission.taskId();
        this.sealed = sealed;
    }

    /** The same entry with less in it. */
    RecordEntry(UUID id, RecordEntry whole, byte[] sealed) {
        this.id = id;
        this.caseReference = whole.caseReference;
        this.childReference = whole.childReference;
        this.section = whole.section;
        this.revision = whole.revision;
        this.kind = whole.kind;
        this.author = whole.author;
        this.at = whole.at;
        this.taskId = whole.taskId;
        this.sealed = sealed;
    }

    static Place place(UUID id) {
        return new Place("record_entry", "sealed", id.toString());
    }

    UUID id() {
        return id;
    }

    CaseReference caseReference() {
        return new CaseReference(caseReference);
    }

    @Nullable
    ChildReference child() {
        return childReference == null ? null : new ChildReference(childReference);
    }

    String section() {
        return section;
    }

    int revision() {
        return revision;
    }

    RecordKind kind() {
        return RecordKind.of(kind);
    }

    StaffId author() {
        return new StaffId(author);
    }

    Instant at() {
        return at;
    }

    byte[] sealed() {
        return sealed;
    }
}
