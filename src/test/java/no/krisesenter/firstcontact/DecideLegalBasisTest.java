package no.krisesenter.firstcontact;

import static org.assertj.core.api.Assertions.assertThat;

import no.krisesenter.testing.DecisionTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On what basis somebody is registered. Purpose, anonymous, rules, consent. */
class DecideLegalBasisTest {

    private static final DecisionTable TABLE = DecisionTable.read("1-first-contact/decide-legal-basis");

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiterString = "->", textBlock = """
            statistics, true,  crisis-centre-2026,        yes        -> 1: voluntary-anonymous
            sharing,    true,  crisis-centre-2026,        no         -> 2: consent
            journal,    true,  crisis-centre-2026,        yes        -> 3: number-only
            journal,    true,  nok-centre,                yes        -> 3: number-only
            journal,    false, crisis-centre-2026,        no         -> 4: statute
            journal,    false, crisis-centre-2026,        not-needed -> 4: statute
            journal,    false, crisis-centre-before-2026, yes        -> 5: consent
            journal,    false, crisis-centre-before-2026, no         -> 6: number-only
            journal,    false, crisis-centre-before-2026, not-needed -> 6: number-only
            journal,    false, nok-centre,                yes        -> 7: consent
            journal,    false, nok-centre,                no         -> 8: not-registered
            journal,    false, nok-centre,                not-needed -> 8: not-registered
            journal,    false, -,                         yes        -> 9: number-only
            """)
    void eachRowNamesItsBasis(String inputs, String answer) {
        assertThat(TABLE.ask(inputs)).containsExactly(answer);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiterString = "->", textBlock = """
            journal, -, crisis-centre-before-2026, - -> 6: number-only
            journal, -, nok-centre,                - -> 8: not-registered
            """)
    void whoHasNotBeenAskedHasNotConsented(String inputs, String answer) {
        assertThat(TABLE.ask(inputs)).containsExactly(answer);
    }

    @AfterAll
    static void everyRowWasHit() {
        assertThat(TABLE.neverHit()).isEmpty();
    }
}
