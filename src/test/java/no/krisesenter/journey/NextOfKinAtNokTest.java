package no.krisesenter.journey;

import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.LENA;
import static no.krisesenter.testing.TestCentres.MONA;
import static no.krisesenter.testing.TestCentres.NOK;
import static no.krisesenter.testing.TestCentres.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.Staffing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The mother of a sixteen-year-old at a Nok. centre, who tells of a man with children of his own (scenario SC-08, its duties).
 *
 * <p>Left to the issue that brings the processes of the Nok. centres: the contact, the offer (D16), the plan and the forms A, B and C.
 */
class NextOfKinAtNokTest extends ScenarioTest {

    /** Manager of the Nok. centre. */
    private static final StaffId NINA = new StaffId("nina-nok");

    private static final String CHILDREN = "søskenbarna på Testøya";
    private static final String WORDS = "onkelen gjorde det da hun var liten";

    @Autowired
    Staffing staffing;

    @BeforeEach
    void aManager() {
        staffing.enrol(NINA, "Nina", "Kyst", PASSWORD, List.of("centre-manager"), List.of(NOK));
    }

    @AfterEach
    void managesNoLonger() {
        staffing.enrol(NINA, "Nina", "Kyst", PASSWORD, List.of(), List.of());
    }

    @Override
    protected List<StaffId> everybody() {
        return List.of(MONA, NINA, KARI, LENA);
    }

    @Test
    void aDutyTowardsOtherChildrenIsFulfilledWhoeverTheClientIs() {
        client = transaction.execute(status -> answerBook.openCase(NOK, MONA));

        theChildrenOfTheUncleAreReported();
        theDutyToAvertIsWeighedToo();
        childWelfareAnswers();
        assertTheEngineKnowsNobody(CHILDREN, WORDS);
    }

    /** Step 2: decide-report-to-child-welfare row 4; decide-parent-informed row 3, as there is no danger at home. */
    private void theChildrenOfTheUncleAreReported() {
        desks.of(MONA)
                .starts(
                        "child-concern",
                        "caseReference",
                        client.value(),
                        "whoseChild",
                        "other-child",
                        "otherChildren",
                        List.of(Map.of("who", CHILDREN, "age", "4 og 6", "whereNow", "with-perpetrator")),
                        "abuse",
                        true,
                        "urgency",
                        "ordinary",
                        "tellingDangerous",
                        "no",
                        "source",
                        "parent",
                        "seen",
                        WORDS);
        runJobs();

        assertThat(open()).containsExactly("child-concern.inform-leader", "child-concern.send-report");
        assertThat(whoSees("child-concern.send-report")).containsExactly(MONA);
        assertThat(whoSees("child-concern.inform-leader")).containsExactly(NINA);
        assertThat(dueAt("child-concern.send-report")).isEqualTo("2026-01-06T10:00");
        assertThat(shown(MONA, "child-concern.send-report")).containsEntry("informParent", "before");
        does(
                MONA,
                "child-concern.send-report",
                "reportKind: report",
                "sentAt: 2026-01-05T12:00",
                "recipient: municipality",
                "content: " + WORDS,
                "parentInformed: before");
        assertThat(kept("child-concern.send-report", "parentInformed")).containsExactly("before");
        does(NINA, "child-concern.inform-leader", "hasRead: true");
    }

    /** Step 2: decide-duty-to-avert rows 3 and 5; what is decided has its reason, also when it is no. */
    private void theDutyToAvertIsWeighedToo() {
        begins(
                MONA,
                "duty-to-avert",
                "offence: children",
                "likelihood: possible",
                "canAvert: yes",
                "assessment: " + WORDS);
        assertThat(whoSees("duty-to-avert.assess-again")).containsExactly(MONA, NINA);
        assertThat(dueAt("duty-to-avert.assess-again")).isEqualTo("2026-01-05T11:00");
        does(
                NINA,
                "duty-to-avert.assess-again",
                "offence: children",
                "likelihood: unlikely",
                "canAvert: yes",
                "assessment: Han bor ikke med barna, og barnevernet har fått melding");
        assertThat(kept("duty-to-avert.assess-again", "likelihood")).containsExactly("unlikely");
        assertThat(runs("duty-to-avert")).isFalse();
        assertThat(open()).containsExactly("child-concern.answer");
    }

    private void childWelfareAnswers() {
        timePassesUntil("2026-01-26T10:00");
        does(MONA, "child-concern.chase", "followUpOn: 2026-01-30");
        does(MONA, "child-concern.answer", "answer: investigation", "answeredAt: 2026-01-26T10:00");
        assertThat(runs("child-concern")).isFalse();
        // the children are of another family, so they are not ours to work with child welfare about
        assertNothingIsLeft();
    }
}
