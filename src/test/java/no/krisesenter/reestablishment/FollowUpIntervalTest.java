package no.krisesenter.reestablishment;

import static org.assertj.core.api.Assertions.assertThat;

import no.krisesenter.testing.DecisionTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How soon the client is contacted after the stay, row by row. */
class FollowUpIntervalTest {

    private static final DecisionTable TABLE = DecisionTable.read("6-re-establishment/follow-up-interval");

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiterString = "->", textBlock = """
            # threat level, returned, address block, number of the contact
            high,   true,  code-6, 1 -> 1: P14D
            low,    false, code-6, 5 -> 1: P14D
            high,   true,  none,   1 -> 2: P3D
            low,    true,  code-7, 0 -> 2: P3D
            high,   false, none,   0 -> 3: P2D
            high,   false, none,   1 -> 3: P2D
            acute,  -,     code-7, 1 -> 3: P2D
            high,   true,  none,   2 -> 4: P5D
            acute,  false, none,   2 -> 4: P5D
            high,   false, none,   3 -> 5: P7D
            high,   false, none,   4 -> 6: P16D
            high,   false, none,   5 -> 7: P30D
            acute,  true,  -,      9 -> 7: P30D
            medium, false, none,   1 -> 8: P3D
            low,    -,     -,      0 -> 8: P3D
            -,      -,     -,      1 -> 8: P3D
            medium, true,  none,   2 -> 9: P11D
            low,    false, code-7, 2 -> 9: P11D
            medium, false, none,   3 -> 10: P16D
            medium, false, none,   4 -> 11: P60D
            medium, false, none,   5 -> 12: P90D
            low,    true,  none,   9 -> 12: P90D
            -,      -,     -,      - -> 12: P90D
            """)
    void theNextContactComesAfter(String followUp, String answer) {
        assertThat(TABLE.ask(followUp)).containsExactly(answer);
    }

    @AfterAll
    static void everyRowWasHit() {
        assertThat(TABLE.neverHit()).isEmpty();
    }
}
