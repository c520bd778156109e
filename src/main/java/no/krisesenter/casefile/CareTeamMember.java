package no.krisesenter.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;

/** Somebody's part in a care team, from a time until another. Rows are ended, never deleted: who could read a case then? */
@Entity
@Table(schema = "record", name = "care_team_member")
class CareTeamMember {

    @Id
    private UUID id;

    private String caseReference;
    private @Nullable String childReference;
    private String staff;
    private String part;
    private Instant fromAt;
    private @Nullable Instant toAt;

    @SuppressWarnings("NullAway.Init")
    protected CareTeamMember() {}

    CareTeamMember(
            UUID id,
            CaseReference caseReference,
            Part part,
            @Nullable ChildReference child,
            StaffId staff,
            Instant from) {
        this.id = id;
        this.caseReference = caseReference.value();
        this.childReference = child == null ? null : child.value();
        this.staff = staff.value();
        this.part = part.code();
        this.fromAt = from;
    }

    void end(Instant at) {
        this.toAt = at;
    }

    StaffId staff() {
        return new StaffId(staff);
    }

    boolean has(Part wanted, @Nullable ChildReference child) {
        return part.equals(wanted.code())
                && java.util.Objects.equals(childReference, child == null ? null : child.value());
    }

    TeamMember card() {
        return new TeamMember(
                staff(),
                Part.of(part),
                childReference == null ? null : new ChildReference(childReference),
                fromAt,
                toAt);
    }
}
