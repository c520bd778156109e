package no.krisesenter.firstcontact;

import static org.assertj.core.api.Assertions.assertThat;

import no.krisesenter.testing.DecisionTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which help is recommended. Acute danger, minor alone, target group, threat level, wish, special needs, safe here, room available. */
class DecideOfferTest {

    private static final DecisionTable TABLE = DecisionTable.read("1-first-contact/decide-offer");

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiterString = "->", textBlock = """
            true,  true,  other,        high,   shelter,      cannot-combine, no,      false -> 1: acute-police
            false, true,  other,        high,   shelter,      cannot-combine, no,      false -> 2: child-welfare-emergency
            false, false, other,        high,   shelter,      cannot-combine, no,      false -> 3: refer-on
            false, false, sexual-abuse, low,    conversation, cannot-combine, no,      false -> 4: nok-centre
            false, false, sexual-abuse, medium, unsure,       none,           yes,     true  -> 4: nok-centre
            false, false, sexual-abuse, low,    advice-only,  none,           yes,     true  -> 4: nok-centre
            false, false, violence,     high,   shelter,      cannot-combine, no,      false -> 5: alternative-shelter
            false, false, sexual-abuse, low,    shelter,      cannot-combine, yes,     true  -> 5: alternative-shelter
            false, false, violence,     high,   shelter,      can-adapt,      no,      true  -> 6: other-centre
            false, false, violence,     low,    shelter,      none,           yes,     false -> 7: other-centre
            false, false, violence,     low,    shelter,      none,           yes,     true  -> 8: shelter-stay
            false, false, violence,     high,   shelter,      can-adapt,      unknown, true  -> 8: shelter-stay
            false, false, sexual-abuse, low,    shelter,      none,           yes,     true  -> 8: shelter-stay
            false, false, violence,     high,   advice-only,  none,           yes,     true  -> 9: day-service
            false, false, violence,     acute,  advice-only,  none,           yes,     true  -> 9: day-service
            false, false, sexual-abuse, high,   conversation, none,           yes,     true  -> 9: day-service
            false, false, violence,     low,    conversation, none,           yes,     true  -> 10: day-service
            false, false, violence,     medium, unsure,       none,           no,      false -> 10: day-service
            false, false, violence,     medium, advice-only,  none,           yes,     true  -> 11: phone-advice
            """)
    void eachRowRecommendsItsOffer(String inputs, String answer) {
        assertThat(TABLE.ask(inputs)).containsExactly(answer);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiterString = "->", textBlock = """
            -, -, violence, -, shelter,      -, -, true  -> 8: shelter-stay
            -, -, violence, -, conversation, -, -, false -> 10: day-service
            """)
    void whatNobodyHasAskedStandsInNobodysWay(String inputs, String answer) {
        assertThat(TABLE.ask(inputs)).containsExactly(answer);
    }

    @AfterAll
    static void everyRowWasHit() {
        assertThat(TABLE.neverHit()).isEmpty();
    }
}
