package no.krisesenter.safety;

import static no.krisesenter.casefile.ThreatLevels.isLower;

import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.process.CalledByModels;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.Refused;
import no.krisesenter.record.Answers;
import org.jspecify.annotations.Nullable;

/** What the models of safety work and police contact ask for. */
@CalledByModels("safetyTasks")
public class SafetyTasks {

    private static final String MEDIUM = "medium";

    private final CaseFiles caseFiles;
    private final Answers answers;
    private final ChildrenHearOfDanger children;

    SafetyTasks(CaseFiles caseFiles, Answers answers, ChildrenHearOfDanger children) {
        this.caseFiles = caseFiles;
        this.answers = answers;
        this.children = children;
    }

    /** Raises the level to medium while the threat is not known, never lowers it, and answers the level that applies. */
    public String noteAtLeastMedium(String caseReference) {
        String current = currentLevel(caseReference);
        if (current != null && !isLower(current, MEDIUM)) {
            return current;
        }
        noteThreatLevel(caseReference, MEDIUM);
        return MEDIUM;
    }

    /** low, medium, high or acute; null before anybody has rated the threat. */
    public @Nullable String currentLevel(String caseReference) {
        return caseFiles.get(new CaseReference(caseReference)).threatLevel();
    }

    /**
     * Whether the level is lower than the mapping suggests or than it is today, so that a colleague must agree.
     *
     * @throws Refused when it is, and nobody has said why
     */
    public boolean isLowered(String caseReference, String threatLevel, String suggestedLevel) {
        String current = currentLevel(caseReference);
        boolean lowered = isLower(threatLevel, suggestedLevel) || current != null && isLower(threatLevel, current);
        if (lowered && !isReasonGiven(new CaseReference(caseReference))) {
            throw new Refused(
                    "lowering-without-reason",
                    "Nivået er lavere enn kartleggingen tilsier, eller lavere enn det er i dag. Skriv hvorfor det settes lavere.");
        }
        return lowered;
    }

    /** Keeps the level; a higher one than before is news for the children who live here. */
    public void noteThreatLevel(String caseReference, String threatLevel) {
        CaseReference reference = new CaseReference(caseReference);
        String before = currentLevel(caseReference);
        caseFiles.noteThreatLevel(reference, threatLevel);
        if (before == null || isLower(before, threatLevel)) {
            children.tell(reference);
        }
    }

    private boolean isReasonGiven(CaseReference reference) {
        return answers.newest(reference, SafetyForms.SET_LEVEL)
                .filter(entry -> entry.answers().get("loweringReason") instanceof String reason && !reason.isBlank())
                .isPresent();
    }
}
