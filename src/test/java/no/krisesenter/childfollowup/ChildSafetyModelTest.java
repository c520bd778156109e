package no.krisesenter.childfollowup;

import static no.krisesenter.testing.TestCentres.BRITA;
import static no.krisesenter.testing.TestCentres.FRIDA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.krisesenter.casefile.Part;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.testing.ResidentTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The threat against a child is its own, and its safety plan is reviewed as often as the danger demands. */
class ChildSafetyModelTest extends ResidentTest {

    private static final String MAP = "child-safety.map-child-threat";
    private static final String PLAN = "child-safety.child-safety-plan";
    private static final String PREVENT = "child-safety.prevent-abduction";
    private static final String REVIEW = "child-safety.review-child-safety";
    private static final String TIME_TO_REVIEW = "catchEvent_timeToReview";
    private static final String PARENT_THREAT_RAISED = "child-safety.parent-threat-raised";

    private CaseReference client;
    private ChildReference mia;
    private ProcessInstance safety;

    @BeforeEach
    void aChildWhoseSafetyIsLookedAfter() {
        client = aResident();
        mia = aChildOf(client, "Mia");
        careTeams.appoint(client, Part.CHILD_CONTACT, mia, BRITA);
        safety = start("child-safety", client, "childReference", mia.value());
    }

    @Test
    void theChildsThreatIsMappedRatedAndAnsweredWithAPlan() {
        assertThat(openForms()).containsExactly(MAP);
        assertThat(taskWith(MAP).getAssignee()).isEqualTo("brita");
        assertDue(taskWith(MAP), "2026-01-07T10:00");

        complete(BRITA, MAP, "childThreatLevel", "high", "abductionRisk", "some");

        assertThat(children.get(mia).threatLevel()).isEqualTo("high");
        assertThat(caseFiles.get(client).threatLevel()).as("the parent's own").isNull();
        assertThat(openForms()).containsExactly(PLAN);
        assertDue(taskWith(PLAN), "2026-01-07T10:00");
        assertThat(variablesOf(safety))
                .containsExactlyInAnyOrder("caseReference", "childReference", "childThreatLevel", "abductionRisk");
        assertThat(answers.newest(client, mia, MAP)).isPresent();
        assertThat(answers.newest(client, MAP)).isEmpty();
    }

    @Test
    void aGreatDangerOfAbductionComesBeforeThePlan() {
        complete(BRITA, MAP, "childThreatLevel", "acute", "abductionRisk", "high");

        assertThat(openForms()).containsExactly(PREVENT);
        assertDue(taskWith(PREVENT), "2026-01-05T11:00");
        complete(BRITA, PREVENT);
        assertThat(openForms()).containsExactly(PLAN);
    }

    @ParameterizedTest
    @CsvSource({
        "low,    2026-12-01, 2026-01-19T10:00",
        "high,   2026-12-01, 2026-01-08T10:00",
        "acute,  2026-12-01, 2026-01-06T10:00",
        "medium, 2026-01-07, 2026-01-07T08:00"
    })
    void theReviewComesOnTheAgreedDayButNeverLaterThanTheDangerAllows(String level, String agreed, String due) {
        caseFiles.noteThreatLevel(client, level);
        aPlanUntil(agreed);

        assertThat(openForms()).isEmpty();
        assertDue(timer(TIME_TO_REVIEW), due);
    }

    @Test
    void aReviewKeepsThePlanChangesItOrMapsTheThreatAgain() {
        aPlanUntil("2026-01-07");
        fireTimer(TIME_TO_REVIEW);
        assertThat(openForms()).containsExactly(REVIEW);

        complete(BRITA, REVIEW, "childSafetyOutcome", "plan-holds", "nextChildSafetyReview", "2026-01-09");
        assertDue(timer(TIME_TO_REVIEW), "2026-01-09T08:00");

        fireTimer(TIME_TO_REVIEW);
        complete(BRITA, REVIEW, "childSafetyOutcome", "change-plan");
        assertThat(openForms()).containsExactly(PLAN);
        assertThat(shown(BRITA, taskWith(PLAN)))
                .containsEntry("codeword", "Blåmeis")
                .doesNotContainKey("nextChildSafetyReview");

        complete(BRITA, PLAN);
        fireTimer(TIME_TO_REVIEW);
        complete(BRITA, REVIEW, "childSafetyOutcome", "map-again");
        assertThat(openForms()).containsExactly(MAP);
        assertThat(shown(BRITA, taskWith(MAP))).doesNotContainKey("childThreatLevel");
    }

    @Test
    void greaterDangerForTheParentBringsTheReviewAtOnceAndForThisChildOnly() {
        var ola = aChildOf(client, "Ola");
        aPlanUntil("2026-12-01");
        var safetyOfOla = start("child-safety", client, "childReference", ola.value());
        danger(ola);
        assertThat(openForms())
                .as("who is at work on it already sees the new level")
                .containsExactly(MAP);
        complete(FRIDA, MAP, "childThreatLevel", "low");
        complete(FRIDA, PLAN, "nextChildSafetyReview", "2026-12-01");
        assertThat(openForms()).isEmpty();

        danger(mia);

        assertThat(openForms()).containsExactly(REVIEW);
        assertThat(taskWith(REVIEW).getProcessInstanceId()).isEqualTo(safety.getId());
        danger(ola);
        assertThat(openForms()).containsExactly(REVIEW, REVIEW);
        assertThat(tasks.createTaskQuery()
                        .processInstanceId(safetyOfOla.getId())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aChildThatHasLeftIsNotLookedAfterHere() {
        aPlanUntil("2026-01-07");
        fireTimer(TIME_TO_REVIEW);

        complete(BRITA, REVIEW, "childSafetyOutcome", "child-left");

        assertEnded(safety);
    }

    private void danger(ChildReference child) {
        messages.tellAll(PARENT_THREAT_RAISED, client, Map.of("childReference", child.value()));
        runJobs();
    }

    private void aPlanUntil(String nextReview) {
        complete(
                BRITA,
                tasks.createTaskQuery().processInstanceId(safety.getId()).singleResult(),
                "childThreatLevel",
                "low");
        complete(BRITA, PLAN, "nextChildSafetyReview", nextReview, "codeword", "Blåmeis");
    }
}
