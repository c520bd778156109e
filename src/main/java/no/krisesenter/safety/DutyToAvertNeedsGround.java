package no.krisesenter.safety;

import java.util.Map;
import java.util.Set;
import no.krisesenter.process.FormRule;
import no.krisesenter.process.Refused;
import no.krisesenter.process.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Without the client's consent, the duty to avert goes to the police only on a ground that the law knows (straffeloven § 196). */
@Component
class DutyToAvertNeedsGround implements FormRule {

    private static final Set<String> CONSENT = Set.of("yes-written", "yes-oral");
    private static final Set<String> GROUNDS = Set.of("duty-to-avert", "emergency");

    @Override
    public String form() {
        return SafetyForms.CONSIDER_POLICE;
    }

    @Override
    public void check(Submission submission) {
        Map<String, @Nullable Object> answers = submission.answers();
        if ("yes".equals(answers.get("danger"))
                && !isOneOf(CONSENT, answers.get("policeConsent"))
                && !isOneOf(GROUNDS, answers.get("groundWithoutConsent"))) {
            throw new Refused(
                    "duty-to-avert-without-ground",
                    "Klienten har ikke samtykket. Velg grunnlaget for å kontakte politiet uten samtykke.");
        }
    }

    private static boolean isOneOf(Set<String> codes, @Nullable Object answer) {
        return answer instanceof String code && codes.contains(code);
    }
}
