package no.krisesenter.planning;

import static org.assertj.core.api.Assertions.assertThat;

import no.krisesenter.testing.DecisionTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How parents mediate, row by row. */
class MediationFormTest {

    private static final DecisionTable TABLE = DecisionTable.read("3-planning/mediation-form");

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiterString = "->", textBlock = """
            # joint children under 16, violence or fear, ban of contact
            0, yes,     yes     -> 1: none
            1, yes,     no      -> 2: separate
            2, no,      yes     -> 3: separate
            2, unknown, unknown -> 4: separate
            1, no,      no      -> 5: joint-possible
            1, no,      unknown -> 5: joint-possible
            """)
    void theFormIs(String parents, String form) {
        assertThat(TABLE.ask(parents)).containsExactly(form);
    }

    @AfterAll
    static void everyRowIsNeeded() {
        assertThat(TABLE.neverHit()).isEmpty();
    }
}
