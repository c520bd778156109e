package no.krisesenter.engine;

import static no.krisesenter.engine.Marker.CANARY;
import static no.krisesenter.testing.TestCentres.LENA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import no.krisesenter.testing.DatabaseSearch;
import no.krisesenter.testing.Goals;
import no.krisesenter.testing.LogWatch;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a failure says stays where it happened: tables, incidents, logs and answers get a code, names of classes, and a number to speak of. */
class FailuresTest extends AttackTest {

    private String deployment;

    @AfterEach
    void theModelGoes() {
        if (deployment != null) {
            TestModels.takeAway(processEngine, deployment);
        }
    }

    @Test
    void aFailingJobIsTriedAgainAndBecomesAnIncidentWithoutAWordOfWhatItSaid() {
        deployment = TestModels.bring(
                processEngine,
                Map.of(
                        "failing.bpmn",
                        Bpmn.createExecutableProcess("failing")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .serviceTask("fails")
                                .camundaAsyncBefore()
                                .camundaExpression("${marker.fail()}")
                                .endEvent()
                                .done()));
        var search = new DatabaseSearch(database);
        try (var log = new LogWatch()) {
            var instance = runtime.startProcessInstanceByKey("failing", aCase().value());
            for (int attempt = 1; attempt <= 3; attempt++) {
                var job = jobOf(instance.getId());
                assertThat(job.getRetries()).isEqualTo(4 - attempt);
                assertThat(catchThrowable(() -> management.executeJob(job.getId())))
                        .isNotNull();
            }

            var dead = jobOf(instance.getId());
            assertThat(dead.getRetries()).isZero();
            assertThat(dead.getExceptionMessage()).isEqualTo("unexpected ProcessEngineException");
            assertThat(runtime.createIncidentQuery()
                            .processInstanceId(instance.getId())
                            .singleResult()
                            .getIncidentMessage())
                    .isEqualTo("unexpected ProcessEngineException");
            var trace = management.getJobExceptionStacktrace(dead.getId());
            assertThat(trace)
                    .contains("unexpected IllegalStateException", "Marker.fail")
                    .doesNotContain(CANARY);
            assertThat(history.createHistoricJobLogQuery()
                            .jobId(dead.getId())
                            .failureLog()
                            .list())
                    .hasSize(3)
                    .allSatisfy(entry ->
                            assertThat(entry.getJobExceptionMessage()).isEqualTo("unexpected ProcessEngineException"));
            assertThat(search.tablesWith(CANARY)).isEmpty();
            assertThat(search.packedColumnsWith(CANARY)).isEmpty();
            assertThat(log.newLinesWith(CANARY)).isEmpty();
            assertThat(log.seen()).isPositive();
        }
    }

    private Job jobOf(String instance) {
        return management.createJobQuery().processInstanceId(instance).singleResult();
    }

    @Test
    void aFailingFormIsAnsweredWithANumberThatTheLogRepeats() {
        var lena = desks.of(LENA);
        var client = aCase();
        start("late-task", client, "lateTask", "userTask_planDeparture", "deadlineKey", "departure.conversation");
        var task = lena.card(client, "late-task.follow-up");
        lena.claims(task).ok();
        var answers = lena.opens(task).filledInRichly(Map.of(), CANARY);
        marker.arm(true);
        try (var log = new LogWatch()) {
            var reply = lena.sends(task, answers);

            assertThat(reply.status()).isEqualTo(500);
            var told = reply.json().path("message").asText();
            assertThat(told)
                    .matches(
                            "Noe gikk galt hos oss\\. Prøv igjen om litt\\. Blir det ikke bedre, meld fra og oppgi feilnummer [0-9A-F]{6}\\.");
            assertThat(reply.text()).doesNotContain(CANARY);
            var number = told.replaceAll(".*feilnummer |\\.$", "");
            assertThat(log.newLinesWith(""))
                    .anyMatch(line -> line.contains("number " + number))
                    .noneMatch(line -> line.contains(CANARY));
        }
        assertThat(new DatabaseSearch(database).tablesWith(CANARY)).isEmpty();
    }

    @Test
    void theDatabaseOfTheTestsKeepsValuesOutOfItsLogAndOneThatDoesNotIsNoticed() {
        var quiet = new QuietDatabaseLog(database);

        assertThat(quiet.talkative()).isEmpty();
        transaction.executeWithoutResult(status -> {
            database.execute("set local log_parameter_max_length = -1");
            database.execute("set local log_statement = 'all'");
            assertThat(quiet.talkative()).isEqualTo(Map.of("log_parameter_max_length", "0", "log_statement", "none"));
        });
        Goals.note(
                "S-08",
                "canaries in failing jobs and failing forms: 0 hits in tables, packed columns, incidents, history, answers and log; "
                        + QuietDatabaseLog.QUIET.size() + " settings keep values out of the database's log");
    }
}
