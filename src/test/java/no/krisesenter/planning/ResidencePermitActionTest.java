package no.krisesenter.planning;

import static org.assertj.core.api.Assertions.assertThat;

import no.krisesenter.testing.DecisionTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has to be done about a residence permit, row by row. */
class ResidencePermitActionTest {

    private static final DecisionTable TABLE = DecisionTable.read("3-planning/residence-permit-action");

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiterString = "->", textBlock = """
            # status, basis, trafficking, days to expiry
            norwegian-citizen, -,            yes,     -   -> 1: none, no
            permanent,         -,            no,      -   -> 1: none, no
            none,              -,            yes,     -   -> 2: rosa, yes
            temporary,         family,       no,      45  -> 3: apply-independent, yes
            temporary,         family,       no,      -2  -> 3: apply-independent, yes
            temporary,         family,       unknown, 60  -> 4: apply-independent, no
            temporary,         family,       no,      -   -> 4: apply-independent, no
            eea,               family,       no,      59  -> 3: apply-independent, yes
            eea,               eea,          no,      -   -> 5: police-district, no
            temporary,         eea,          no,      300 -> 6: police-district, no
            temporary,         protection,   no,      30  -> 7: lawyer, yes
            temporary,         protection,   no,      90  -> 8: lawyer, no
            temporary,         unknown,      no,      -   -> 8: lawyer, no
            none,              -,            no,      -   -> 9: lawyer-or-udi, no
            unknown,           -,            unknown, -   -> 10: ask-udi, no
            """)
    void theWayIs(String permit, String way) {
        assertThat(TABLE.ask(permit)).containsExactly(way);
    }

    @AfterAll
    static void everyRowIsNeeded() {
        assertThat(TABLE.neverHit()).isEmpty();
    }
}
