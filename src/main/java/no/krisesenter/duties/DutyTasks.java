package no.krisesenter.duties;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import no.krisesenter.process.CalledByModels;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.Messages;
import org.jspecify.annotations.Nullable;

/** How a model in which a duty comes up hands it over to the routine for it: each time the question arises, a case of its own. */
@CalledByModels("dutyTasks")
public class DutyTasks {

    static final String CONCERN_RAISED = "child-concern.raised";
    static final String MINOR_CAME_ALONE = "child-concern.minor-came-alone";
    static final String COOPERATION_BEGUN = "child-welfare-cooperation.begun";
    static final String DANGER_SEEN = "duty-to-avert.danger-seen";

    /** What forms answer when somebody has to look into it; anything else is a no that stands with its reason. */
    private static final Set<String> LEADS_ON = Set.of("report-now", "report", "discuss-anonymously", "discuss-first");

    /** Criteria of the duty to report that need not be known of somebody who has come alone. */
    private static final Set<String> NOT_ASKED = Set.of(
            "ground", "takenBack", "newViolence", "withPerpetrator", "repeatStay", "childWelfareAsked", "uncertain");

    private final Messages messages;

    DutyTasks(Messages messages) {
        this.messages = messages;
    }

    /**
     * Begins the report to child welfare where the answer asks for it.
     *
     * @param childReference null, which an expression makes empty, when it is about the family, or about a child that is not registered
     * @param concernDecision what was decided, by code; null and other codes begin nothing
     */
    public void raiseConcern(String caseReference, @Nullable String childReference, @Nullable String concernDecision) {
        if (concernDecision == null || !LEADS_ON.contains(concernDecision)) {
            return;
        }
        messages.startAnother(CONCERN_RAISED, new CaseReference(caseReference), about(childReference));
    }

    /**
     * Begins the report to child welfare about the client herself, who is under 18 and has come alone. Nobody has to weigh it first: the
     * table says that it is to be reported at once. Nobody has asked the parents, so telling them counts as dangerous.
     */
    public void raiseForMinor(String caseReference) {
        Map<String, Object> concern = about(null);
        NOT_ASKED.forEach(criterion -> concern.put(criterion, null));
        concern.putAll(Map.of(
                "concernAbout", "client",
                "minorAlone", true,
                "urgency", "now",
                "tellingDangerous", "unknown",
                "reportDecision", "open"));
        messages.startAnother(MINOR_CAME_ALONE, new CaseReference(caseReference), concern);
    }

    /**
     * Begins the cooperation with child welfare after they have answered a report. What it builds on is still to be found.
     *
     * @param childReference null, which an expression makes empty, when the report was about the family
     */
    public void beginCooperation(String caseReference, @Nullable String childReference) {
        Map<String, Object> about = about(childReference);
        about.put("consentReference", null);
        about.put("legalException", null);
        messages.startAnother(COOPERATION_BEGUN, new CaseReference(caseReference), about);
    }

    /**
     * Begins each duty of which the answer is yes, or that nobody knows: the report to child welfare about the family, and the duty to avert.
     *
     * @param childConcern yes, no or unknown; null when it was not asked
     * @param danger whether something very serious can happen and can be stopped; yes, no or unknown; null when it was not asked
     */
    public void takeUp(String caseReference, @Nullable String childConcern, @Nullable String danger) {
        raiseFamilyConcern(caseReference, childConcern);
        raiseDanger(caseReference, danger);
    }

    /**
     * Begins the report to child welfare about the family where somebody is concerned, or where nobody knows.
     *
     * @param childConcern yes, no or unknown; null or empty when it was not asked
     */
    public void raiseFamilyConcern(String caseReference, @Nullable String childConcern) {
        if (isPossible(childConcern)) {
            messages.startAnother(CONCERN_RAISED, new CaseReference(caseReference), about(null));
        }
    }

    /**
     * Begins the duty to avert where something very serious can happen and can be stopped, or where nobody knows.
     *
     * @param danger yes, no or unknown; null or empty when it was not asked
     */
    public void raiseDanger(String caseReference, @Nullable String danger) {
        if (isPossible(danger)) {
            messages.startAnother(DANGER_SEEN, new CaseReference(caseReference), Map.of());
        }
    }

    /** The child is known to be nobody, rather than not known: models ask for it. */
    private static Map<String, Object> about(@Nullable String childReference) {
        Map<String, Object> about = new HashMap<>();
        about.put("childReference", childReference == null || childReference.isEmpty() ? null : childReference);
        return about;
    }

    private static boolean isPossible(@Nullable String answer) {
        return "yes".equals(answer) || "unknown".equals(answer);
    }
}
