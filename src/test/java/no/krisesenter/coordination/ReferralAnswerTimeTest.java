package no.krisesenter.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import no.krisesenter.testing.DecisionTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long somebody waits for an agency, row by row. */
class ReferralAnswerTimeTest {

    private static final DecisionTable TABLE = DecisionTable.read("8-duties/referral-answer-time");

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiterString = "->", textBlock = """
            police               -> 1: P3D
            child-welfare        -> 2: P21D
            doctor               -> 3: P3D
            sexual-assault-centre -> 3: P3D
            crisis-centre        -> 3: P3D
            lawyer               -> 4: P7D
            interpreter          -> 4: P7D
            nok-centre           -> 4: P7D
            support-centre       -> 4: P7D
            nav                  -> 5: standard
            -                    -> 5: standard
            """)
    void theAnswerMayTake(String recipient, String answer) {
        assertThat(TABLE.ask(recipient)).containsExactly(answer);
    }

    @AfterAll
    static void everyRowWasHit() {
        assertThat(TABLE.neverHit()).isEmpty();
    }
}
