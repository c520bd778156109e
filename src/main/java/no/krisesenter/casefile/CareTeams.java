package no.krisesenter.casefile;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.krisesenter.crypto.Ids;
import no.krisesenter.process.CareTeamGroups;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.Refused;
import no.krisesenter.process.StaffDirectory;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who works with a case, and who did. The engine's group of the case follows every change. Whoever registers the first contact is a member,
 * so that the night shift can go on with what it began; the need-to-know rules of module access narrow that once others have taken over.
 */
@Repository
public class CareTeams {

    private final EntityManager entities;
    private final CareTeamGroups groups;
    private final StaffDirectory directory;
    private final Ids ids;
    private final Clock clock;

    CareTeams(EntityManager entities, CareTeamGroups groups, StaffDirectory directory, Ids ids, Clock clock) {
        this.entities = entities;
        this.groups = groups;
        this.directory = directory;
        this.ids = ids;
        this.clock = clock;
    }

    /** Makes somebody a plain member. */
    @Transactional
    public void join(CaseReference reference, StaffId staff) {
        join(reference, staff, Part.MEMBER);
    }

    /** Makes whoever registers the first contact the first of the team. */
    @Transactional
    void begin(CaseReference reference, StaffId staff) {
        join(reference, staff, Part.FIRST_CONTACT);
    }

    private void join(CaseReference reference, StaffId staff, Part part) {
        if (now(reference).stream()
                .noneMatch(member -> member.has(part, null) && member.staff().equals(staff))) {
            add(reference, part, null, staff);
            tellTheEngine(reference);
        }
    }

    /** Ends every part that somebody has in the case. */
    @Transactional
    public void leave(CaseReference reference, StaffId staff) {
        now(reference).stream().filter(member -> member.staff().equals(staff)).forEach(this::end);
        tellTheEngine(reference);
    }

    /**
     * Gives a part to somebody and ends it for whoever had it. Open tasks that nobody has taken follow a new contact person, the client's or the child's.
     *
     * @param child the child to follow; only for a child contact
     * @throws Refused when this person does not work at the centre of the case
     */
    @Transactional
    public void appoint(CaseReference reference, Part part, @Nullable ChildReference child, StaffId staff) {
        appoint(reference, List.of(new Appointment(part, child, staff)));
    }

    /** Several at once: the engine hears of the new team once, since what it has been told is not written until its command ends. */
    @Transactional
    void appoint(CaseReference reference, List<Appointment> appointments) {
        List<Appointment> changes = appointments.stream()
                .filter(each -> !holder(reference, each.part(), each.child()).equals(Optional.of(each.staff())))
                .toList();
        if (changes.isEmpty()) {
            return;
        }
        changes.forEach(change -> replace(reference, change));
        tellTheEngine(reference);
        changes.forEach(change -> handOver(reference, change));
    }

    /** Who has a part now; empty when nobody has. */
    @Transactional(readOnly = true)
    public Optional<StaffId> holder(CaseReference reference, Part part, @Nullable ChildReference child) {
        return now(reference).stream()
                .filter(member -> member.has(part, child))
                .map(CareTeamMember::staff)
                .findFirst();
    }

    @Transactional(readOnly = true)
    public Optional<StaffId> contactPerson(CaseReference reference) {
        return holder(reference, Part.CONTACT_PERSON, null);
    }

    @Transactional(readOnly = true)
    public boolean includes(CaseReference reference, StaffId staff) {
        return members(reference).contains(staff);
    }

    /** Everybody in the team now. */
    @Transactional(readOnly = true)
    public Set<StaffId> members(CaseReference reference) {
        Set<StaffId> members = new LinkedHashSet<>();
        now(reference).forEach(member -> members.add(member.staff()));
        return members;
    }

    /** Every part that anybody has or has had, oldest first. */
    @Transactional(readOnly = true)
    public List<TeamMember> history(CaseReference reference) {
        return rows(reference, "").stream().map(CareTeamMember::card).toList();
    }

    private void handOver(CaseReference reference, Appointment change) {
        if (change.part() == Part.CONTACT_PERSON) {
            groups.handOver(reference, change.staff());
        } else if (change.part() == Part.CHILD_CONTACT && change.child() != null) {
            groups.handOver(reference, change.child(), change.staff());
        }
    }

    private void replace(CaseReference reference, Appointment change) {
        requireAtTheCentre(reference, change.staff());
        now(reference).stream()
                .filter(member -> member.has(change.part(), change.child()))
                .forEach(this::end);
        entities.flush();
        add(reference, change.part(), change.child(), change.staff());
    }

    private void requireAtTheCentre(CaseReference reference, StaffId staff) {
        CaseFile caseFile = entities.find(CaseFile.class, reference.value());
        CentreId centre = caseFile.owner().centre();
        if (directory
                .find(staff)
                .filter(member -> member.centres().contains(centre))
                .isEmpty()) {
            throw new Refused("staff-not-at-centre", "Velg en ansatt ved dette senteret.");
        }
    }

    private void add(CaseReference reference, Part part, @Nullable ChildReference child, StaffId staff) {
        entities.persist(new CareTeamMember(ids.next(), reference, part, child, staff, clock.instant()));
        entities.flush();
    }

    private void end(CareTeamMember member) {
        member.end(clock.instant());
    }

    private void tellTheEngine(CaseReference reference) {
        entities.flush();
        groups.set(reference, members(reference));
    }

    private List<CareTeamMember> now(CaseReference reference) {
        return rows(reference, "and m.toAt is null ");
    }

    private List<CareTeamMember> rows(CaseReference reference, String which) {
        return entities.createQuery(
                        "from CareTeamMember m where m.caseReference = :case " + which + "order by m.fromAt, m.id",
                        CareTeamMember.class)
                .setParameter("case", reference.value())
                .getResultList();
    }
}
