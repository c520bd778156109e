package no.krisesenter.casefile;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.krisesenter.crypto.Ids;
import no.krisesenter.process.Barrier;
import no.krisesenter.process.CareTeamGroups;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.Refused;
import no.krisesenter.process.StaffDirectory;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who works with a case, and who did. The engine's group and tasks of the case follow every change in the same transaction. Whoever
 * registers the first contact is in the team until a contact person has taken over, so that the night shift can go on with what it began.
 */
@Repository
public class CareTeams {

    private final EntityManager entities;
    private final CareTeamGroups groups;
    private final StaffDirectory directory;
    private final Barriers barriers;
    private final ObjectProvider<AfterExclusion> afterExclusion;
    private final Ids ids;
    private final Clock clock;

    CareTeams(
            EntityManager entities,
            CareTeamGroups groups,
            StaffDirectory directory,
            Barriers barriers,
            ObjectProvider<AfterExclusion> afterExclusion,
            Ids ids,
            Clock clock) {
        this.entities = entities;
        this.groups = groups;
        this.directory = directory;
        this.barriers = barriers;
        this.afterExclusion = afterExclusion;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Makes somebody a plain member.
     *
     * @throws Refused when this person may not work with the case
     */
    @Transactional
    public void join(CaseReference reference, StaffId staff) {
        requireAllowed(reference, staff);
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
        endAll(reference, staff);
        barriers.unname(reference, staff);
        tellTheEngine(reference);
        groups.withdraw(reference, staff);
    }

    /**
     * Somebody leaves the centre: she loses every part in its cases and lays back every task that she has taken there. Where the contact person leaves and
     * there is a deputy, the deputy gets her tasks at once.
     *
     * @return open cases in which a part is without anybody now
     */
    @Transactional
    public List<CaseReference> leaveAll(StaffId staff, CentreId centre) {
        List<CaseReference> cases = partsOf(staff).stream()
                .filter(file -> file.owner().centre().equals(centre))
                .map(CaseFile::reference)
                .toList();
        Map<CaseReference, StaffId> deputies = new LinkedHashMap<>();
        for (CaseReference reference : cases) {
            boolean isContact = contactPerson(reference).filter(staff::equals).isPresent();
            endAll(reference, staff);
            barriers.unname(reference, staff);
            tellTheEngine(reference);
            if (isContact) {
                holder(reference, Part.DEPUTY, null).ifPresent(deputy -> deputies.put(reference, deputy));
            }
        }
        groups.releaseAll(staff, centre);
        deputies.forEach(groups::handOver);
        return cases.stream()
                .filter(reference ->
                        entities.find(CaseFile.class, reference.value()).isOpen())
                .filter(reference -> !vacatedBy(reference, staff).isEmpty())
                .toList();
    }

    private List<CaseFile> partsOf(StaffId staff) {
        return entities.createQuery(
                        "select distinct c from CaseFile c, CareTeamMember m where m.caseReference = c.reference"
                                + " and m.staff = :staff and m.toAt is null",
                        CaseFile.class)
                .setParameter("staff", staff.value())
                .getResultList();
    }

    /** Lets go of the tasks that somebody has in the case, for example because she is ill. She stays in the team. */
    @Transactional
    public void releaseTasks(CaseReference reference, StaffId staff) {
        groups.release(reference, staff);
    }

    /** Keeps somebody away from the case from now on: she loses her parts, her tasks and her drafts, and cannot be given new ones. */
    @Transactional
    public void exclude(CaseReference reference, StaffId staff) {
        endAll(reference, staff);
        barriers.unname(reference, staff);
        barriers.exclude(reference, staff);
        afterExclusion.forEach(each -> each.excluded(reference, staff));
        tellTheEngine(reference);
        groups.raiseBarrier(reference);
    }

    /**
     * From now on only people who are named may know of the case: to begin with those who have a part in it, and whoever found out.
     *
     * @return whether it was open to others before
     */
    @Transactional
    public boolean restrict(CaseReference reference, StaffId by) {
        if (!barriers.restrict(reference)) {
            return false;
        }
        List<CareTeamMember> team = now(reference);
        barriers.name(
                reference,
                team.stream()
                        .filter(member -> !member.has(Part.FIRST_CONTACT, null))
                        .map(CareTeamMember::staff)
                        .toList());
        barriers.name(reference, Set.of(by));
        team.stream()
                .filter(member ->
                        member.has(Part.FIRST_CONTACT, null) && !member.staff().equals(by))
                .forEach(this::end);
        join(reference, by, Part.MEMBER);
        tellTheEngine(reference);
        groups.raiseBarrier(reference);
        return true;
    }

    /**
     * Exactly these people may know of the case. Whoever is not among them leaves the team, and whoever is new joins it.
     *
     * @throws Refused when one of them may not work with the case
     */
    @Transactional
    public void nameOnly(CaseReference reference, Set<StaffId> people) {
        people.forEach(person -> requireAtTheCentre(reference, person));
        barriers.restrict(reference);
        Set<StaffId> before = new LinkedHashSet<>(members(reference));
        before.addAll(barriers.of(reference).named());
        before.removeAll(people);
        before.forEach(person -> {
            endAll(reference, person);
            barriers.unname(reference, person);
        });
        barriers.name(reference, people);
        people.stream()
                .filter(person -> !includes(reference, person))
                .forEach(person -> add(reference, Part.MEMBER, null, person));
        tellTheEngine(reference);
        groups.raiseBarrier(reference);
    }

    /** The case is open to its centre's ways again: to the team, and to those to whom work is given by role. The team stays as it is. */
    @Transactional
    public void open(CaseReference reference) {
        barriers.open(reference);
        groups.lowerBarrier(reference);
    }

    /** Somebody need not keep away any more. She gets no part back by that. */
    @Transactional
    public void letBack(CaseReference reference, StaffId staff) {
        barriers.include(reference, staff);
        groups.lowerBarrier(reference);
    }

    /** Whether this person has to keep away from the case. */
    @Transactional(readOnly = true)
    public boolean excludes(CaseReference reference, StaffId staff) {
        return barriers.of(reference).excluded().contains(staff);
    }

    /** One more person may know of the case, if it is one that only named people may know of. */
    @Transactional
    public void admit(CaseReference reference, StaffId staff) {
        requireAtTheCentre(reference, staff);
        if (barriers.of(reference).restricted()) {
            barriers.name(reference, Set.of(staff));
        }
    }

    private void endAll(CaseReference reference, StaffId staff) {
        now(reference).stream().filter(member -> member.staff().equals(staff)).forEach(this::end);
        entities.flush();
    }

    /**
     * Gives a part to somebody and ends it for whoever had it. Open tasks that nobody has taken follow a new contact person, the client's or the child's.
     *
     * @param child the child to follow; only for a child contact
     * @throws Refused when this person may not work with the case
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
        Set<StaffId> handingOver = new LinkedHashSet<>();
        changes.forEach(change -> handingOver.addAll(replace(reference, change)));
        tellTheEngine(reference);
        handingOver.forEach(staff -> groups.withdraw(reference, staff));
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

    /** The parts that this person was the last to have and that nobody has now; a plain member has none. */
    @Transactional(readOnly = true)
    public List<Vacancy> vacatedBy(CaseReference reference, StaffId staff) {
        return history(reference).stream()
                .filter(part -> part.staff().equals(staff)
                        && part.part() != Part.MEMBER
                        && part.part() != Part.FIRST_CONTACT
                        && holder(reference, part.part(), part.child()).isEmpty())
                .map(part -> new Vacancy(part.part(), part.child()))
                .distinct()
                .toList();
    }

    /** The parts that nobody has now and that were last had by somebody who works at the centre no longer. */
    @Transactional(readOnly = true)
    public List<Vacancy> vacatedByFormerStaff(CaseReference reference) {
        CentreId centre =
                entities.find(CaseFile.class, reference.value()).owner().centre();
        return history(reference).stream()
                .map(TeamMember::staff)
                .distinct()
                .filter(staff -> !worksAt(centre, staff))
                .flatMap(staff -> vacatedBy(reference, staff).stream())
                .distinct()
                .toList();
    }

    private boolean worksAt(CentreId centre, StaffId staff) {
        return directory
                .find(staff)
                .filter(member -> member.centres().contains(centre))
                .isPresent();
    }

    /**
     * Gives several parts to one person.
     *
     * @throws Refused when this person may not work with the case
     */
    @Transactional
    public void appoint(CaseReference reference, List<Vacancy> vacancies, StaffId staff) {
        appoint(
                reference,
                vacancies.stream()
                        .map(each -> new Appointment(each.part(), each.child(), staff))
                        .toList());
    }

    private void handOver(CaseReference reference, Appointment change) {
        if (change.part() == Part.CONTACT_PERSON) {
            groups.handOver(reference, change.staff());
        } else if (change.part() == Part.CHILD_CONTACT && change.child() != null) {
            groups.handOver(reference, change.child(), change.staff());
        }
    }

    /** Answers who had the part before. Once there is a contact person, the first contact has been taken over. */
    private List<StaffId> replace(CaseReference reference, Appointment change) {
        requireAllowed(reference, change.staff());
        List<CareTeamMember> before = now(reference).stream()
                .filter(member -> member.has(change.part(), change.child()))
                .toList();
        before.forEach(this::end);
        if (change.part() == Part.CONTACT_PERSON) {
            now(reference).stream()
                    .filter(member -> member.has(Part.FIRST_CONTACT, null))
                    .forEach(this::end);
        }
        entities.flush();
        add(reference, change.part(), change.child(), change.staff());
        return before.stream().map(CareTeamMember::staff).toList();
    }

    private void requireAllowed(CaseReference reference, StaffId staff) {
        requireAtTheCentre(reference, staff);
        Barrier barrier = barriers.of(reference);
        if (barrier.restricted() && !barrier.named().contains(staff)) {
            throw new Refused(
                    "staff-not-named",
                    "Bare navngitte ansatte skal kjenne denne saken. Be daglig leder navngi den du vil velge, eller velg en som alt er navngitt.");
        }
    }

    private void requireAtTheCentre(CaseReference reference, StaffId staff) {
        CaseFile caseFile = entities.find(CaseFile.class, reference.value());
        CentreId centre = caseFile.owner().centre();
        if (!worksAt(centre, staff)) {
            throw new Refused("staff-not-at-centre", "Velg en ansatt ved dette senteret.");
        }
        if (barriers.of(reference).excluded().contains(staff)) {
            throw new Refused("staff-excluded", "Denne ansatte skal ikke ha noe med saken å gjøre. Velg en annen.");
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
