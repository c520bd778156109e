package no.krisesenter.planning;

import static no.krisesenter.planning.PlanningMessages.THREAT_CHANGED;

import java.util.Map;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.casefile.ThreatLevels;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.Messages;
import org.springframework.stereotype.Component;

/**
 * Lifts the threat level one step when honour-related violence is found, since several people may stand behind it, and lets the safety work
 * look at the threat anew. Only once in a stay: a later mapping that confirms the finding says nothing new.
 */
@Component
class ThreatOfHonour {

    private final HonourViolence honourViolence;
    private final PresentStay stay;
    private final CaseFiles caseFiles;
    private final Messages messages;

    ThreatOfHonour(HonourViolence honourViolence, PresentStay stay, CaseFiles caseFiles, Messages messages) {
        this.honourViolence = honourViolence;
        this.stay = stay;
        this.caseFiles = caseFiles;
        this.messages = messages;
    }

    void raise(CaseReference reference) {
        if (!honourViolence.isNewlyFound(reference)) {
            return;
        }
        caseFiles.noteThreatLevel(reference, above(stay.threatLevel(reference)));
        if (messages.isAwaited(THREAT_CHANGED, reference)) {
            messages.send(THREAT_CHANGED, reference, Map.of());
        }
    }

    private static String above(String level) {
        int highest = ThreatLevels.ALL.size() - 1;
        return ThreatLevels.ALL.get(Math.min(ThreatLevels.ALL.indexOf(level) + 1, highest));
    }
}
