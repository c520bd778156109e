package no.krisesenter.process;

import java.util.Optional;

/** The member of staff on whose behalf the engine works right now. */
public interface CurrentUser {

    /** Empty when a timer works, not a person. */
    Optional<StaffId> id();
}
