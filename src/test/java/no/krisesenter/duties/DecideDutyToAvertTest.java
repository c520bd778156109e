package no.krisesenter.duties;

import static org.assertj.core.api.Assertions.assertThat;

import no.krisesenter.testing.DecisionTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether there is a duty to avert (straffeloven § 196), row by row. */
class DecideDutyToAvertTest {

    private static final DecisionTable TABLE = DecisionTable.read("8-duties/decide-duty-to-avert");

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiterString = "->", textBlock = """
            # in the list, likelihood, can be averted, has happened
            yes,     certain,     yes,     false -> 1: duty
            yes,     most-likely, yes,     true  -> 1: duty
            yes,     possible,    yes,     true  -> 2: duty
            yes,     unlikely,    yes,     true  -> 2: duty
            yes,     possible,    yes,     false -> 3: consider-with-leader
            yes,     possible,    no,      false -> 3: consider-with-leader
            yes,     certain,     unknown, false -> 4: consider-with-leader
            unknown, most-likely, yes,     true  -> 4: consider-with-leader
            unknown, possible,    unknown, false -> 4: consider-with-leader
            yes,     certain,     no,      false -> 5: no-duty
            yes,     unlikely,    yes,     false -> 5: no-duty
            no,      certain,     yes,     true  -> 5: no-duty
            -,       -,           -,       -     -> 5: no-duty
            """)
    void theDutyIs(String known, String answer) {
        assertThat(TABLE.ask(known)).containsExactly(answer);
    }

    @AfterAll
    static void everyRowWasHit() {
        assertThat(TABLE.neverHit()).isEmpty();
    }
}
