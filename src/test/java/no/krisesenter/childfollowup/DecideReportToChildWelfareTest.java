package no.krisesenter.childfollowup;

import static org.assertj.core.api.Assertions.assertThat;

import no.krisesenter.testing.DecisionTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the duty to report says, and when the parent hears of it, row by row. */
class DecideReportToChildWelfareTest {

    private static final DecisionTable DUTY = DecisionTable.read("8-duties/decide-report-to-child-welfare");
    private static final DecisionTable PARENT = DecisionTable.read("8-duties/decide-parent-informed");

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiterString = "->", textBlock = """
            # ground, urgency, alone, taken back, new violence, with perpetrator, level, asked, repeat stay, uncertain
            abuse,   now,      false, false, -,       false, low,    false, false, true  -> 1: report-now, acute
            abuse,   now,      true,  true,  yes,     true,  acute,  true,  true,  true  -> 1: report-now, acute
            none,    ordinary, true,  false, -,       false, -,      false, false, false -> 2: report-now, acute
            serious, now,      false, false, -,       false, low,    false, false, false -> 3: report-now, acute
            none,    now,      false, false, -,       false, -,      false, false, true  -> 3: report-now, acute
            abuse,   today,    false, false, -,       false, low,    false, false, false -> 4: report, same-day
            serious, ordinary, false, false, -,       false, -,      true,  true,  true  -> 4: report, same-day
            none,    ordinary, false, true,  yes,     false, low,    false, false, false -> 5: report, same-day
            none,    ordinary, false, true,  unknown, true,  high,   false, false, true  -> 5: report, same-day
            none,    today,    false, true,  no,      true,  high,   false, false, false -> 6: report, acute
            none,    ordinary, false, false, -,       true,  acute,  true,  false, false -> 6: report, acute
            none,    ordinary, false, false, -,       true,  medium, true,  true,  true  -> 7: give-information, ordinary
            none,    ordinary, false, true,  no,      false, low,    false, true,  true  -> 8: assess-with-child-lead, ordinary
            none,    today,    false, false, -,       true,  medium, false, false, true  -> 9: discuss-anonymously, same-day
            none,    ordinary, false, false, -,       true,  -,      false, false, false -> 10: not-now, ordinary
            -,       -,        -,     -,     -,       -,     -,      -,     -,     -     -> 10: not-now, ordinary
            """)
    void theDutySays(String known, String answer) {
        assertThat(DUTY.ask(known)).containsExactly(answer);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiterString = "->", textBlock = """
            # dangerous to tell, how fast
            yes,     ordinary -> 1: not-now
            yes,     acute    -> 1: not-now
            unknown, same-day -> 1: not-now
            no,      acute    -> 2: after
            -,       acute    -> 2: after
            no,      same-day -> 3: before
            -,       -        -> 3: before
            """)
    void theParentHearsOfIt(String known, String answer) {
        assertThat(PARENT.ask(known)).containsExactly(answer);
    }

    @AfterAll
    static void everyRowWasHit() {
        assertThat(DUTY.neverHit()).isEmpty();
        assertThat(PARENT.neverHit()).isEmpty();
    }
}
