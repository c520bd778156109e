package no.krisesenter.planning;

import static no.krisesenter.testing.TestCentres.LENA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.Test;

class StayReviewModelTest extends PlanningModelTest {

    private static final String REVIEW_LENGTH = "stay-review.review-length";
    private static final String RAISE_LONG_STAY = "stay-review.raise-long-stay";

    @Test
    void theLeaderLooksAtAStayAfterFourWeeksAndEveryFortnightFromThen() {
        var review = aStay();
        assertThat(openForms()).isEmpty();
        assertThat(timerDue("catchEvent_fourWeeksPassed")).isEqualTo("2026-02-02T10:00");

        fireTimer("catchEvent_fourWeeksPassed");
        assertThat(openForms()).containsExactly(REVIEW_LENGTH);
        assertThat(due(REVIEW_LENGTH)).isEqualTo("2026-02-16T10:00");
        assertThat(tasks.getIdentityLinksForTask(taskWith(REVIEW_LENGTH).getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactly("centre-manager");

        complete(LENA, REVIEW_LENGTH, "reviewAgain", "yes");
        assertThat(timerDue("catchEvent_timeToReviewAgain")).isEqualTo("2026-02-16T10:00");
        assertThat(variables(review)).isEqualTo(Map.of("caseReference", review.getBusinessKey(), "reviewAgain", "yes"));

        fireTimer("catchEvent_timeToReviewAgain");
        assertThat(openForms()).containsExactly(REVIEW_LENGTH);
    }

    @Test
    void theReviewsEndWhenTheClientIsAboutToLeave() {
        var review = aStay();
        fireTimer("catchEvent_fourWeeksPassed");
        complete(LENA, REVIEW_LENGTH, "reviewAgain", "no");

        assertEnded(review);
    }

    @Test
    void aLongStayIsRaisedWithTheMunicipalityWhileTheReviewsGoOn() {
        var review = aStay();
        assertThat(timerDue("eventSubProcess_longStay")).isEqualTo("2026-04-05T10:00");
        fireTimer("catchEvent_fourWeeksPassed");
        fireTimer("eventSubProcess_longStay");

        assertThat(openForms()).containsExactly(REVIEW_LENGTH, RAISE_LONG_STAY);
        assertThat(due(RAISE_LONG_STAY)).isEqualTo("2026-04-06T10:00");

        complete(LENA, RAISE_LONG_STAY, "raised", "yes");
        assertThat(openForms()).containsExactly(REVIEW_LENGTH);
        complete(LENA, REVIEW_LENGTH, "reviewAgain", "no");
        assertEnded(review);
    }

    private ProcessInstance aStay() {
        return start("stay-review", aClient());
    }
}
