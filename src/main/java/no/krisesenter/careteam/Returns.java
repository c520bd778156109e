package no.krisesenter.careteam;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.Refused;
import no.krisesenter.process.StaffDirectory;
import no.krisesenter.process.StaffDirectory.Member;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.Staffing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes somebody who has left back: who may say that she leaves may say that she comes. She gets her sign-in and her role groups again, but no
 * case: her clients have others now, and a team is changed for each of them.
 */
@Component
public class Returns {

    private final Withdrawals withdrawals;
    private final WithdrawalNotes notes;
    private final StaffDirectory directory;
    private final Staffing staffing;

    Returns(Withdrawals withdrawals, WithdrawalNotes notes, StaffDirectory directory, Staffing staffing) {
        this.withdrawals = withdrawals;
        this.notes = notes;
        this.directory = directory;
        this.staffing = staffing;
    }

    /** Who has left the centre and may be taken back, the latest first. */
    public List<Gone> gone(CentreId centre) {
        return notes.at(centre).stream()
                .flatMap(left -> directory.find(left.staff()).stream()
                        .filter(member -> !member.centres().contains(centre))
                        .map(member ->
                                new Gone(member.id(), member.name(), rolesAgain(member, left.roles()), left.at())))
                .toList();
    }

    /** What somebody may do follows her to every centre, so that a centre gives role groups only to somebody who works at no other. */
    private List<String> rolesAgain(Member member, List<String> before) {
        return staffing.isWithdrawn(member.id()) ? before : member.roles();
    }

    /** @throws Refused with a sentence when this person may not do that, or nobody of that name has left */
    @Transactional
    public void takeBack(StaffId by, StaffId staff, CentreId centre) {
        Optional<Gone> gone = withdrawals.centresOf(by).stream()
                        .anyMatch(card -> card.id().equals(centre))
                ? gone(centre).stream().filter(each -> each.id().equals(staff)).findFirst()
                : Optional.empty();
        if (gone.isEmpty() || !notes.cameBack(by, staff, centre)) {
            throw new Refused("nobody-to-take-back", "Velg en som har sluttet ved senteret. Last siden på nytt.");
        }
        staffing.reinstate(staff, gone.get().roles(), centre);
    }

    /**
     * Somebody who has left.
     *
     * @param roles what she can do when she comes back
     * @param at when she left
     */
    public record Gone(StaffId id, String name, List<String> roles, Instant at) {}
}
