package no.krisesenter.careteam;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.krisesenter.casefile.AddressBlock;
import no.krisesenter.casefile.AddressBlocks;
import no.krisesenter.casefile.CareTeams;
import no.krisesenter.casefile.Children;
import no.krisesenter.casefile.Part;
import no.krisesenter.process.CalledByModels;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.CurrentUser;
import no.krisesenter.process.Refused;
import no.krisesenter.process.StaffId;
import no.krisesenter.record.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** What the models ask for that change who works with a case. None of it opens the case to whoever decides. */
@CalledByModels("teamTasks")
public class TeamTasks {

    private final CareTeams careTeams;
    private final Children children;
    private final AddressBlocks blocks;
    private final Leaders leaders;
    private final Answers answers;
    private final CurrentUser currentUser;

    TeamTasks(
            CareTeams careTeams,
            Children children,
            AddressBlocks blocks,
            Leaders leaders,
            Answers answers,
            CurrentUser currentUser) {
        this.careTeams = careTeams;
        this.children = children;
        this.blocks = blocks;
        this.leaders = leaders;
        this.answers = answers;
        this.currentUser = currentUser;
    }

    /** Whether a contact person gives way, and it is not the leader herself who wants it. */
    public boolean needsConfirmation(String caseReference, String change, String person) {
        var holder = careTeams.contactPerson(new CaseReference(caseReference));
        boolean givesWay = holder.isPresent()
                && (change.equals("contact-person") && !holder.get().value().equals(person)
                        || change.equals("leave") && holder.get().value().equals(person));
        return givesWay && currentUser.id().filter(leaders::include).isEmpty();
    }

    /**
     * @param change contact-person, deputy, child-contact, professional-lead, join, leave or release-tasks
     * @param childNumber 1 for the child that was registered first; null when no child is meant
     * @throws Refused when this person may not work with the case, or there is no such child
     */
    @Transactional
    public void change(String caseReference, String change, String person, @Nullable Integer childNumber) {
        CaseReference reference = new CaseReference(caseReference);
        StaffId staff = new StaffId(person);
        switch (change) {
            case "contact-person" -> careTeams.appoint(reference, Part.CONTACT_PERSON, null, staff);
            case "deputy" -> careTeams.appoint(reference, Part.DEPUTY, null, staff);
            case "professional-lead" -> careTeams.appoint(reference, Part.PROFESSIONAL_LEAD, null, staff);
            case "child-contact" ->
                careTeams.appoint(reference, Part.CHILD_CONTACT, child(reference, childNumber), staff);
            case "join" -> {
                if (currentUser.id().filter(leaders::include).isPresent()) {
                    careTeams.admit(reference, staff);
                }
                careTeams.join(reference, staff);
            }
            case "leave" -> leave(reference, staff);
            case "release-tasks" -> careTeams.releaseTasks(reference, staff);
            default -> throw new IllegalArgumentException("There is no such change of a team.");
        }
    }

    /** The leader has confirmed that the contact person gives way to this one. */
    @Transactional
    public void replaceContactPerson(String caseReference, String change, String person, String newContactPerson) {
        CaseReference reference = new CaseReference(caseReference);
        if (change.equals("leave") && person.equals(newContactPerson)) {
            throw new Refused("leaves-and-stays", "Den som skal ut, kan ikke bli kontaktperson. Velg en annen.");
        }
        careTeams.appoint(reference, Part.CONTACT_PERSON, null, new StaffId(newContactPerson));
        if (change.equals("leave")) {
            careTeams.leave(reference, new StaffId(person));
        }
    }

    /** Keeps whoever works right now away from the case, and answers who that is. */
    @Transactional
    public String keepAway(String caseReference) {
        StaffId staff = currentUser.id().orElseThrow();
        careTeams.exclude(new CaseReference(caseReference), staff);
        return staff.value();
    }

    /** Whether a part, or the whole case, is without anybody because this person must keep away. */
    public boolean needsSomebodyElse(String caseReference, String staff) {
        CaseReference reference = new CaseReference(caseReference);
        return careTeams.members(reference).isEmpty()
                || !careTeams.vacatedBy(reference, new StaffId(staff)).isEmpty();
    }

    /** Gives the parts that are without anybody because of one person to another, who joins a team that is empty. */
    @Transactional
    public void fillIn(String caseReference, String staff, String newPerson) {
        CaseReference reference = new CaseReference(caseReference);
        if (careTeams.members(reference).isEmpty()) {
            careTeams.join(reference, new StaffId(newPerson));
        }
        careTeams.appoint(reference, careTeams.vacatedBy(reference, new StaffId(staff)), new StaffId(newPerson));
    }

    /** Gives the parts that are without anybody because colleagues have left the centre to one who works there. */
    @Transactional
    public void succeed(String caseReference, String newPerson) {
        CaseReference reference = new CaseReference(caseReference);
        careTeams.appoint(reference, careTeams.vacatedByFormerStaff(reference), new StaffId(newPerson));
    }

    /** Closes the case to all but those whom the leader has just named. */
    @Transactional
    public void nameOnly(String caseReference) {
        CaseReference reference = new CaseReference(caseReference);
        Set<StaffId> people = new LinkedHashSet<>();
        Object named = answers.newest(reference, TeamForms.NAME_PEOPLE)
                .orElseThrow()
                .answers()
                .get("people");
        for (Object id : named instanceof List<?> ids ? ids : List.of()) {
            people.add(new StaffId(String.valueOf(id)));
        }
        careTeams.nameOnly(reference, people);
    }

    /** Who asks, so that another one confirms. */
    public String whoAsks(String caseReference) {
        return currentUser.id().orElseThrow().value();
    }

    /**
     * Whether the address would be protected less than now.
     *
     * @param newLevel none, code-7 or code-6
     */
    public boolean weakensBlock(String caseReference, String newLevel) {
        return AddressBlock.of(newLevel).isWeakerThan(blocks.of(new CaseReference(caseReference)));
    }

    /** @param newLevel none, code-7 or code-6 */
    @Transactional
    public void changeBlock(String caseReference, String newLevel) {
        blocks.change(
                new CaseReference(caseReference),
                AddressBlock.of(newLevel),
                currentUser.id().orElseThrow());
    }

    /** Starts the work of the block that is in force now, after the work of another one has ended. */
    @Transactional
    public void beginBlockAnew(String caseReference) {
        blocks.begin(new CaseReference(caseReference));
    }

    /** Lets somebody who had to keep away be given work of the case again. */
    @Transactional
    public void letBack(String caseReference, String person) {
        careTeams.letBack(new CaseReference(caseReference), new StaffId(person));
    }

    private void leave(CaseReference reference, StaffId staff) {
        if (careTeams.contactPerson(reference).filter(staff::equals).isPresent()) {
            throw new Refused(
                    "case-without-contact-person",
                    "Klienten skal alltid ha en kontaktperson. Velg «Klienten får ny kontaktperson» i stedet.");
        }
        if (careTeams.members(reference).stream().allMatch(staff::equals)) {
            throw new Refused(
                    "case-without-team",
                    "Ingen andre er med i saken, og den kan ikke bli liggende uten noen. Ta inn en kollega i teamet først. Ingenting er lagret.");
        }
        careTeams.leave(reference, staff);
    }

    private ChildReference child(CaseReference reference, @Nullable Integer number) {
        var all = children.of(reference);
        if (number == null || number > all.size()) {
            throw new Refused(
                    "no-such-child",
                    "Det er ikke registrert så mange barn i saken. Se i mappa hvilket nummer barnet har.");
        }
        return all.get(number - 1).reference();
    }
}
