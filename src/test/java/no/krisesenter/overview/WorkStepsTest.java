package no.krisesenter.overview;

import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.LENA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.krisesenter.process.CaseReference;
import no.krisesenter.testing.ResidentTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every step of the work is noted with its times, with the work itself, and can be made again from what the engine remembers. */
class WorkStepsTest extends ResidentTest {

    private static final String PLAN = "departure.plan-departure";
    private static final String COLUMNS = """
            select process, process_name, step, step_name, kind, case_reference, child_reference, centre, deadline, assignee, cancelled,
              to_char(began_at at time zone 'Europe/Oslo', 'DD.MM HH24:MI') began,
              to_char(claimed_at at time zone 'Europe/Oslo', 'DD.MM HH24:MI') claimed,
              to_char(due_at at time zone 'Europe/Oslo', 'DD.MM HH24:MI') due,
              to_char(reminded_at at time zone 'Europe/Oslo', 'DD.MM HH24:MI') reminded,
              to_char(escalated_at at time zone 'Europe/Oslo', 'DD.MM HH24:MI') escalated,
              to_char(ended_at at time zone 'Europe/Oslo', 'DD.MM HH24:MI') ended,
              to_char(expires_at at time zone 'Europe/Oslo', 'DD.MM HH24:MI') expires
            from record.work_step where case_reference = ? order by began_at, process, step
            """;

    @Autowired
    StepsFromHistory history;

    @Test
    void aTaskIsNotedWithEverythingThatHappensToItAndNothingOfItsContent() {
        var client = aResident();
        start("departure", client);

        assertThat(steps(client))
                .singleElement()
                .satisfies(step -> assertThat(step)
                        .containsEntry("process", "departure")
                        .containsEntry("process_name", "Utflytting")
                        .containsEntry("step", "userTask_planDeparture")
                        .containsEntry("step_name", "Planlegg utflyttingen")
                        .containsEntry("kind", "userTask")
                        .containsEntry("centre", "fjord")
                        .containsEntry("deadline", "departure.conversation")
                        .containsEntry("assignee", "kari")
                        .containsEntry("began", "05.01 10:00")
                        .containsEntry("claimed", "05.01 10:00")
                        .containsEntry("due", "07.01 10:00")
                        .containsEntry("cancelled", false)
                        .containsEntry("ended", null)
                        .containsEntry("reminded", null)
                        .containsEntry("escalated", null)
                        .containsEntry("expires", null)
                        .containsEntry("child_reference", null));

        timePasses(Duration.ofDays(3));
        tasks.setAssignee(taskWith(client, PLAN).getId(), null);
        assertThat(steps(client).get(0))
                .containsEntry("assignee", null)
                .containsEntry("claimed", null)
                .containsEntry("reminded", "07.01 10:00")
                .containsEntry("escalated", "08.01 10:00");

        passes(Duration.ofHours(1));
        complete(KARI, client, PLAN, "destination", "deceased");
        assertThat(steps(client).get(0))
                .containsEntry("assignee", "kari")
                .containsEntry("claimed", "08.01 11:00")
                .containsEntry("ended", "08.01 11:00")
                .containsEntry("cancelled", false);
        assertThat(steps(client))
                .extracting(step -> step.get("process") + "/" + step.get("step"))
                .containsExactly(
                        "departure/userTask_planDeparture",
                        "late-task/userTask_followUp",
                        "departure/userTask_completeDeparture");
    }

    @Test
    void whatIsTakenBackWithItsTransactionIsNotNoted() {
        var client = aResident();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    start("departure", client);
                    assertThat(steps(client)).hasSize(1);
                    throw new IllegalStateException("something else fails");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(steps(client)).isEmpty();
    }

    @Test
    void aStepThatIsBrokenOffIsNotedAsSuch() {
        var client = aResident();
        var departure = start("departure", client);
        passes(Duration.ofHours(2));

        runtime.deleteProcessInstance(departure.getId(), "the client stays");

        assertThat(steps(client))
                .singleElement()
                .satisfies(step ->
                        assertThat(step).containsEntry("cancelled", true).containsEntry("ended", "05.01 12:00"));
    }

    @Test
    void anOrderThatEndsIsKnownByItsDateAndAnAnswerByWhoOwesIt() {
        var client = aResident();
        start("police-contact", client);
        complete(KARI, "police-contact.contact-police", "policeContacted", "yes", "contactedAt", "2026-01-05T09:00");
        assertThat(steps(client).get(1))
                .containsEntry("step", "userTask_registerAnswer")
                .containsEntry("deadline", "police.answer")
                .containsEntry("due", null);

        complete(KARI, "police-contact.register-answer", "policeAnswer", "order-granted", "orderExpires", "2026-03-20");

        assertThat(steps(client).get(2))
                .containsEntry("step", "catchEvent_orderExpiresSoon")
                .containsEntry("kind", "intermediateTimer")
                .containsEntry("deadline", "restraining-order.warning")
                .containsEntry("expires", "20.03 00:00");
    }

    @Test
    void whatTheEngineRemembersMakesTheSameSteps() {
        var client = aResident();
        start("departure", client);
        timePasses(Duration.ofDays(3));
        complete(LENA, client, "late-task.follow-up", "reason", "busy", "action", "helped");
        complete(KARI, client, PLAN, "destination", "deceased");
        var child = aChildOf(client, "Mia");
        start("child-safety", client, "childReference", child.value());
        passes(Duration.ofHours(1));
        start("police-contact", client);
        var noted = steps(client);
        assertThat(noted).hasSizeGreaterThan(4);
        database.update("delete from record.work_step where case_reference = ?", client.value());

        history.rebuild();

        assertThat(steps(client)).containsExactlyElementsOf(noted);
        history.rebuild();
        assertThat(steps(client)).containsExactlyElementsOf(noted);
    }

    private List<Map<String, Object>> steps(CaseReference client) {
        return database.queryForList(COLUMNS, client.value());
    }
}
