package no.krisesenter.firstcontact;

import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.RecordKind;
import no.krisesenter.process.Refused;
import no.krisesenter.process.Submission;
import org.junit.jupiter.api.Test;

class TurnedAwayRuleTest {

    private final TurnedAwayRule rule = new TurnedAwayRule();

    @Test
    void aBlankAlternativeIsNoAlternative() {
        assertThatThrownBy(() -> check(Map.of("turnedAway", true, "chosenOffer", "other-centre", "alternative", "  ")))
                .isInstanceOf(Refused.class)
                .hasMessage(
                        "Skriv hvilket tilbud klienten fikk i stedet. Ingen skal gå herfra uten et navngitt tilbud.");
        assertThatThrownBy(() -> check(Map.of("turnedAway", true, "chosenOffer", "other-centre")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whoIsReceivedNeedsNoAlternative() {
        assertThatCode(() -> check(Map.of("turnedAway", false, "chosenOffer", "shelter-stay")))
                .doesNotThrowAnyException();
        assertThatCode(() -> check(Map.of("chosenOffer", "shelter-stay"))).doesNotThrowAnyException();
    }

    private void check(Map<String, Object> answers) {
        rule.check(new Submission(
                CaseReference.create(), null, VERA, null, RecordKind.NOTE, rule.form(), answers, Map.of()));
    }
}
