package no.krisesenter.safety;

import java.util.Date;
import java.util.Map;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.casefile.Holds;
import no.krisesenter.process.CalledByModels;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.Messages;
import no.krisesenter.process.RunningWork;
import org.jspecify.annotations.Nullable;

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

    /** Whoever asks in time whether an order is renewed goes on asking after the stay: each order has somebody of its own. */
    public void watchOrder(String caseReference, Date orderExpires) {
        messages.startAnother(
                SafetyMessages.ORDER_GRANTED, new CaseReference(caseReference), Map.of("orderExpires", orderExpires));
    }

    /** A breach of an order is acute danger wherever the client lives, and news for the safety work where there is any. */
    public void reportBreach(String caseReference) {
        CaseReference reference = new CaseReference(caseReference);
        if (messages.isAwaited(SafetyMessages.ORDER_BREACHED, reference)) {
            messages.send(SafetyMessages.ORDER_BREACHED, reference, Map.of());
        }
        messages.startAnother(SafetyMessages.DANGER_RAISED, reference, Map.of("dangerScope", "client"));
    }

    /** Somebody who is pressed or forced to go back is in danger now: the leader hears of it at once. */
    public void raiseIfPressed(String caseReference, @Nullable String pressureSuspected) {
        if ("yes".equals(pressureSuspected)) {
            messages.startAnother(
                    SafetyMessages.DANGER_RAISED, new CaseReference(caseReference), Map.of("dangerScope", "client"));
        }
    }
}
