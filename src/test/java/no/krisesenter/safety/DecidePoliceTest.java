package no.krisesenter.safety;

import static org.assertj.core.api.Assertions.assertThat;

import no.krisesenter.testing.DecisionTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the police are contacted, and on what ground, row by row. */
class DecidePoliceTest {

    private static final DecisionTable TABLE = DecisionTable.read("4-safety/decide-police");

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiterString = "->", textBlock = """
            # duty to avert, threat level, needs police measures, relocation, consent, wants to report
            true,  acute,  true,  true,  no,          false -> 1: contact-now, penal-code-196
            true,  low,    false, false, no,          false -> 1: contact-now, penal-code-196
            true,  -,      -,     -,     -,           -     -> 1: contact-now, penal-code-196
            false, acute,  true,  true,  yes-written, true  -> 2: call-112, emergency
            false, acute,  false, false, no,          false -> 2: call-112, emergency
            false, low,    true,  true,  yes-written, true  -> 3: contact-required, regulation-4c-consent
            false, high,   false, true,  yes-oral,    false -> 3: contact-required, regulation-4c-consent
            false, medium, true,  false, yes-written, true  -> 4: contact-required, regulation-4b-consent
            false, high,   true,  false, yes-oral,    false -> 4: contact-required, regulation-4b-consent
            false, high,   false, false, yes-written, true  -> 5: contact, consent
            false, high,   false, false, yes-oral,    false -> 5: contact, consent
            false, medium, false, false, yes-written, true  -> 6: accompany-to-report, consent
            false, low,    false, false, yes-oral,    true  -> 6: accompany-to-report, consent
            false, high,   true,  true,  no,          true  -> 7: motivate-and-reconsider, none
            false, high,   false, false, undecided,   false -> 7: motivate-and-reconsider, none
            false, medium, true,  true,  no,          true  -> 8: no-contact, none
            false, low,    false, false, no,          false -> 8: no-contact, none
            false, medium, true,  true,  undecided,   true  -> 9: offer, none
            false, low,    false, false, yes-written, false -> 9: offer, none
            false, high,   false, false, -,           false -> 9: offer, none
            -,     -,      -,     -,     -,           -     -> 9: offer, none
            """)
    void theAdviceIs(String situation, String answer) {
        assertThat(TABLE.ask(situation)).containsExactly(answer);
    }

    @AfterAll
    static void everyRowWasHit() {
        assertThat(TABLE.neverHit()).isEmpty();
    }
}
