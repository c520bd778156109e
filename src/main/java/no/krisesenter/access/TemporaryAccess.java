package no.krisesenter.access;

import java.util.Optional;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.StaffId;

/** Access that somebody has taken for a short time with a reason. It opens no case that is closed to her by exclusion or by a list of names. */
public interface TemporaryAccess {

    /** What this person has taken for this case and what has not run out; asked for cases that do not exist, too. */
    Optional<Grant> active(StaffId reader, CaseReference reference);
}
