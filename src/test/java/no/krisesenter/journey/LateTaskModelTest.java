package no.krisesenter.journey;

import static no.krisesenter.testing.TestCentres.FJORD;
import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.LENA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import no.krisesenter.process.OpenForm;
import no.krisesenter.process.RecordKind;
import no.krisesenter.process.Redraft;
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
                .containsOnlyKeys("caseReference", "lateTask", "lateTaskId", "deadlineKey")
                .containsEntry("caseReference", reference.value())
                .containsEntry("lateTask", "userTask_planDeparture")
                .containsEntry("lateTaskId", taskWith(PLAN).getId())
                .containsEntry("deadlineKey", "departure.conversation");
        assertThat(shown(LENA, task)).containsEntry("deadlineKey", "departure.conversation");
    }

    @Test
    void theManagerIsToldWhichTaskItIsWhoseSinceWhenAndWhoWasReminded() {
        var reference = aResident();
        start("departure", reference);
        timePasses(Duration.ofDays(3).plusHours(2));
        var task = taskWith(FOLLOW_UP);

        assertThat(shown(LENA, task))
                .containsOnlyKeys(
                        "deadlineKey",
                        "lateWhat",
                        "lateCase",
                        "lateWhose",
                        "lateSince",
                        "lateStands",
                        "lateReminded",
                        "staff")
                .containsEntry("deadlineKey", "departure.conversation")
                .containsEntry("lateWhat", "Planlegg utflyttingen (Utflytting)")
                .containsEntry("lateCase", caseFiles.get(reference).alias())
                .containsEntry("lateWhose", "Kari Fjord")
                .containsEntry("lateSince", "7. januar 2026 kl. 10.00, 26 timer over")
                .containsEntry("lateStands", "Åpen, tatt 5. januar 2026 kl. 10.00")
                .containsEntry("lateReminded", "Kari Fjord, 7. januar 2026 kl. 10.00");

        tasks.setAssignee(taskWith(PLAN).getId(), null);
        assertThat(shown(LENA, task))
                .containsEntry("lateWhose", "Ingen har tatt den")
                .containsEntry("lateStands", "Åpen, og ingen har tatt den")
                .containsEntry("lateReminded", "Alle som kan ta den, 7. januar 2026 kl. 10.00");
        complete(KARI, PLAN, "destination", "deceased");
        assertThat(shown(LENA, task))
                .containsEntry("lateWhose", "Kari Fjord")
                .containsEntry("lateStands", "Gjort 8. januar 2026 kl. 12.00");
    }

    @Test
    void aDraftKeepsWhatTheManagerHasWrittenAndNotHowItStoodThen() {
        var reference = aResident();
        start("departure", reference);
        timePasses(Duration.ofDays(3).plusHours(2));
        var task = taskWith(FOLLOW_UP);
        var draft = Map.<String, Object>of("learning", "Flere på vakt", "lateWhose", "En annen", "lateSince", "I går");
        transaction.executeWithoutResult(status -> answerBook.keepDraft(
                new OpenForm(
                        task.getId(),
                        reference,
                        null,
                        FJORD,
                        LENA,
                        RecordKind.NOTE,
                        FOLLOW_UP,
                        draft.keySet(),
                        Map.of(),
                        Redraft.AS_WRITTEN),
                draft));

        passes(Duration.ofHours(3));

        assertThat(shown(LENA, task))
                .containsEntry("learning", "Flere på vakt")
                .containsEntry("lateWhose", "Kari Fjord")
                .containsEntry("lateSince", "7. januar 2026 kl. 10.00, 29 timer over");
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
