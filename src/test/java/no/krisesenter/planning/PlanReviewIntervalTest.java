package no.krisesenter.planning;

import static org.assertj.core.api.Assertions.assertThat;

import no.krisesenter.testing.DecisionTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a plan may lie before it is taken out again, row by row. */
class PlanReviewIntervalTest {

    private static final DecisionTable TABLE = DecisionTable.read("3-planning/plan-review-interval");

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiterString = "->", textBlock = """
            # threat level, days in the stay, repeated stay, children
            high,   60, true,  true  -> 1: P7D
            acute,  60, false, false -> 1: P7D
            high,    0, -,     -     -> 1: P7D
            medium,  0, false, false -> 2: P7D
            low,    28, true,  true  -> 2: P7D
            medium, 29, true,  true  -> 3: P10D
            low,    60, true,  false -> 3: P10D
            medium, 29, false, true  -> 4: P10D
            low,    60, -,     true  -> 4: P10D
            medium, 29, false, false -> 5: P14D
            -,      29, -,     -     -> 5: P14D
            -,       -, -,     -     -> 5: P14D
            """)
    void thePlanIsReviewed(String stay, String answer) {
        assertThat(TABLE.ask(stay)).containsExactly(answer);
    }

    @AfterAll
    static void everyRowWasHit() {
        assertThat(TABLE.neverHit()).isEmpty();
    }
}
