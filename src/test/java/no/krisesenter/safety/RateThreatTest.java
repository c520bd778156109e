package no.krisesenter.safety;

import static org.assertj.core.api.Assertions.assertThat;

import no.krisesenter.testing.DecisionTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How dangerous it looks from what is known; never acute, which only people say. Critical risks, ordinary risks, escalated, honour, perpetrator
 * knows where, own fear from 0 to 10, share of unanswered risks in percent.
 */
class RateThreatTest {

    private static final DecisionTable TABLE = DecisionTable.read("4-safety/rate-threat");

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiterString = "->", textBlock = """
            2, 0, false, false, false, 0,  0   -> 1: high
            7, 8, true,  true,  true,  10, 0   -> 1: high
            1, 0, true,  false, false, 0,  0   -> 2: high
            1, 0, false, true,  false, 0,  0   -> 3: high
            0, 0, false, false, true,  8,  0   -> 4: high
            1, 0, false, false, true,  7,  0   -> 5: medium
            0, 4, false, false, false, 0,  0   -> 6: medium
            0, 0, false, true,  false, 0,  0   -> 7: medium
            0, 3, true,  false, false, 6,  0   -> 8: medium
            0, 0, false, false, false, 10, 0   -> 8: medium
            0, 0, false, false, false, 0,  51  -> 9: medium
            0, 0, false, false, false, -,  100 -> 9: medium
            0, 0, false, false, false, 0,  0   -> 10: low
            0, 3, true,  false, true,  5,  50  -> 10: low
            """)
    void eachRowSetsItsLevel(String inputs, String answer) {
        assertThat(TABLE.ask(inputs)).containsExactly(answer);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiterString = "->", textBlock = """
            0, 0, false, false, true, -, 0 -> 10: low
            """)
    void fearThatNobodyHasAskedAboutRaisesNothing(String inputs, String answer) {
        assertThat(TABLE.ask(inputs)).containsExactly(answer);
    }

    @AfterAll
    static void everyRowWasHit() {
        assertThat(TABLE.neverHit()).isEmpty();
    }
}
