package no.krisesenter.deadlines;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import no.krisesenter.process.StaffId;

/** A deadline that a centre has decided for itself, whatever the table says; and who decided it. */
@Entity
@Table(schema = "record", name = "centre_deadline")
class CentreDeadline {

    @EmbeddedId
    private Key key;

    @Column(nullable = false)
    private String duration;

    @Column(nullable = false)
    private String calendar;

    @Column(nullable = false)
    private String changedBy;

    @Column(nullable = false)
    private Instant changedAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected CentreDeadline() {}

    CentreDeadline(Key key, String duration, DayCount count, StaffId by, Instant at) {
        this.key = key;
        this.duration = duration;
        this.calendar = count.code();
        this.changedBy = by.value();
        this.changedAt = at;
    }

    Deadline deadline() {
        return new Deadline(Span.parse(duration), DayCount.of(calendar));
    }

    /** A centre and a key of the deadline table. */
    @Embeddable
    record Key(
            @Column(nullable = false) String centre,
            @Column(nullable = false) String deadline) implements Serializable {}
}
