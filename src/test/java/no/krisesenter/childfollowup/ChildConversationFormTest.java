package no.krisesenter.childfollowup;

import static org.assertj.core.api.Assertions.assertThat;

import no.krisesenter.testing.DecisionTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a child is talked with at its age, row by row and at every border. */
class ChildConversationFormTest {

    private static final DecisionTable TABLE = DecisionTable.read("5-child-follow-up/child-conversation-form");

    @ParameterizedTest(name = "{0} years -> {1}")
    @CsvSource(delimiterString = "->", textBlock = """
            0  -> 1: observe-with-parent
            2  -> 1: observe-with-parent
            3  -> 2: with-parent
            5  -> 2: with-parent
            6  -> 3: child-chooses
            7  -> 3: child-chooses
            11 -> 3: child-chooses
            12 -> 4: alone-offered
            15 -> 4: alone-offered
            16 -> 5: alone-independent
            17 -> 5: alone-independent
            -  -> 6: with-parent
            """)
    void theChildIsTalkedWith(String age, String answer) {
        assertThat(TABLE.ask(age)).containsExactly(answer);
    }

    @AfterAll
    static void everyRowWasHit() {
        assertThat(TABLE.neverHit()).isEmpty();
    }
}
