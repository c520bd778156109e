package no.krisesenter.workplace;

import no.krisesenter.access.CaseAccess;
import no.krisesenter.access.Grant;
import no.krisesenter.audit.Access;
import no.krisesenter.audit.AccessLog;
import no.krisesenter.casefile.CaseCard;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets somebody in to a page of a case: asks whether she may, notes the look, and only then says what the case is called. */
@Component
class Threshold {

    private final CaseAccess access;
    private final AccessLog accessLog;
    private final CaseFiles caseFiles;

    Threshold(CaseAccess access, AccessLog accessLog, CaseFiles caseFiles) {
        this.access = access;
        this.accessLog = accessLog;
        this.caseFiles = caseFiles;
    }

    /**
     * @param page name of the page, for the log
     * @throws no.krisesenter.access.NoSuchCase for a reader without need
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseCard cross(StaffId reader, CaseReference reference, String page) {
        Grant grant = access.require(reader, reference);
        CaseCard card = caseFiles.get(reference);
        accessLog.note(
                new Access(Access.Action.READ, card.centre(), reader, reference, null, page, null, grant.code()));
        return card;
    }
}
