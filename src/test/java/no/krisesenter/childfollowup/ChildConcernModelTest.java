package no.krisesenter.childfollowup;

import static no.krisesenter.testing.TestCentres.FRIDA;
import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.LENA;
import static no.krisesenter.testing.TestCentres.OLE;
import static no.krisesenter.testing.TestCentres.SINDRE;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.testing.ResidentTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The duty to report to child welfare: who has it, what follows from it, and that it is not forgotten. */
class ChildConcernModelTest extends ResidentTest {

    private static final String ASSESS = "child-concern.assess";
    private static final String SEND = "child-concern.send-report";
    private static final String LEADER = "child-concern.inform-leader";
    private static final String ANSWER = "child-concern.answer";

    private CaseReference resident;
    private ChildReference mia;

    @BeforeEach
    void aMotherWithAChildLivesHere() {
        resident = aResident();
        mia = aChildOf(resident, "Mia");
    }

    @Test
    void forAChildInDangerChildWelfareIsCalledFirstAndTheParentHearsOfItAfterwards() {
        concernFor(mia, "abuse", true, "urgency", "now", "tellingDangerous", "no");

        assertThat(openForms(resident, "child-concern.")).containsExactlyInAnyOrder("child-concern.call-now", LEADER);
        assertThat(due("child-concern.call-now")).isEqualTo(LocalDateTime.parse("2026-01-05T11:00"));
        complete(VERA, resident, "child-concern.call-now");
        assertThat(due(SEND)).isEqualTo(LocalDateTime.parse("2026-01-06T10:00"));
        assertThat(opened(FRIDA, SEND)).containsEntry("informParent", "after");
    }

    @Test
    void theLeaderIsToldAndTheReportGoesWithoutHer() {
        concernFor(mia, "neglect", true, "urgency", "today", "tellingDangerous", "no");

        assertThat(openForms(resident, "child-concern.")).containsExactlyInAnyOrder(SEND, LEADER);
        assertThat(opened(KARI, SEND)).containsEntry("informParent", "before");
        complete(KARI, resident, SEND, "reportKind", "report");
        assertThat(openForms(resident, "child-concern.")).containsExactlyInAnyOrder(LEADER, ANSWER);
        complete(LENA, resident, LEADER, "hasRead", true);
        complete(FRIDA, resident, ANSWER, "answer", "investigation");

        assertThat(runs("child-concern", resident)).isFalse();
        assertThat(answers.newest(resident, mia, SEND).orElseThrow().answers()).containsEntry("reportKind", "report");
    }

    @Test
    void childWelfareIsChasedWhenThreeWeeksHavePassedAndAgainOnTheDayThatWasAgreed() {
        concernFor(mia, "abuse", true, "urgency", "today", "tellingDangerous", "unknown");
        complete(KARI, resident, SEND, "reportKind", "report", "parentInformed", "no-danger");

        assertThat(timerDue("boundaryEvent_noAnswer")).isEqualTo(LocalDateTime.parse("2026-01-26T10:00"));
        fireTimer("boundaryEvent_noAnswer");
        assertThat(openForms(resident, "child-concern.")).containsExactlyInAnyOrder(LEADER, "child-concern.chase");
        assertThat(due("child-concern.chase")).isEqualTo(LocalDateTime.parse("2026-01-27T10:00"));
        complete(FRIDA, resident, "child-concern.chase", "followUpOn", "2026-01-30");
        assertThat(timerDue("boundaryEvent_noAnswer").toLocalDate()).isEqualTo("2026-01-30");
        complete(FRIDA, resident, ANSWER, "answer", "dropped");

        assertThat(openForms(resident, "child-concern.")).containsExactly(LEADER);
    }

    @Test
    void doubtIsDiscussedWithoutNamesAndANoIsKeptWithItsReason() {
        concernFor(mia, "uncertain", true, "urgency", "ordinary", "tellingDangerous", "no");
        assertThat(openForms(resident, "child-concern.")).containsExactly("child-concern.discuss");
        complete(KARI, resident, "child-concern.discuss", "advice", "Følg med, og ring igjen.");

        assertThat(opened(FRIDA, ASSESS)).containsEntry("uncertain", true).containsEntry("urgency", "ordinary");
        assertThat(due(ASSESS)).isEqualTo(LocalDateTime.parse("2026-01-06T10:00"));
        assess("uncertain", true, "reportDecision", "discuss");
        complete(KARI, resident, "child-concern.discuss");
        assess("uncertain", true, "reportDecision", "not-report", "reason", "Barnet er trygt her.");

        assertThat(answers.newest(resident, mia, ASSESS).orElseThrow().answers())
                .containsEntry("reportDecision", "not-report")
                .containsEntry("reason", "Barnet er trygt her.");
        assertThat(runs("child-concern", resident)).isFalse();
    }

    @Test
    void whoeverSeesGroundsCannotConcludeThatThereIsNoDuty() {
        concernFor(mia, "urgency", "ordinary", "tellingDangerous", "no");
        assertThat(openForms(resident, "child-concern.")).containsExactly(ASSESS);

        assess("trafficking", true, "reportDecision", "not-report");

        assertThat(answers.newest(resident, mia, ASSESS).orElseThrow().answers())
                .doesNotContainKey("reportDecision");
        assertThat(openForms(resident, "child-concern.")).containsExactlyInAnyOrder(SEND, LEADER);
    }

    @Test
    void whatChildWelfareAsksForIsGivenAndNobodyWaitsForAnAnswer() {
        concernFor(mia, "childWelfareAsked", true, "urgency", "ordinary", "tellingDangerous", "no");

        complete(KARI, resident, SEND, "reportKind", "information");

        assertThat(openForms(resident, "child-concern.")).containsExactly(LEADER);
    }

    @Test
    void theDutyCountsForABrotherWhomNobodyHereHasMet() {
        var brother = new LinkedHashMap<String, Object>(Map.of("who", "Storebror", "whereNow", "with-perpetrator"));
        transaction.executeWithoutResult(status -> caseFiles.noteThreatLevel(resident, "high"));
        concernFor(
                null,
                "otherChildren",
                List.of(brother),
                "withPerpetrator",
                true,
                "urgency",
                "ordinary",
                "tellingDangerous",
                "yes");

        complete(VERA, resident, "child-concern.call-now");
        assertThat(opened(KARI, SEND)).containsEntry("informParent", "not-now");
        assertThat(refusalOf(() -> complete(KARI, resident, SEND, "parentInformed", "before", "toldDespiteDanger", "")))
                .isEqualTo("«Hvorfor vet forelderen det likevel?» må fylles ut.");
        complete(KARI, resident, SEND, "parentInformed", "no-danger");

        assertThat(kept(resident, SEND)).containsEntry("parentInformed", "no-danger");
        assertThat(kept(resident, "child-concern.report")).containsEntry("otherChildren", List.of(brother));
    }

    @Test
    void whereAnotherRoutineSeesTheQuestionSomebodyAssessesIt() {
        messages.startAnother("child-concern.raised", resident, Map.of("childReference", mia.value()));

        assess("reportDecision", "report");

        assertThat(openForms(resident, "child-concern.")).containsExactlyInAnyOrder(SEND, LEADER);
    }

    @Test
    void whoeverIsConcernedReportsAndOthersCanWhenItIsNotSentInTime() {
        as(SINDRE, () -> {
            messages.startAnother("child-concern.raised", resident, Map.of("childReference", mia.value()));
            return null;
        });
        assess("reportDecision", "report");

        assertThat(taskWith(SEND).getAssignee()).isEqualTo("sindre");
        fireTimer("userTask_sendReport");

        assertThat(taskWith(SEND).getAssignee()).isNull();
        assertThat(tasks.getIdentityLinksForTask(taskWith(SEND).getId()))
                .extracting("groupId")
                .containsExactlyInAnyOrder("child-professional-lead", "team-" + resident.value());
    }

    @Test
    void theReportWaitsForEverybodyWhenWhoeverWasConcernedWorksHereNoLonger() {
        messages.startAnother(
                "child-concern.raised", resident, Map.of("childReference", mia.value(), "reporter", OLE.value()));

        assess("reportDecision", "report");

        assertThat(taskWith(SEND).getAssignee()).isNull();
    }

    private void assess(Object... given) {
        var all = pairs("urgency", "ordinary", "tellingDangerous", "no");
        all.putAll(pairs(given));
        complete(FRIDA, resident, ASSESS, oneAfterAnother(all));
    }

    private void concernFor(ChildReference child, Object... given) {
        var all = pairs("caseReference", resident.value());
        if (child != null) {
            all.put("childReference", child.value());
        }
        all.putAll(pairs(given));
        startByForm(KARI, "child-concern", oneAfterAnother(all));
        runJobs();
    }
}
