package no.krisesenter.planning;

import java.util.Map;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.FormProposals;
import no.krisesenter.record.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whoever goes through the length of a stay again starts from what held this stay back the last time. */
@Configuration(proxyBeanMethods = false)
class HeldBackBefore {

    private static final String HOLDS_BACK = "holdsBack";

    @Bean
    FormProposals heldBackAtReview(Answers answers, PresentStay stay) {
        return new OfForm(PlanningForms.REVIEW_LENGTH, answers, stay);
    }

    @Bean
    FormProposals heldBackWhenRaised(Answers answers, PresentStay stay) {
        return new OfForm(PlanningForms.RAISE_LONG_STAY, answers, stay);
    }

    private record OfForm(String form, Answers answers, PresentStay stay) implements FormProposals {

        @Override
        public Map<String, @Nullable Object> propose(CaseReference reference, @Nullable ChildReference child) {
            Object codes = answers.newest(reference, PlanningForms.REVIEW_LENGTH)
                    .filter(entry -> !entry.at().isBefore(stay.began(reference)))
                    .map(entry -> entry.answers().get(HOLDS_BACK))
                    .orElse(null);
            return codes == null ? Map.of() : Map.of(HOLDS_BACK, codes);
        }
    }
}
