package no.krisesenter.emergency;

import java.time.Clock;
import java.util.UUID;
import no.krisesenter.casefile.Standings;
import no.krisesenter.process.CalledByModels;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CurrentUser;
import no.krisesenter.process.StaffDirectory;
import no.krisesenter.process.StaffId;
import org.springframework.transaction.annotation.Transactional;

/** What the model of the review asks for. */
@CalledByModels("emergencyAccessTasks")
public class EmergencyAccessTasks {

    private static final String LEADER = "centre-manager";

    private final EmergencyAccesses accesses;
    private final Standings standings;
    private final StaffDirectory directory;
    private final CurrentUser currentUser;
    private final Clock clock;

    EmergencyAccessTasks(
            EmergencyAccesses accesses,
            Standings standings,
            StaffDirectory directory,
            CurrentUser currentUser,
            Clock clock) {
        this.accesses = accesses;
        this.standings = standings;
        this.directory = directory;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Id of the emergency access that has just been opened: whoever opens one holds the case until the review has begun. */
    public String newest(String caseReference) {
        return accesses.newest(new CaseReference(caseReference))
                .orElseThrow()
                .id()
                .toString();
    }

    /** Whether somebody else than who opened the case leads the centre, and may have to do with the case. */
    @Transactional(readOnly = true)
    public boolean hasOtherLeader(String caseReference, String emergencyAccess) {
        var reference = new CaseReference(caseReference);
        var access = find(emergencyAccess);
        return directory.membersOf(access.centre()).stream()
                .filter(member ->
                        member.roles().contains(LEADER) && !member.id().equals(access.staff()))
                .anyMatch(leader -> standings.of(leader.id(), reference).mayWork());
    }

    /** Keeps what the reviewer has decided, for the figures of the year. */
    @Transactional
    public void noteOutcome(String emergencyAccess, String accessOutcome) {
        StaffId reviewer = currentUser.id().orElseThrow();
        accesses.review(UUID.fromString(emergencyAccess), accessOutcome, reviewer, clock.instant());
    }

    private EmergencyAccess find(String id) {
        return accesses.find(UUID.fromString(id)).orElseThrow();
    }
}
