package no.krisesenter.childfollowup;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.FormProposals;
import no.krisesenter.record.Answers;
import no.krisesenter.record.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cooperation with child welfare knows when a report was sent, and what was told when it was taken up. */
@Component
class ReportGoesAlong implements FormProposals {

    private static final Set<String> ASKED_ANEW = Set.of("cooperationOutcome", "nextCooperationLook");
    private static final int LENGTH_OF_A_DATE = "2026-01-05".length();

    private final Answers answers;

    ReportGoesAlong(Answers answers) {
        this.answers = answers;
    }

    @Override
    public String form() {
        return ChildForms.AGREE_COOPERATION;
    }

    @Override
    public Map<String, @Nullable Object> propose(CaseReference caseReference, @Nullable ChildReference child) {
        Map<String, @Nullable Object> known = reported(caseReference, child);
        newest(caseReference, child, ChildForms.TAKE_UP_COOPERATION)
                .ifPresent(entry -> known.put("knownBefore", entry.answers().get("knownBefore")));
        return known;
    }

    @Override
    public Map<String, @Nullable Object> renew(
            CaseReference caseReference, @Nullable ChildReference child, Map<String, @Nullable Object> newest) {
        Map<String, @Nullable Object> renewed = new HashMap<>(newest);
        renewed.keySet().removeAll(ASKED_ANEW);
        renewed.putAll(reported(caseReference, child));
        return renewed;
    }

    private Map<String, @Nullable Object> reported(CaseReference caseReference, @Nullable ChildReference child) {
        Map<String, @Nullable Object> known = new HashMap<>();
        newest(caseReference, child, ChildForms.SEND_REPORT)
                .filter(entry -> "report".equals(entry.answers().get("reportKind")))
                .map(entry -> entry.answers().get("sentAt"))
                .ifPresent(sent -> known.put("reportSentOn", sent.toString().substring(0, LENGTH_OF_A_DATE)));
        return known;
    }

    private Optional<Entry> newest(CaseReference caseReference, @Nullable ChildReference child, String form) {
        return child == null ? answers.newest(caseReference, form) : answers.newest(caseReference, child, form);
    }
}
