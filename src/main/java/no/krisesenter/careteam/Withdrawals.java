package no.krisesenter.careteam;

import java.util.List;
import java.util.Map;
import no.krisesenter.casefile.CareTeams;
import no.krisesenter.casefile.CentreCard;
import no.krisesenter.casefile.Centres;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.Messages;
import no.krisesenter.process.Refused;
import no.krisesenter.process.StaffDirectory;
import no.krisesenter.process.StaffDirectory.Member;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.Staffing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes somebody who leaves a centre out of everything at once, and asks the leader for a successor where a client would be without. */
@Component
public class Withdrawals {

    static final String PART_VACATED = "withdraw-staff.part-vacated";

    private final Centres centres;
    private final StaffDirectory directory;
    private final Staffing staffing;
    private final Leaders leaders;
    private final CareTeams careTeams;
    private final Messages messages;
    private final WithdrawalNotes notes;

    Withdrawals(
            Centres centres,
            StaffDirectory directory,
            Staffing staffing,
            Leaders leaders,
            CareTeams careTeams,
            Messages messages,
            WithdrawalNotes notes) {
        this.centres = centres;
        this.directory = directory;
        this.staffing = staffing;
        this.leaders = leaders;
        this.careTeams = careTeams;
        this.messages = messages;
        this.notes = notes;
    }

    /** The centres at which this person may say that somebody has left: a leader at her own, an administrator at all. */
    public List<CentreCard> centresOf(StaffId by) {
        if (staffing.isAdministrator(by)) {
            return centres.all();
        }
        return leaders.include(by)
                ? directory.find(by).orElseThrow().centres().stream()
                        .flatMap(centre -> centres.find(centre).stream())
                        .toList()
                : List.of();
    }

    /** Who may be said to have left: everybody who works there, but not whoever says so. */
    public List<Member> leavable(StaffId by, CentreId centre) {
        return directory.membersOf(centre).stream()
                .filter(member -> !member.id().equals(by) && member.centres().contains(centre))
                .toList();
    }

    /**
     * At once she cannot sign in, what she has open ends with her next request, her tasks are laid back and her parts are over. Somebody who
     * works at another centre too goes on there.
     *
     * @throws Refused with a sentence when this person may not do that, or the centre would be without a leader
     */
    @Transactional
    public void withdraw(StaffId by, StaffId staff, CentreId centre) {
        boolean isAllowed = centresOf(by).stream().anyMatch(card -> card.id().equals(centre))
                && leavable(by, centre).stream().anyMatch(member -> member.id().equals(staff));
        if (!isAllowed) {
            throw new Refused("not-leavable", "Velg en ansatt ved senteret. Deg selv kan du ikke avslutte.");
        }
        if (leaders.include(staff)
                && leavable(staff, centre).stream().noneMatch(other -> leaders.include(other.id()))) {
            throw new Refused(
                    "last-leader",
                    "Senteret må ha en daglig leder. Gi en annen rollen Daglig leder først, og avslutt så denne.");
        }
        List<String> roles = directory.find(staff).map(Member::roles).orElse(List.of());
        List<CaseReference> vacated = careTeams.leaveAll(staff, centre);
        staffing.withdraw(staff, centre);
        if (directory.find(staff).filter(member -> member.centres().isEmpty()).isPresent()) {
            staffing.withdraw(staff);
        }
        notes.left(by, staff, centre, roles);
        vacated.forEach(this::askForASuccessor);
    }

    private void askForASuccessor(CaseReference reference) {
        try {
            messages.start(PART_VACATED, reference, Map.of());
        } catch (Refused asked) {
            // another colleague has left the same team, and the leader has not answered yet: one answer fills both
            // parts
        }
    }
}
