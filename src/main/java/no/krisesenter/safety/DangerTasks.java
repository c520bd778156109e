package no.krisesenter.safety;

import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.casefile.Holds;
import no.krisesenter.process.CalledByModels;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.Messages;
import no.krisesenter.process.RunningWork;

/** What the models of dangers and exceptions ask for. */
@CalledByModels("dangerTasks")
public class DangerTasks {

    private final RunningWork work;
    private final Messages messages;
    private final CaseFiles caseFiles;
    private final Holds holds;

    DangerTasks(RunningWork work, Messages messages, CaseFiles caseFiles, Holds holds) {
        this.work = work;
        this.messages = messages;
        this.caseFiles = caseFiles;
        this.holds = holds;
    }

    /** The client is dead: everything of the case ends now, a place that was held for her is free, and nothing is taken out of its record any more. */
    public void endEverything(String caseReference) {
        CaseReference reference = new CaseReference(caseReference);
        caseFiles.freeze(reference);
        holds.release(reference);
        work.interruptAll(SafetyMessages.DEATH_CONFIRMED, reference);
    }

    /** @throws no.krisesenter.process.Refused while somebody lives here on this case */
    public void closeForGood(String caseReference) {
        caseFiles.close(new CaseReference(caseReference));
    }

    /** Whether somebody is looking for the client already. */
    public boolean isMissingAlready(String caseReference) {
        return messages.isAwaited(SafetyMessages.CLIENT_FOUND, new CaseReference(caseReference));
    }
}
