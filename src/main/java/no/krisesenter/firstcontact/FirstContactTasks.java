package no.krisesenter.firstcontact;

import java.util.Map;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.process.CalledByModels;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.Messages;
import no.krisesenter.process.Refused;
import org.springframework.transaction.annotation.Transactional;

/** What the models of the first contact ask for. */
@CalledByModels("firstContactTasks")
public class FirstContactTasks {

    private final CaseFiles caseFiles;
    private final FreeRooms freeRooms;
    private final RegistrationRules registrationRules;
    private final WhatMayBeKnown whatMayBeKnown;
    private final CallBacks callBacks;
    private final ReturnOfAClient returnOfAClient;
    private final Messages messages;

    FirstContactTasks(
            CaseFiles caseFiles,
            FreeRooms freeRooms,
            RegistrationRules registrationRules,
            WhatMayBeKnown whatMayBeKnown,
            CallBacks callBacks,
            ReturnOfAClient returnOfAClient,
            Messages messages) {
        this.caseFiles = caseFiles;
        this.freeRooms = freeRooms;
        this.registrationRules = registrationRules;
        this.whatMayBeKnown = whatMayBeKnown;
        this.callBacks = callBacks;
        this.returnOfAClient = returnOfAClient;
        this.messages = messages;
    }

    /** Whether the centre has a free place where this client may live. */
    public boolean isRoomAvailable(String caseReference) {
        return freeRooms.isAnyFor(new CaseReference(caseReference));
    }

    /** @param threatLevel low, medium, high or acute */
    public void noteThreatLevel(String caseReference, String threatLevel) {
        caseFiles.noteThreatLevel(new CaseReference(caseReference), threatLevel);
    }

    /** @throws Refused when the client is under way already */
    public void startStay(String caseReference) {
        messages.start(FirstContactMessages.STAY_OFFERED, new CaseReference(caseReference), Map.of());
    }

    /** @throws Refused when the client comes to conversations already */
    public void startDayService(String caseReference) {
        messages.start(FirstContactMessages.DAY_SERVICE_CHOSEN, new CaseReference(caseReference), Map.of());
    }

    /** The leader decides where the client lives, and somebody looks at it again. */
    public void startSpecialAccommodation(String caseReference) {
        messages.startAnother(
                FirstContactMessages.SPECIAL_ACCOMMODATION_NEEDED, new CaseReference(caseReference), Map.of());
    }

    /** Code of the rules by which the client is registered: crisis-centre-2026, crisis-centre-before-2026 or nok-centre. */
    public String registrationRules(String caseReference) {
        return registrationRules.of(new CaseReference(caseReference));
    }

    /** Keeps the basis on the case, and forgets what it does not allow to know. */
    @Transactional
    public void noteLegalBasis(String caseReference, String legalBasis) {
        CaseReference reference = new CaseReference(caseReference);
        caseFiles.noteLegalBasis(reference, legalBasis);
        whatMayBeKnown.keepWhatIsAllowed(reference, legalBasis);
    }

    /** Leads somebody who is followed up after an earlier stay back to where she is known. */
    @Transactional
    public void leadBack(String caseReference) {
        returnOfAClient.leadBack(new CaseReference(caseReference));
    }

    /** Closes a contact that did not become a case of its own. */
    @Transactional
    public void closeContact(String caseReference) {
        CaseReference reference = new CaseReference(caseReference);
        whatMayBeKnown.leaveNoTraceOfThoseWhoDidNotStay(reference);
        caseFiles.close(reference);
    }

    /** Whether one more try to call back is allowed. */
    public boolean mayCallAgain(String caseReference) {
        return callBacks.mayCallAgain(new CaseReference(caseReference));
    }
}
