package no.krisesenter.dayservice;

import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import no.krisesenter.casefile.CareTeams;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.process.CaseReference;
import no.krisesenter.testing.ModelTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class DayServiceModelTest extends ModelTest {

    private static final String VISIT = "day-service.register-visit";

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    CareTeams careTeams;

    CaseReference client;
    ProcessInstance dayService;

    @BeforeEach
    void aClientWhoComesToConversations() {
        client = aCase();
        messages.start("day-service.chosen", client, Map.of());
        dayService = runtime.createProcessInstanceQuery()
                .processDefinitionKey("day-service")
                .processInstanceBusinessKey(client.value())
                .singleResult();
    }

    @Test
    void oneVisitFollowsAnotherAndTheEngineKnowsOnlyWhatComesNext() {
        visits("continues", "safetyStep", "not-now", "contactPerson", KARI.value());

        assertThat(openForms()).containsExactly(VISIT);
        assertThat(careTeams.contactPerson(client)).contains(KARI);
        assertThat(taskWith(VISIT).getAssignee()).isEqualTo(KARI.value());
        assertThat(runtime.getVariables(dayService.getId()))
                .containsOnlyKeys(
                        "caseReference", "afterVisit", "safetyStep", "threatChanged", "childConcern", "childReference")
                .containsAllEntriesOf(
                        pairs("caseReference", client.value(), "afterVisit", "continues", "safetyStep", "not-now"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "later"})
    void aNoToSafetyWorkIsRespected(String answer) {
        visits("continues", "safetyStep", "offer");
        assertThat(openForms()).containsExactly("day-service.offer-safety-work");
        assertThat(taskWith("day-service.offer-safety-work").getDueDate()).isNotNull();

        complete(VERA, "day-service.offer-safety-work", "safetyAnswer", answer);

        assertThat(openForms()).containsExactly(VISIT);
    }

    @Test
    void safetyWorkRunsBesideTheConversationsAndIsOfferedOnce() {
        safetyWorkHasBegun();
        assertThat(openForms(client, "")).containsExactlyInAnyOrder(VISIT, "safety-work.map-threat");

        assertThat(refusalOf(() -> visits("continues", "safetyStep", "offer")))
                .isEqualTo(
                        "Sikkerhetsarbeidet er allerede i gang i denne saken. Velg «Nei, vi er allerede i gang», og meld fra hvis trusselen har endret seg.");
        visits("continues", "safetyStep", "continues");
        assertThat(openForms(client, "")).containsExactlyInAnyOrder(VISIT, "safety-work.map-threat");
    }

    @Test
    void whoNeedsAPlaceToLiveArrivesOnTheSameCase() {
        safetyWorkHasBegun();

        visits("shelter-needed");

        assertEnded(dayService);
        assertThat(openForms(client, "")).containsExactly("arrival.welcome-client");
    }

    @Test
    void whoIsDoneLeavesWithTheDoorOpen() {
        safetyWorkHasBegun();

        visits("ends");
        assertThat(openForms(client, "day-service.")).containsExactly("day-service.close-day-service");
        complete(VERA, "day-service.close-day-service");

        assertEnded(dayService);
        assertThat(openForms(client, "")).isEmpty();
        assertThat(caseFiles.get(client).isOpen()).isFalse();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(client.value())
                        .count())
                .as("topics do not wait for a closed case")
                .isZero();
    }

    @Test
    void topicsAreTakenUpWhenADayUserAsksAndGoAlongIntoAStay() {
        transaction.executeWithoutResult(status -> careTeams.join(client, KARI));
        startByForm(KARI, "take-up-topic", "caseReference", client.value(), "topic", "finances");
        runJobs();
        assertThat(openForms(client, "")).containsExactlyInAnyOrder(VISIT, "finances.work-on");

        visits("shelter-needed");

        assertThat(openForms(client, "")).containsExactlyInAnyOrder("arrival.welcome-client", "finances.work-on");
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("topics")
                        .processInstanceBusinessKey(client.value())
                        .count())
                .as("one line of topics")
                .isEqualTo(1);
    }

    @Test
    void silenceIsNoticedAfterSixtyDays() {
        assertThat(timer("boundaryEvent_noContact").getDuedate()).isEqualTo("2026-03-06T10:00:00");

        fireTimer("boundaryEvent_noContact");
        assertThat(openForms()).containsExactly("day-service.consider-inactive");
        complete(VERA, "day-service.consider-inactive", "inactiveDecision", "contact-again");

        assertThat(openForms()).containsExactly(VISIT);
        assertThat(timer("boundaryEvent_noContact").getDuedate()).isEqualTo("2026-05-05T10:00:00");
        fireTimer("boundaryEvent_noContact");
        complete(VERA, "day-service.consider-inactive", "inactiveDecision", "close");
        assertThat(openForms()).containsExactly("day-service.close-day-service");
    }

    @Test
    void aThreatThatHasChangedIsNeverLeftForLater() {
        visits("continues", "safetyStep", "not-now", "threatChanged", "yes");
        assertThat(openForms()).as("offered, whatever was answered").containsExactly("day-service.offer-safety-work");
        complete(VERA, "day-service.offer-safety-work", "safetyAnswer", "yes");
        complete(VERA, client, "safety-work.map-threat", "clientTalks", "not-now");
        assertThat(openForms(client, "")).contains(VISIT).doesNotContain("safety-work.map-threat");

        visits("continues", "safetyStep", "not-now", "threatChanged", "yes");
        assertThat(openForms(client, ""))
                .as("safety work that runs is told")
                .contains(VISIT, "safety-work.map-threat")
                .doesNotContain("day-service.offer-safety-work");
    }

    @Test
    void whoeverDoesNotComeToAnAppointmentIsAskedAfterOnceTheDayAfter() {
        visits("continues", "safetyStep", "not-now", "nextAppointment", "2026-03-28T12:00");
        assertThat(timerDue("boundaryEvent_noContact"))
                .as("the clock is put forward in the night")
                .isEqualTo("2026-03-29T12:00");

        fireTimer("boundaryEvent_noContact");
        complete(VERA, "day-service.consider-inactive", "inactiveDecision", "contact-again");
        assertThat(timerDue("boundaryEvent_noContact")).isEqualTo("2026-05-28T12:00");
    }

    @Test
    void concernForAChildWhoCameAlongReachesTheDutyToReport() {
        visits("continues", "safetyStep", "not-now", "childrenAlong", "yes", "childConcern", "report-now");

        assertThat(openForms(client, "child-concern.")).isNotEmpty();
        assertThat(openForms(client, "day-service.")).containsExactly(VISIT);
    }

    @Test
    void whoeverNeedsAPlaceToLiveBetweenVisitsArrivesOnTheSameCaseWithoutBeingRegisteredAgain() {
        safetyWorkHasBegun();
        transaction.executeWithoutResult(status -> careTeams.join(client, KARI));

        startByForm(KARI, "report-change", "caseReference", client.value(), "change", "needs-shelter");
        runJobs();

        assertEnded(dayService);
        assertThat(openForms(client, "")).containsExactly("arrival.welcome-client");
        assertThat(refusalOf(() ->
                        startByForm(KARI, "report-change", "caseReference", client.value(), "change", "needs-shelter")))
                .isEqualTo("Dette gjelder bare dem som kommer til samtaler og bor ute. Ingenting er lagret.");
    }

    private void safetyWorkHasBegun() {
        visits("continues", "safetyStep", "offer");
        complete(VERA, "day-service.offer-safety-work", "safetyAnswer", "yes");
    }

    private void visits(String afterwards, Object... more) {
        var answers = pairs("afterVisit", afterwards, "threatChanged", "no");
        answers.putAll(pairs(more));
        complete(
                VERA,
                client,
                VISIT,
                answers.entrySet().stream()
                        .flatMap(answer -> Stream.of(answer.getKey(), answer.getValue()))
                        .toArray());
    }
}
