package no.krisesenter.workplace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import no.krisesenter.access.CaseAccess;
import no.krisesenter.casefile.CaseCard;
import no.krisesenter.process.CaseActions;
import no.krisesenter.process.CaseActions.Action;
import no.krisesenter.process.CaseActions.Sheet;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens and begins actions for whoever may see the folder; for everybody else there is neither case nor action. */
@Component
class ActionWork {

    static final String ACTION = "client-folder-action";

    private final Threshold threshold;
    private final CaseAccess access;
    private final CaseActions actions;
    private final ObjectMapper json;

    ActionWork(Threshold threshold, CaseAccess access, CaseActions actions, ObjectMapper json) {
        this.threshold = threshold;
        this.access = access;
        this.actions = actions;
        this.json = json;
    }

    /**
     * The form of an action, or the reason why it cannot be begun now.
     *
     * @throws java.util.NoSuchElementException for a reader without need, and when there is no such action
     */
    @Transactional
    public View open(StaffId reader, CaseReference reference, String action) {
        CaseCard card = threshold.cross(reader, reference, ACTION);
        Action chosen = actions.of(reference).stream()
                .filter(each -> each.id().equals(action))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is no such action."));
        String whyNot = chosen.whyNot() == null ? "" : chosen.whyNot();
        String sheet = whyNot.isEmpty() ? sheet(reference, action) : "";
        return new View(reference.value(), card.alias(), action, chosen.name(), whyNot, sheet);
    }

    /**
     * @throws no.krisesenter.process.Refused with a sentence when an answer or a rule says no
     * @throws java.util.NoSuchElementException for somebody without need, and when there is no such action
     */
    @Transactional
    public void begin(StaffId author, CaseReference reference, String action, Map<String, @Nullable Object> answers) {
        access.require(author, reference);
        actions.begin(action, reference, answers);
    }

    private String sheet(CaseReference reference, String action) {
        Sheet sheet = actions.open(action, reference);
        Map<String, Object> data = new LinkedHashMap<>(sheet.options());
        data.putAll(sheet.given());
        try {
            return json.writeValueAsString(Map.of(
                    "schema", json.readTree(sheet.schema()),
                    "data", data,
                    "given", List.copyOf(sheet.given().keySet())));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A form could not be written as JSON.");
        }
    }

    /**
     * An action on its page.
     *
     * @param whyNot why it cannot be begun now; empty when it can
     * @param sheet the form with its choices, in JSON; empty when it cannot be begun
     */
    record View(String reference, String alias, String id, String name, String whyNot, String sheet) {}
}
