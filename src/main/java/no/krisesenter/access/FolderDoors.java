package no.krisesenter.access;

import no.krisesenter.process.CaseReference;
import no.krisesenter.process.FolderDoor;
import no.krisesenter.process.StaffId;
import org.springframework.stereotype.Component;

/** Opens the folder to whoever may see the whole case. */
@Component
class FolderDoors implements FolderDoor {

    private final CaseAccess access;

    FolderDoors(CaseAccess access) {
        this.access = access;
    }

    @Override
    public boolean opensTo(StaffId staff, CaseReference caseReference) {
        return access.find(staff, caseReference).isPresent();
    }
}
