package no.krisesenter.childfollowup;

import static org.assertj.core.api.Assertions.assertThat;

import no.krisesenter.testing.DecisionTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is advised about contact with the other parent, and whether the duty to report has to be considered, row by row. */
class ParentalContactRiskTest {

    private static final DecisionTable TABLE = DecisionTable.read("5-child-follow-up/parental-contact-risk");

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiterString = "->", textBlock = """
            # ban covers the child, child harmed, abduction, threat level, dangerous handover, address block, what the child wants
            yes, yes,     yes,     high,   yes,     code-6, no     -> 1: no-contact, no
            no,  yes,     no,      low,    no,      none,   yes    -> 2: advised-against, report
            no,  no,      yes,     low,    no,      none,   yes    -> 3: advised-against, report
            no,  no,      no,      high,   no,      none,   yes    -> 4: supervision, no
            no,  unknown, unknown, acute,  unknown, none,   unsure -> 4: supervision, no
            no,  no,      no,      medium, yes,     none,   no     -> 5: supervision, no
            no,  no,      no,      low,    no,      code-6, yes    -> 6: supervision, no
            no,  no,      no,      low,    no,      code-7, no     -> 7: postpone, no
            no,  no,      no,      low,    no,      none,   yes    -> 8: no-special-measures, no
            no,  no,      no,      medium, no,      none,   yes    -> 9: safety-plan, no
            -,   unknown, unknown, medium, unknown, code-7, unsure -> 9: safety-plan, no
            """)
    void theAdviceIs(String contact, String advice) {
        assertThat(TABLE.ask(contact)).containsExactly(advice);
    }

    @AfterAll
    static void everyRowIsNeeded() {
        assertThat(TABLE.neverHit()).isEmpty();
    }
}
