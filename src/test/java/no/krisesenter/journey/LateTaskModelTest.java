package no.krisesenter.journey;

import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.LENA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import no.krisesenter.testing.ResidentTest;
import org.junit.jupiter.api.Test;

/** What happens when a deadline has passed and nobody has acted. */
class LateTaskModelTest extends ResidentTest {

    private static final String FOLLOW_UP = "late-task.follow-up";
    private static final String PLAN = "departure.plan-departure";

    @Test
    void theManagerHearsOfATaskThatIsLateByHalfAsLongAgain() {
        var reference = aResident();
        start("departure", reference);

        timePasses(Duration.ofDays(3).minusMinutes(1));
        assertThat(openForms()).containsExactly(PLAN);
        timePasses(Duration.ofMinutes(1));

        assertThat(openForms()).containsExactly(PLAN, FOLLOW_UP);
        var task = taskWith(FOLLOW_UP);
        assertThat(tasks.getIdentityLinksForTask(task.getId()))
                .extracting("groupId")
                .containsExactly("centre-manager");
        assertDue(task, "2026-01-09T10:00");
        var late = running("late-task", reference);
        assertThat(late.getBusinessKey()).isEqualTo(reference.value());
        assertThat(late.getTenantId()).isEqualTo("fjord");
        assertThat(runtime.getVariables(late.getId()))
                .containsOnlyKeys("caseReference", "lateTask", "deadlineKey")
                .containsEntry("caseReference", reference.value())
                .containsEntry("lateTask", "userTask_planDeparture")
                .containsEntry("deadlineKey", "departure.conversation");
        assertThat(shown(LENA, task)).containsEntry("deadlineKey", "departure.conversation");
    }

    @Test
    void theManagerSaysWhatIsDoneAboutItAndTheTaskItselfStaysOpen() {
        var reference = aResident();
        start("departure", reference);
        timePasses(Duration.ofDays(3));
        var late = running("late-task", reference);

        complete(LENA, FOLLOW_UP, "reason", "busy", "action", "helped");

        assertEnded(late);
        assertThat(openForms()).containsExactly(PLAN);
        assertThat(kept(reference, FOLLOW_UP)).containsOnlyKeys("reason", "action");
    }

    @Test
    void aTaskDoneInTimeIsNeverLate() {
        start("departure", aResident());
        complete(KARI, PLAN, "destination", "deceased");
        timePasses(Duration.ofDays(2));

        assertThat(openForms()).containsExactly("departure.complete-departure");
    }

    @Test
    void whatTheManagerIsLateWithIsNotRaisedOnceMoreWithTheManager() {
        start("departure", aResident());

        timePasses(Duration.ofDays(30));

        assertThat(openForms()).containsExactly(PLAN, FOLLOW_UP);
        assertThat(taskWith(FOLLOW_UP).getPriority()).isEqualTo(100);
    }
}
