package no.krisesenter.relocation;

import java.util.Map;
import java.util.Set;
import no.krisesenter.process.FormRule;
import no.krisesenter.process.Refused;
import no.krisesenter.process.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Nobody moves before everything is in its place (forskrift om fysisk sikkerhet i krisesentertilbudet § 4 c). */
@Component
class BoxesBeforeTheMove implements FormRule {

    private static final Set<String> YES = Set.of("necessary", "policeInvolved", "policeThere");

    @Override
    public String form() {
        return RelocationForms.PREPARE;
    }

    @Override
    public void check(Submission submission) {
        Map<String, @Nullable Object> answers = submission.answers();
        if (!"go".equals(answers.get("relocationDecision"))) {
            return;
        }
        if ("no".equals(answers.get("childrenReady"))
                || !YES.stream().allMatch(box -> "yes".equals(answers.get(box)))) {
            throw new Refused(
                    "move-not-ready",
                    "Ikke alt er på plass. Klienten kan flytte når flyttingen er nødvendig og nyttig, politiet begge steder er med, og barna er forberedt. Velg ikke klart ennå for å lagre.");
        }
    }
}
