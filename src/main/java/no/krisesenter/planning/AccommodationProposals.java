package no.krisesenter.planning;

import static no.krisesenter.planning.PlanningForms.DECIDE_ACCOMMODATION;
import static no.krisesenter.planning.PlanningForms.FIND_ALTERNATIVE;
import static no.krisesenter.planning.PlanningForms.REPORT_SPECIAL_NEED;

import java.util.HashMap;
import java.util.Map;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.FormProposals;
import no.krisesenter.record.Answers;
import no.krisesenter.record.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whoever decides where a client lives starts from what has been reported, or from what the first contact has found. */
@Component
class AccommodationProposals implements FormProposals {

    private static final Map<String, String> OF_THE_REPORT =
            Map.of("accommodationNeeds", "accommodationNeeds", "needAssessment", "needAssessment");
    private static final Map<String, String> OF_THE_FIRST_CONTACT =
            Map.of("needs", "needAssessment", "placeName", "placeName", "responsible", "responsiblePerson");

    private final Answers answers;

    AccommodationProposals(Answers answers) {
        this.answers = answers;
    }

    @Override
    public String form() {
        return DECIDE_ACCOMMODATION;
    }

    @Override
    public Map<String, @Nullable Object> propose(CaseReference reference, @Nullable ChildReference child) {
        Map<String, @Nullable Object> proposed = new HashMap<>();
        take(proposed, reference, REPORT_SPECIAL_NEED, OF_THE_REPORT);
        take(proposed, reference, FIND_ALTERNATIVE, OF_THE_FIRST_CONTACT);
        return proposed;
    }

    private void take(
            Map<String, @Nullable Object> proposed, CaseReference reference, String form, Map<String, String> keys) {
        Map<String, @Nullable Object> known =
                answers.newest(reference, form).map(Entry::answers).orElse(Map.of());
        keys.forEach((from, to) -> {
            if (known.get(from) != null) {
                proposed.putIfAbsent(to, known.get(from));
            }
        });
    }
}
