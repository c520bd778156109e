package no.krisesenter.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
    private @Nullable Integer modelVersion;
    private byte[] sealed;

    @SuppressWarnings("NullAway.Init")
    protected RecordEntry() {}

    /** Not sealed yet. */
    RecordEntry(UUID id, Submission submission, int revision, Instant at) {
        this.id = id;
        this.caseReference = submission.caseReference().value();
        this.childReference =
                submission.subject() == null ? null : submission.subject().value();
        this.section = submission.form();
        this.revision = revision;
        this.kind = submission.kind().name().toLowerCase(Locale.ROOT);
        this.author = submission.author().value();
        // what the database keeps of it
        this.at = at.truncatedTo(ChronoUnit.MICROS);
        this.taskId = submission.taskId();
        this.modelVersion = submission.modelVersion();
        this.sealed = new byte[0];
    }

    /** The same entry, with something else in it; not sealed yet. */
    RecordEntry(UUID id, RecordEntry whole) {
        this.id = id;
        this.caseReference = whole.caseReference;
        this.childReference = whole.childReference;
        this.section = whole.section;
        this.revision = whole.revision;
        this.kind = whole.kind;
        this.author = whole.author;
        this.at = whole.at;
        this.taskId = whole.taskId;
        this.modelVersion = whole.modelVersion;
        this.sealed = new byte[0];
    }

    /** Everything that stands in clear beside the answers: whoever changes any of it makes them unreadable. */
    Place place() {
        return Place.ofWholeRow(
                "record_entry",
                "sealed",
                id,
                caseReference,
                childReference,
                section,
                revision,
                kind,
                author,
                at,
                taskId,
                modelVersion);
    }

    RecordEntry sealedAs(byte[] answers) {
        sealed = answers;
        return this;
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

    @Nullable
    Integer modelVersion() {
        return modelVersion;
    }

    byte[] sealed() {
        return sealed;
    }
}
