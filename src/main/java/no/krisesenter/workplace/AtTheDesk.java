package no.krisesenter.workplace;

import no.krisesenter.process.CurrentUser;
import no.krisesenter.process.StaffDirectory;
import no.krisesenter.process.StaffDirectory.Member;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who sits before the page. */
@Component
class AtTheDesk {

    private final CurrentUser currentUser;
    private final StaffDirectory directory;

    AtTheDesk(CurrentUser currentUser, StaffDirectory directory) {
        this.currentUser = currentUser;
        this.directory = directory;
    }

    /** @throws ResponseStatusException 401 when nobody is signed in */
    Member member() {
        return currentUser
                .id()
                .flatMap(directory::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
    }
}
