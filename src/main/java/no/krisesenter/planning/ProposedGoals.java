package no.krisesenter.planning;

import static no.krisesenter.planning.PlanningForms.FAMILY_AND_NETWORK;
import static no.krisesenter.planning.PlanningForms.FINANCES;
import static no.krisesenter.planning.PlanningForms.HOUSING;
import static no.krisesenter.planning.PlanningForms.RESIDENCE_STATUS;
import static no.krisesenter.planning.PlanningForms.SUMMARY;
import static no.krisesenter.planning.PlanningForms.WORK_LEGAL_AND_AGENCIES;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.Decisions;
import no.krisesenter.record.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The first draft of a plan: what the table proposes for what has been mapped so far, and the themes that the summary asks for besides. */
@Component
class ProposedGoals {

    private static final String TABLE = "propose-plan-themes";
    private static final String THEME = "theme";
    private static final String STATUS = "status";
    private static final String NOT_STARTED = "not-started";
    private static final Set<String> FAMILY_LAW =
            Set.of("separation", "parental-responsibility", "contact", "mediation");

    private final Decisions decisions;
    private final Answers answers;
    private final PresentStay stay;

    ProposedGoals(Decisions decisions, Answers answers, PresentStay stay) {
        this.decisions = decisions;
        this.answers = answers;
        this.stay = stay;
    }

    /** Rows by field key, in the order of the table, then of the summary. */
    List<Map<String, @Nullable Object>> rows(CaseReference reference) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        Set<Object> themes = new HashSet<>();
        for (Map<String, Object> proposal : decisions.evaluate(TABLE, inputs(reference))) {
            rows.add(notStarted(proposal));
            themes.add(String.valueOf(proposal.get(THEME)));
        }
        for (String theme : newest(reference, SUMMARY).codes("themes")) {
            if (themes.add(theme)) {
                rows.add(notStarted(Map.of(THEME, theme)));
            }
        }
        return rows;
    }

    private static Map<String, @Nullable Object> notStarted(Map<String, Object> proposal) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>(proposal);
        row.put(STATUS, NOT_STARTED);
        return row;
    }

    private Map<String, @Nullable Object> inputs(CaseReference reference) {
        Said family = newest(reference, FAMILY_AND_NETWORK);
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("threatLevel", stay.threatLevel(reference));
        inputs.put("hasOwnMeans", newest(reference, FINANCES).answers().get("ownMeans"));
        inputs.put("needsNewHome", newest(reference, HOUSING).answers().get("needsNewHome"));
        inputs.put(
                "residenceStatus", newest(reference, RESIDENCE_STATUS).answers().get("residenceStatus"));
        inputs.put("hasChildren", stay.hasChildren(reference));
        inputs.put("isLonely", family.answers().get("lonely"));
        inputs.put("isManAlone", family.isTicked("manAlone") || stay.isManAlone(reference));
        inputs.put(
                "knowsOtherServices", newest(reference, WORK_LEGAL_AND_AGENCIES).is("knowsOtherServices", "yes"));
        inputs.put("repeatStay", stay.isRepeated(reference));
        inputs.put(
                "needsFamilyLaw",
                newest(reference, WORK_LEGAL_AND_AGENCIES).codes("legalNeeds").stream()
                        .anyMatch(FAMILY_LAW::contains));
        return inputs;
    }

    private Said newest(CaseReference reference, String form) {
        return answers.newest(reference, form).map(Said::in).orElseGet(() -> new Said(Map.of()));
    }
}
