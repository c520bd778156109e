package no.krisesenter.journey;

import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.LENA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.krisesenter.casefile.Area;
import no.krisesenter.process.CaseReference;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The journey as a whole, with the real stages: from the offered stay to the open door. */
class ClientJourneyModelTest extends JourneyTest {

    private static final String PLAN_DEPARTURE = "departure.plan-departure";
    private static final String TALK = "return-to-perpetrator.talk-about-return";

    /** Who ends a stay. */
    enum Sender {
        SOMEBODY_WHO_REPORTS,
        PLAN_REVIEW,
        TALK_ABOUT_RETURN
    }

    @Test
    void theWorkOfTheStayBeginsWhenTheClientHasBeenReceived() {
        aFreeRoom(Area.WOMEN);
        var reference = isExpected();
        var journey = running("client-journey", reference);
        assertThat(openForms()).containsExactly("arrival.welcome-client");
        assertThat(variablesOf(journey)).containsExactly("caseReference");
        assertThat(processesOf(reference))
                .containsExactlyInAnyOrder("client-journey", "arrival", "keep-place", "topics");

        receive(reference, "Nøtt", "Mose");

        assertThat(stayOf(reference).open()).isTrue();
        assertThat(processesOf(reference))
                .contains("arrival", "safety-work", "needs-mapping", "stay-plan", "stay-review", "child-follow-up");
        assertThat(childrenFollowedUp(reference))
                .containsExactlyInAnyOrderElementsOf(children.hereNow(reference))
                .hasSize(2);
        assertThat(variablesOf(journey))
                .containsExactlyInAnyOrder(
                        "caseReference",
                        "childReference",
                        "loopCounter",
                        "nrOfInstances",
                        "nrOfActiveInstances",
                        "nrOfCompletedInstances");
    }

    @Test
    void workThatIsDoneEarlyLeavesTheStayGoingOn() {
        var reference = livesHere();
        finish("needs-mapping", reference, "endEvent_needsMapped");
        finish("arrival", reference, "endEvent_settled");
        passes(Duration.ofDays(28));
        fireTimer("catchEvent_fourWeeksPassed");
        finish("stay-review", reference, "endEvent_departureNear");
        report(KARI, reference, "child-arrived", "nickname", "Nøtt");
        finish("child-follow-up", reference, "endEvent_childLeft");

        assertThat(processesOf(reference)).contains("client-journey", "safety-work", "stay-plan");
        assertThat(messages.isAwaited("departure.agreed", reference)).isTrue();
    }

    @Test
    void theFollowUpOfChildrenMayEndBeforeTheStay() {
        var reference = isExpected();
        receive(reference, "Nøtt");
        finish("child-follow-up", reference, "endEvent_childLeft");

        assertThat(processesOf(reference)).contains("client-journey").doesNotContain("child-follow-up");
    }

    @Test
    void aWishToGoHomeIsTalkedOverWhileTheStayGoesOn() {
        var reference = livesHere();
        report(KARI, reference, "wants-home");
        var before = processesOf(reference);
        complete(KARI, TALK, "returnDecision", "stays");

        assertThat(before).contains("return-to-perpetrator");
        assertThat(processesOf(reference)).contains("safety-work").doesNotContain("return-to-perpetrator");
    }

    @ParameterizedTest
    @EnumSource
    void agreedDepartureEndsEverythingThatIsOpenOfTheStay(Sender sender) {
        var reference = isExpected();
        receive(reference, "Nøtt");

        agreeDeparture(reference, sender);

        assertThat(openForms()).containsExactly(PLAN_DEPARTURE);
        assertThat(processesOf(reference)).containsExactlyInAnyOrder("client-journey", "departure", "topics");
        assertThat(timersOf(reference)).containsExactlyInAnyOrder("userTask_planDeparture", "userTask_planDeparture");
        assertThat(variablesOf(running("client-journey", reference))).containsExactly("caseReference");
        assertThat(stayOf(reference).open()).isTrue();
    }

    @Test
    void whoeverDeclinesFollowUpLeavesByAnOpenDoor() {
        var reference = livesHere();
        var journey = running("client-journey", reference);
        moveOut(reference, "followUpAnswer", "no");

        assertThat(openForms()).containsExactly("closure.close-case");
        assertThat(variablesOf(journey))
                .containsExactlyInAnyOrder(
                        "caseReference", "followUpAnswer", "nextContactAt", "returned", "addressBlock");
        complete(KARI, "closure.close-case", "reason", "follow-up-declined", "openDoorTold", "yes");

        assertEnded(journey);
        assertThat(processesOf(reference)).isEmpty();
        assertThat(timersOf(reference)).isEmpty();
        assertThat(caseFiles.get(reference).isOpen()).isFalse();
    }

    @Test
    void followUpThatHasEndedClosesTheCase() {
        var reference = livesHere();
        var journey = running("client-journey", reference);
        moveOut(reference, "followUpAnswer", "yes", "nextContactAt", "2026-01-09T12:00");
        assertDue(timer("catchEvent_timeForContact"), "2026-01-09T12:00");
        contact("wayForward", "end");
        complete(KARI, "re-establishment.consider-ending", "why", "goals-met", "endFollowUp", "yes");

        assertThat(variable(journey, "outcome")).isEqualTo("ended");
        complete(KARI, "closure.close-case");
        assertEnded(journey);
    }

    @Test
    void aNewStayLeadsBackToArrivalAndFollowsTheEarlierOne() {
        var reference = livesHere();
        var first = stayOf(reference);
        moveOut(reference, "followUpAnswer", "yes");
        contact("wayForward", "shelter");

        assertThat(openForms()).containsExactly("arrival.welcome-client");
        receive(reference);

        assertThat(stays.of(reference)).hasSize(2);
        var second = stayOf(reference);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.previousStay()).isEqualTo(first.id());
        assertThat(second.open()).isTrue();
        assertThat(processesOf(reference)).contains("arrival", "safety-work", "stay-plan");
        moveOut(reference, "followUpAnswer", "no");
        complete(KARI, "closure.close-case");
        assertThat(processesOf(reference)).isEmpty();
    }

    @Test
    void whoeverNeverCameIsWrittenOffWithoutAStay() {
        var reference = isExpected();
        report(KARI, reference, "moves-out");
        assertThat(openForms()).containsExactly(PLAN_DEPARTURE);
        leave("followUpOffered", "not-reached", "followUpAnswer", "no");

        assertThat(stays.of(reference)).isEmpty();
        complete(KARI, "closure.close-case", "reason", "never-arrived", "openDoorTold", "not-reached");
        assertThat(caseFiles.get(reference).isOpen()).isFalse();
    }

    @Test
    void whoeverIsFollowedUpAndTurnsUpAgainGoesOnWhereSheIsKnown() {
        var reference = livesHere();
        moveOut(reference, "followUpAnswer", "yes");
        passes(Duration.ofDays(1));
        theHouseIsFull();
        var onlyRoom = aFreeRoom(Area.WOMEN);
        var again = aCase();
        messages.start("client-journey.stay-offered", again, Map.of());
        runJobs();
        transaction.executeWithoutResult(status -> caseFiles.noteThreatLevel(again, "high"));
        assertThat(stayOf(again).room()).isEqualTo(onlyRoom);

        isRegistered(again, reference);

        assertThat(openForms()).containsExactly("arrival.welcome-client");
        assertThat(processesOf(again)).isEmpty();
        assertThat(caseFiles.get(again).isOpen()).isFalse();
        assertThat(caseFiles.get(again).previousCase()).isEqualTo(reference);
        assertThat(careTeams.includes(again, KARI)).as("reads what was said").isTrue();
        assertThat(processesOf(reference))
                .containsExactlyInAnyOrder("client-journey", "arrival", "keep-place", "topics");
        assertThat(caseFiles.get(reference).threatLevel()).isEqualTo("high");
        assertThat(stayOf(reference).room()).as("her place goes along").isEqualTo(onlyRoom);
        receive(reference);
        assertThat(stayOf(reference).number()).isEqualTo(2);
    }

    @Test
    void whoeverLivesHereOnANewCaseIsNotFollowedUpOnTheOldOneAndIsOfferedTheSameContactPerson() {
        var reference = livesHere();
        moveOut(reference, "followUpAnswer", "yes");
        passes(Duration.ofDays(1));
        var again = aCase();
        messages.start("client-journey.stay-offered", again, Map.of());
        runJobs();
        receive(again);

        isRegistered(again, reference);

        assertThat(openForms(reference, "")).containsExactly("closure.close-case");
        assertThat(processesOf(again)).contains("arrival", "safety-work");
        assertThat(stayOf(again).number()).as("a repeated stay").isEqualTo(2);
        assertThat(opened(LENA, "arrival.assign-contact-person")).containsEntry("contactPerson", "kari");
    }

    @Test
    void aCaseThatIsNotEarlierCannotBeNamed() {
        var again = isExpected();
        passes(Duration.ofDays(1));
        var later = livesHere();

        assertThat(refusalOf(() -> isRegistered(again, later)))
                .isEqualTo("«Hvilken sak?» har et svar som ikke kan velges. Velg på nytt.");
    }

    /** Kari registers who has made contact, and knows her from an earlier case. */
    private void isRegistered(CaseReference reference, CaseReference earlier) {
        runtime.createProcessInstanceByKey("first-contact")
                .businessKey(reference.value())
                .setVariables(pairs("caseReference", reference.value(), "anonymous", false))
                .startBeforeActivity("userTask_registerClient")
                .execute();
        complete(
                KARI,
                reference,
                "first-contact.register-client",
                "municipality",
                "ukjent",
                "earlierContact",
                "yes",
                "previousCase",
                earlier.value());
    }

    private void agreeDeparture(CaseReference reference, Sender sender) {
        switch (sender) {
            case SOMEBODY_WHO_REPORTS -> report(KARI, reference, "moves-out");
            case PLAN_REVIEW -> {
                fireTimer("catchEvent_timeToStart");
                complete(KARI, "stay-plan.make-plan", "goals", rows(Map.of("goal", "Egen bolig")));
                fireTimer("catchEvent_timeToReview");
                complete(KARI, "stay-plan.review-plan", "reviewOutcome", "ready-to-leave");
            }
            case TALK_ABOUT_RETURN -> {
                report(KARI, reference, "wants-home");
                complete(KARI, TALK, "returnDecision", "decided", "childrenGoBack", "no");
                complete(
                        KARI,
                        "return-to-perpetrator.agree-safe-return",
                        "openDoorSaid",
                        "yes",
                        "safetyPlanUpdated",
                        "updated");
            }
        }
    }

    private void moveOut(CaseReference reference, Object... answers) {
        report(KARI, reference, "moves-out");
        leave(answers);
    }

    private void leave(Object... answers) {
        complete(KARI, PLAN_DEPARTURE, "destination", "family-or-friends");
        complete(KARI, "departure.update-safety-plan");
        complete(KARI, "departure.plan-afterwards");
        var all = pairs("planStillHolds", "yes", "leftAt", localNow(), "followUpOffered", "yes");
        all.putAll(pairs(answers));
        complete(KARI, "departure.complete-departure", oneAfterAnother(all));
    }

    private void contact(Object... answers) {
        fireTimer("catchEvent_timeForContact");
        var all = pairs("contactedAt", localNow(), "reached", "yes", "dangerGrown", "no");
        all.putAll(pairs(answers));
        complete(KARI, "re-establishment.contact-client", oneAfterAnother(all));
    }

    /** The called process comes to this end, however it got there. */
    private void finish(String process, CaseReference reference, String endEvent) {
        var instance = running(process, reference);
        var change = runtime.createProcessInstanceModification(instance.getId());
        Stream.of(runtime.getActivityInstance(instance.getId()).getChildActivityInstances())
                .forEach(activity -> change.cancelActivityInstance(activity.getId()));
        Stream.of(runtime.getActivityInstance(instance.getId()).getChildTransitionInstances())
                .forEach(activity -> change.cancelTransitionInstance(activity.getId()));
        change.startBeforeActivity(endEvent).execute();
        runJobs();
    }

    private Set<String> processesOf(CaseReference reference) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference.value()).list().stream()
                .map(instance -> instance.getProcessDefinitionId().split(":")[0])
                .collect(Collectors.toSet());
    }

    private List<Object> childrenFollowedUp(CaseReference reference) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey("child-follow-up")
                .processInstanceBusinessKey(reference.value())
                .list()
                .stream()
                .map(instance -> variable(instance, "childReference"))
                .toList();
    }

    /** Elements of the timers that wait in the case. */
    private List<String> timersOf(CaseReference reference) {
        var instances =
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference.value()).list().stream()
                        .map(instance -> instance.getId())
                        .toList();
        return management.createJobQuery().timers().list().stream()
                .filter(job -> instances.contains(job.getProcessInstanceId()))
                .map(job -> ((JobEntity) job).getJobHandlerConfigurationRaw().split("\\$")[0])
                .toList();
    }
}
