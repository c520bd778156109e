package no.krisesenter.childfollowup;

import static no.krisesenter.testing.TestCentres.BRITA;
import static no.krisesenter.testing.TestCentres.FRIDA;
import static no.krisesenter.testing.TestCentres.LENA;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.testing.ResidentTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A child is received, gets a contact person of its own, and is kept safe from the first hour. */
class ChildFollowUpModelTest extends ResidentTest {

    private static final String RECEIVE = "child-follow-up.receive-child";
    private static final String ASSIGN = "child-follow-up.assign-child-contact";
    private static final String ANSWER = "child-follow-up.answer-child";
    private static final String MAP_THREAT = "child-safety.map-child-threat";
    private static final String OFFER = "child-conversations.offer-conversation";
    private static final String MAP_CHILD = "child-planning.map-child";
    private static final String SCHOOL = "child-school.clarify";
    private static final String LATE = "late-task.follow-up";

    private CaseReference client;
    private ChildReference mia;

    @BeforeEach
    void aClientWithAChild() {
        client = aResident();
        mia = aChildOf(client, "Mia");
    }

    @Test
    void theThreatAgainstAChildIsMappedFromTheHourItArrives() {
        var followUp = follow(mia);

        assertThat(openForms()).containsExactlyInAnyOrder(RECEIVE, MAP_THREAT);
        assertDue(taskWith(MAP_THREAT), "2026-01-07T10:00");
        assertDue(taskWith(RECEIVE), "2026-01-05T22:00");
        assertThat(taskWith(MAP_THREAT).getAssignee()).as("the team's").isNull();
        assertThat(variablesOf(followUp))
                .containsExactlyInAnyOrder("caseReference", "childReference", "childAge", "conversationForm");
        assertThat(variablesOf(running("child-safety", client)))
                .containsExactlyInAnyOrder("caseReference", "childReference");
    }

    @Test
    void aThreatThatNobodyMapsInThreeDaysReachesTheManager() {
        follow(mia);
        received("no");
        aContactPerson();

        timePasses(Duration.ofHours(49));
        assertThat(taskWith(MAP_THREAT).getPriority()).as("reminded").isEqualTo(75);
        assertThat(lateTasks()).doesNotContain("userTask_mapChildThreat");

        timePasses(Duration.ofHours(23));
        assertThat(taskWith(MAP_THREAT).getPriority()).as("escalated").isEqualTo(100);
        assertThat(lateTasks()).contains("userTask_mapChildThreat");
        assertThat(lateTasks()).filteredOn("userTask_mapChildThreat"::equals).hasSize(1);
        assertThat(isOpen(LATE)).isTrue();
        complete(LENA, LATE);
    }

    @Test
    void theTaskOfTheTeamBecomesTheContactPersonsOwn() {
        var ola = aChildOf(client, "Ola");
        follow(mia);
        follow(ola);
        complete(VERA, receptionOf(mia), "informed", List.of("what-is-this"), "companion", "mother");

        complete(FRIDA, ASSIGN, "childContact", "brita");

        assertThat(whoMapsTheThreatAgainst(mia)).containsExactly("brita");
        assertThat(whoMapsTheThreatAgainst(ola)).containsExactly((String) null);
    }

    @Test
    void aChildWithAContactPersonGetsConversationsAndAPlan() {
        follow(mia);
        received("no");
        assertThat(openForms()).containsExactlyInAnyOrder(MAP_THREAT, ASSIGN);
        assertDue(taskWith(ASSIGN), "2026-01-06T10:00");

        aContactPerson();

        assertThat(openForms()).containsExactlyInAnyOrder(MAP_THREAT, OFFER, MAP_CHILD, SCHOOL);
        assertDue(taskWith(SCHOOL), "2026-01-08T10:00");
        assertThat(taskWith(OFFER).getAssignee()).isEqualTo("brita");
        assertThat(careTeams.members(client)).contains(BRITA);
    }

    @Test
    void aChildThatWaitsForAnAnswerGetsIt() {
        follow(mia);
        received("yes");
        aContactPerson();

        assertThat(openForms()).containsExactlyInAnyOrder(MAP_THREAT, OFFER, MAP_CHILD, ANSWER, SCHOOL);
        complete(BRITA, ANSWER);
        assertThat(openForms()).containsExactlyInAnyOrder(MAP_THREAT, OFFER, MAP_CHILD, SCHOOL);
        complete(BRITA, SCHOOL, "schoolKind", "none");
        assertThat(openForms()).containsExactlyInAnyOrder(MAP_THREAT, OFFER, MAP_CHILD);
    }

    @Test
    void aChildThatHasLivedAtACrisisCentreBeforeIsConsideredFirst() {
        follow(mia);
        complete(VERA, RECEIVE, "informed", List.of("what-is-this"), "companion", "mother", "stayedBefore", "yes");
        aContactPerson();

        assertThat(openForms())
                .containsExactlyInAnyOrder(MAP_THREAT, OFFER, "child-planning.assess-repeat-stay", SCHOOL);
    }

    @ParameterizedTest
    @CsvSource({
        "2025, 1, observe-with-parent",
        "2022, 4, with-parent",
        "2017, 9, child-chooses",
        "2012, 14, alone-offered",
        "2010, 16, alone-independent",
        ",, with-parent"
    })
    void theAgeSaysHowWeTalkWithTheChild(Integer birthYear, Integer age, String form) {
        var child = children.arrived(client, "Lillebror", birthYear);

        var followUp = follow(child);

        assertThat(variable(followUp, "childAge")).isEqualTo(age);
        assertThat(variable(followUp, "conversationForm")).isEqualTo(form);
    }

    @Test
    void aChildThatHasLeftEndsAllFollowUpOfThatChild() {
        var ola = aChildOf(client, "Ola");
        var others = follow(ola);
        var followUp = follow(mia);
        complete(
                VERA,
                receptionOf(mia),
                "informed",
                List.of("what-is-this"),
                "companion",
                "mother",
                "questionsWaiting",
                "yes");
        aContactPerson();
        complete(BRITA, OFFER, "conversationAnswer", "yes");

        complete(
                BRITA,
                "child-conversations.hold-conversation",
                "type",
                "closing",
                "concern",
                "none",
                "wantsMoreConversations",
                "child-left");

        assertEnded(followUp);
        assertThat(openForms()).containsExactlyInAnyOrder(RECEIVE, MAP_THREAT);
        assertThat(children.hereNow(client)).containsExactly(ola.value());
        assertThat(children.get(mia).isHere()).isFalse();
        assertThat(variable(others, "childReference")).isEqualTo(ola.value());
    }

    @Test
    void aChildThatIsSeenToHaveLeftInAnyReviewIsNoLongerFollowed() {
        var byReviewOfSafety = follow(mia);
        complete(VERA, MAP_THREAT, "childThreatLevel", "low");
        complete(VERA, "child-safety.child-safety-plan");
        fireTimer("catchEvent_timeToReview");
        complete(VERA, "child-safety.review-child-safety", "childSafetyOutcome", "child-left");
        assertEnded(byReviewOfSafety);

        var again = children.arrived(client, "Mia", null);
        assertThat(again).isEqualTo(mia);
        var byReviewOfPlan = follow(mia);
        received("no");
        aContactPerson();
        complete(BRITA, MAP_CHILD, "childsWishes", "Fotball");
        complete(BRITA, "child-planning.child-plan", "childsWishes", "Fotball");
        fireTimer("catchEvent_timeToReview");
        complete(BRITA, "child-planning.review-child-plan", "childPlanOutcome", "child-left");
        assertEnded(byReviewOfPlan);
        assertThat(openForms()).isEmpty();
        assertThat(children.hereNow(client)).isEmpty();
    }

    @Test
    void whoeverStartedTheFollowUpEndsAllOfIt() {
        var followUp = follow(mia);
        received("yes");
        aContactPerson();

        runtime.deleteProcessInstance(followUp.getId(), "stay over");

        assertEnded(followUp);
        assertThat(openForms()).isEmpty();
        assertThat(children.hereNow(client)).containsExactly(mia.value());
        for (var part : List.of("child-safety", "child-conversations", "child-planning", "child-school")) {
            assertThat(runs(part, client)).as(part).isFalse();
        }
    }

    private ProcessInstance follow(ChildReference child) {
        return start("child-follow-up", client, "childReference", child.value());
    }

    private void received(String questionsWaiting) {
        complete(
                VERA,
                RECEIVE,
                "informed",
                List.of("what-is-this"),
                "companion",
                "mother",
                "questionsWaiting",
                questionsWaiting);
    }

    private void aContactPerson() {
        complete(FRIDA, ASSIGN, "childContact", "brita");
    }

    private Task receptionOf(ChildReference child) {
        return tasks.createTaskQuery()
                .taskDefinitionKey("userTask_receiveChild")
                .processVariableValueEquals("childReference", child.value())
                .singleResult();
    }

    /** Null for the team. */
    private List<String> whoMapsTheThreatAgainst(ChildReference child) {
        return tasks
                .createTaskQuery()
                .taskDefinitionKey("userTask_mapChildThreat")
                .processVariableValueEquals("childReference", child.value())
                .list()
                .stream()
                .map(task -> task.getAssignee())
                .toList();
    }

    /** Which tasks the manager has been told of. */
    private List<Object> lateTasks() {
        return runtime.createVariableInstanceQuery().variableName("lateTask").list().stream()
                .map(variable -> variable.getValue())
                .toList();
    }
}
