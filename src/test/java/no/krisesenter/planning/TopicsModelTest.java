package no.krisesenter.planning;

import static no.krisesenter.testing.TestCentres.KARI;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.krisesenter.process.CaseReference;
import org.junit.jupiter.api.Test;

/** How topics are taken up, go on and are settled. */
class TopicsModelTest extends TopicsTest {

    private static final String REVIEW = "stay-plan.review-plan";
    private static final Map<String, Object> MONEY = Map.of("theme", "finances", "urgency", "now", "goal", "NAV");
    private static final Map<String, Object> RIGHTS =
            Map.of("theme", "family-law", "urgency", "when-ready", "goal", "Advokat", "status", "not-started");
    private static final Map<String, Object> PARENTING =
            Map.of("theme", "parenting", "urgency", "when-ready", "goal", "Ro", "status", "ongoing");
    private static final Map<String, Object> A_HOME =
            Map.of("theme", "housing", "urgency", "now", "goal", "Hjem", "status", "dropped");
    private static final Map<String, Object> FRIENDS = Map.of("theme", "network-and-activities", "goal", "En venn");

    @Test
    void whatThePlanHasChosenBeginsOnceInAStayAndOnlyWhatWaitsNoLonger() {
        var client = resident();
        makesAPlan(client, MONEY, RIGHTS, PARENTING, A_HOME, FRIENDS);
        assertThat(openTopics(client)).containsExactlyInAnyOrder("finances.work-on", "parent-support.talk");
        assertThat(taskWith(client, "finances.work-on").getAssignee()).isEqualTo("kari");

        reviews(client, MONEY, PARENTING);
        assertThat(openTopics(client)).containsExactlyInAnyOrder("finances.work-on", "parent-support.talk");

        complete(KARI, client, "finances.work-on", "topicOutcome", "settled");
        reviews(client, MONEY, PARENTING);
        assertThat(openTopics(client)).containsExactly("parent-support.talk");
        assertThat(isAwaited("finances", client)).isTrue();

        takesUp(client, "finances");
        assertThat(openTopics(client)).containsExactlyInAnyOrder("finances.work-on", "parent-support.talk");
    }

    @Test
    void theNextStayTakesUpItsTopicsAgain() {
        var client = resident();
        makesAPlan(client, MONEY);
        complete(KARI, client, "finances.work-on", "topicOutcome", "settled");
        stopPlan(client);
        movesOut(client);
        passes(Duration.ofDays(1));
        stays.open(client);

        makesAPlan(client, MONEY);

        assertThat(openTopics(client)).containsExactly("finances.work-on");
    }

    @Test
    void whatCannotWaitBeginsAsSoonAsItIsMapped() {
        var client = resident();
        start("needs-mapping", client);
        fireTimer("catchEvent_clientRested");

        complete(KARI, client, "needs-mapping.finances", "ownMeans", "yes");
        complete(KARI, client, "needs-mapping.residence-status", "residenceStatus", "unknown");
        assertThat(openTopics(client)).isEmpty();
        complete(KARI, client, "needs-mapping.housing", "needsNewHome", "yes", "canReturn", "no", "tenure", "rent");

        assertThat(openTopics(client)).containsExactly("housing.find-track");
        assertThat(opened(KARI, "housing.find-track"))
                .containsEntry("canReturn", "no")
                .containsEntry("tenure", "rent");
    }

    @Test
    void aTopicThatIsUnderWayIsNotTakenUpAgainAndNothingIsKept() {
        var client = resident();
        takesUp(client, "residence");

        assertThat(refusalOf(() -> takesUp(client, "residence")))
                .isEqualTo("Temaet er i gang allerede, eller klienten har ikke noe forløp hos oss nå."
                        + " Se oppgavene som er åpne i saken. Ingenting er lagret.");
        assertThat(answers.all(client, "take-up-topic.choose")).hasSize(1);
        assertThat(openTopics(client)).containsExactly("residence-permit.clarify");
    }

    @Test
    void everyTopicComesBackToWhereItWaits() {
        var client = resident();
        for (var topic : List.of("finances", "housing", "residence", "family-law", "parenting")) {
            takesUp(client, topic);
            assertThat(isAwaited(topic, client)).as(topic).isFalse();
        }
        complete(KARI, client, "finances.work-on", "topicOutcome", "handed-over", "takenOverBy", "nav");
        complete(KARI, client, "housing.find-track");
        complete(
                KARI,
                client,
                "housing.follow-up",
                "housingStatus",
                "signed",
                "leaderNeeded",
                "no",
                "topicOutcome",
                "settled");
        complete(KARI, client, "residence-permit.clarify", "residenceStatus", "permanent");
        complete(KARI, client, "family-law.clarify", "jointChildrenUnder16", 0);
        complete(KARI, client, "family-law.follow-up", "topicOutcome", "settled");
        complete(KARI, client, "parent-support.talk", "seriousConcern", false, "topicOutcome", "settled");

        assertThat(openTopics(client)).isEmpty();
        assertThat(List.of("finances", "housing", "residence", "family-law", "parenting"))
                .allMatch(topic -> isAwaited(topic, client));
    }

    @SafeVarargs
    private void makesAPlan(CaseReference client, Map<String, Object>... goals) {
        start("stay-plan", client);
        fireTimer("catchEvent_timeToStart");
        complete(
                KARI,
                client,
                "stay-plan.make-plan",
                "planAnswer",
                "continue",
                "hasStayedBefore",
                stays.current(client).orElseThrow().number() > 1,
                "differentThisTime",
                "Hjelp med penger",
                "nextReview",
                day(2),
                "goals",
                List.of(goals));
    }

    @SafeVarargs
    private void reviews(CaseReference client, Map<String, Object>... goals) {
        fireTimer("catchEvent_timeToReview");
        complete(KARI, client, REVIEW, "reviewOutcome", "continue", "nextReview", day(2), "goals", List.of(goals));
    }

    private void stopPlan(CaseReference client) {
        runtime.deleteProcessInstance(running("stay-plan", client).getId(), "moved out");
    }

    private String day(int ahead) {
        return now().atZone(OSLO).toLocalDate().plusDays(ahead).toString();
    }

    private List<String> openTopics(CaseReference client) {
        return List.of("finances.", "housing.", "residence-permit.", "family-law.", "parent-support.").stream()
                .flatMap(topic -> openForms(client, topic).stream())
                .toList();
    }
}
