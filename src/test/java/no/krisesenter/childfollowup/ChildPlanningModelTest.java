package no.krisesenter.childfollowup;

import static no.krisesenter.testing.TestCentres.BRITA;
import static no.krisesenter.testing.TestCentres.FRIDA;
import static org.assertj.core.api.Assertions.assertThat;

import no.krisesenter.casefile.Part;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.testing.ResidentTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The child's own plan holds the child's own wishes and is looked at together every other week. */
class ChildPlanningModelTest extends ResidentTest {

    private static final String REPEAT = "child-planning.assess-repeat-stay";
    private static final String MAP = "child-planning.map-child";
    private static final String PLAN = "child-planning.child-plan";
    private static final String REVIEW = "child-planning.review-child-plan";
    private static final String TIME_TO_REVIEW = "catchEvent_timeToReview";

    private CaseReference client;
    private ChildReference mia;

    @BeforeEach
    void aChildWithAContactPerson() {
        client = aResident();
        mia = aChildOf(client, "Mia");
        careTeams.appoint(client, Part.CHILD_CONTACT, mia, BRITA);
    }

    @Test
    void aChildThatComesBackToACrisisCentreIsConsideredByTheProfessionalLead() {
        planningFor("yes");

        assertThat(openForms()).containsExactly(REPEAT);
        assertDue(taskWith(REPEAT), "2026-01-06T10:00");
        complete(FRIDA, REPEAT, "reportDecision", "no");
        assertThat(openForms()).containsExactly(MAP);
    }

    @Test
    void thePlanComesWithinTenDaysAndIsReviewedEveryOtherWeekOrSooner() {
        planningFor("no");
        assertThat(openForms()).containsExactly(MAP);
        assertDue(taskWith(MAP), "2026-01-15T10:00");

        complete(BRITA, MAP, "childsWishes", "Fotball");
        assertThat(openForms()).containsExactly(PLAN);
        assertDue(taskWith(PLAN), "2026-01-15T10:00");

        complete(BRITA, PLAN, "childsWishes", "Fotball", "nextChildPlanReview", "2026-12-01");
        assertThat(openForms()).isEmpty();
        assertDue(timer(TIME_TO_REVIEW), "2026-01-19T10:00");

        fireTimer(TIME_TO_REVIEW);
        assertThat(openForms()).containsExactly(REVIEW);
        complete(BRITA, REVIEW, "childPlanOutcome", "plan-holds", "nextChildPlanReview", "2026-01-22");
        assertDue(timer(TIME_TO_REVIEW), "2026-01-22T08:00");
    }

    @Test
    void aReviewChangesThePlanOrLearnsMoreAboutTheChild() {
        planningFor("unknown");
        complete(BRITA, MAP, "childsWishes", "Fotball");
        complete(BRITA, PLAN, "childsWishes", "Fotball");
        fireTimer(TIME_TO_REVIEW);

        complete(BRITA, REVIEW, "childPlanOutcome", "change-plan");
        assertThat(openForms()).containsExactly(PLAN);
        assertThat(shown(BRITA, taskWith(PLAN)))
                .containsEntry("childsWishes", "Fotball")
                .doesNotContainKey("nextChildPlanReview");

        complete(BRITA, PLAN, "childsWishes", "Fotball");
        fireTimer(TIME_TO_REVIEW);
        complete(BRITA, REVIEW, "childPlanOutcome", "map-again");
        assertThat(openForms()).containsExactly(MAP);
    }

    @Test
    void aChildThatHasLeftHasNoPlanHereAnyMore() {
        var planning = planningFor("no");
        complete(BRITA, MAP, "childsWishes", "Fotball");
        complete(BRITA, PLAN, "childsWishes", "Fotball");
        fireTimer(TIME_TO_REVIEW);

        complete(BRITA, REVIEW, "childPlanOutcome", "child-left");

        assertEnded(planning);
    }

    private ProcessInstance planningFor(String stayedBefore) {
        return start("child-planning", client, "childReference", mia.value(), "stayedBefore", stayedBefore);
    }
}
