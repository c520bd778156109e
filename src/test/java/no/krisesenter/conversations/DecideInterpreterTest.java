package no.krisesenter.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import no.krisesenter.testing.DecisionTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which interpreter fits: Norwegian, hearing, urgent, sensitive, rare language, known here. */
class DecideInterpreterTest {

    private static final DecisionTable TABLE = DecisionTable.read("10-conversations/decide-interpreter");

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiterString = "->", quoteCharacter = '|', textBlock = """
            fluent, deafblind, yes, -, -, -              -> 1: deafblind, now
            fluent, deaf, yes, -, -, -                   -> 2: sign-language, now
            none, hard-of-hearing, yes, -, -, -          -> 3: speech-to-text, now
            fluent, deafblind, no, no, no, no            -> 4: deafblind, book
            little, deaf, no, yes, yes, yes              -> 5: sign-language, book
            everyday, hard-of-hearing, no, no, -, -      -> 6: speech-to-text, book
            everyday, none, yes, no, no, no              -> 7: phone, now
            unknown, none, yes, -, -, yes                -> 7: phone, now
            fluent, none, yes, yes, no, no               -> 8: none, none
            fluent, none, no, yes, yes, yes              -> 8: none, none
            none, none, no, yes, yes, unknown            -> 9: phone-elsewhere, book
            little, none, no, yes, no, yes               -> 10: phone-elsewhere, book
            everyday, none, no, no, yes, no              -> 11: phone-elsewhere, book
            everyday, none, no, no, no, unknown          -> 12: none, none
            everyday, none, no, yes, no, no              -> 13: any, book
            everyday, none, no, -, -, -                  -> 13: any, book
            none, none, no, no, no, no                   -> 13: any, book
            unknown, none, no, no, no, no                -> 13: any, book
            """)
    void fits(String situation, String answer) {
        assertThat(TABLE.ask(situation)).containsExactly(answer);
    }

    @AfterAll
    static void everyRowWasHit() {
        assertThat(TABLE.neverHit()).isEmpty();
    }
}
