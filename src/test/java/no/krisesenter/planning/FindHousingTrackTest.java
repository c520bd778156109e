package no.krisesenter.planning;

import static org.assertj.core.api.Assertions.assertThat;

import no.krisesenter.testing.DecisionTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which way to a home is proposed, and whether the police look at it first, row by row. */
class FindHousingTrackTest {

    private static final DecisionTable TABLE = DecisionTable.read("3-planning/find-housing-track");

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiterString = "->", textBlock = """
            # can return, threat level, perpetrator out, honour, trafficking, income
            yes,    high,   yes,     yes,     yes,     yes     -> 1: rosa, yes
            no,     acute,  -,       no,      yes,     no      -> 1: rosa, yes
            yes,    low,    yes,     yes,     yes,     yes     -> 2: rosa, no
            yes,    high,   yes,     yes,     no,      yes     -> 3: supported-housing, yes
            yes,    medium, yes,     yes,     no,      yes     -> 4: supported-housing, no
            yes,    low,    yes,     no,      no,      yes     -> 5: previous-home, no
            yes,    medium, yes,     unknown, unknown, no      -> 5: previous-home, no
            yes,    medium, no,      no,      no,      yes     -> 7: private, no
            unsure, low,    yes,     no,      no,      no      -> 9: municipal, no
            yes,    high,   yes,     no,      no,      yes     -> 6: private, yes
            no,     acute,  -,       no,      no,      yes     -> 6: private, yes
            no,     low,    -,       no,      no,      yes     -> 7: private, no
            yes,    high,   yes,     no,      no,      no      -> 8: municipal, yes
            no,     low,    -,       no,      no,      unknown -> 9: municipal, no
            """)
    void theWayIs(String home, String way) {
        assertThat(TABLE.ask(home)).containsExactly(way);
    }

    @AfterAll
    static void everyRowIsNeeded() {
        assertThat(TABLE.neverHit()).isEmpty();
    }
}
