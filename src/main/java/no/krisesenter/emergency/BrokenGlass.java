package no.krisesenter.emergency;

import java.time.Clock;
import java.util.Optional;
import no.krisesenter.access.Grant;
import no.krisesenter.access.TemporaryAccess;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.StaffId;
import org.springframework.stereotype.Component;

/** Lets somebody in as long as the glass is broken. Asked anew at each look, so that it ends in sessions that are open, too. */
@Component
class BrokenGlass implements TemporaryAccess {

    private final EmergencyAccesses accesses;
    private final Clock clock;

    BrokenGlass(EmergencyAccesses accesses, Clock clock) {
        this.accesses = accesses;
        this.clock = clock;
    }

    @Override
    public Optional<Grant> active(StaffId reader, CaseReference reference) {
        return accesses.open(reader, reference, clock.instant()).map(EmergencyAccess::grant);
    }
}
