package no.krisesenter.planning;

import static no.krisesenter.testing.TestCentres.KARI;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.krisesenter.process.CaseReference;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

class StayPlanModelTest extends PlanningModelTest {

    private static final String MAKE_PLAN = "stay-plan.make-plan";
    private static final String REVIEW_PLAN = "stay-plan.review-plan";
    private static final Map<String, Object> A_HOME = Map.of("theme", "housing", "goal", "Et trygt hjem");
    private static final Map<String, Object> A_JOB = Map.of("theme", "finances", "goal", "Egen lønn");

    @Test
    void aPlanIsBegunOnTheThirdDayAndDueOnTheSeventhDayAfterTheArrival() {
        start("stay-plan", aClient());

        assertThat(openForms()).isEmpty();
        assertThat(timerDue("catchEvent_timeToStart")).isEqualTo("2026-01-08T10:00");

        fireTimer("catchEvent_timeToStart");
        assertThat(openForms()).containsExactly(MAKE_PLAN);
        assertThat(due(MAKE_PLAN)).isEqualTo("2026-01-12T10:00");
    }

    @Test
    void aPlanIsTakenOutAgainInTheMorningOfTheAgreedDay() {
        planIsDue(aClient());
        makesPlan("nextReview", "2026-01-13");

        assertThat(openForms()).isEmpty();
        assertThat(timerDue("catchEvent_timeToReview")).isEqualTo("2026-01-13T08:00");

        fireTimer("catchEvent_timeToReview");
        assertThat(openForms()).containsExactly(REVIEW_PLAN);
        assertThat(due(REVIEW_PLAN)).isEqualTo("2026-01-20T08:00");
    }

    @Test
    void aPlanAgreedForTodayIsTakenOutAgainNow() {
        planIsDue(aClient());
        makesPlan("nextReview", "2026-01-08");

        assertThat(timerDue("catchEvent_timeToReview")).isEqualTo("2026-01-08T10:00");
    }

    @Test
    void aPlanNeverLiesLongerThanTheTableAllows() {
        var plan = planIsDue(aClient());
        makesPlan("nextReview", "2026-04-01");

        assertThat(timerDue("catchEvent_timeToReview")).isEqualTo("2026-01-15T10:00");
        assertThat(variables(plan))
                .isEqualTo(Map.of(
                        "caseReference",
                        plan.getBusinessKey(),
                        "reviewOutcome",
                        "continue",
                        "nextReview",
                        midnight("2026-04-01"),
                        "threatLevel",
                        "medium",
                        "daysInStay",
                        3,
                        "repeatStay",
                        false,
                        "hasChildren",
                        false,
                        "reviewInterval",
                        "P7D"));
    }

    @Test
    void afterFourWeeksAFamilyLooksAtItsPlanEveryTenthDay() {
        var plan = planIsDue(aClientWithAChild());
        passes(Duration.ofDays(40));
        makesPlan("nextReview", "2026-06-01");

        assertThat(timerDue("catchEvent_timeToReview")).isEqualTo("2026-02-27T10:00");
        assertThat(variables(plan))
                .containsEntry("daysInStay", 43)
                .containsEntry("hasChildren", true)
                .containsEntry("reviewInterval", "P10D");
    }

    @Test
    void theReviewGoesOnUntilTheClientIsReadyToLeave() {
        var client = aClient();
        messages.start("client-journey.stay-offered", client, Map.of());
        var plan = planIsDue(client);
        makesPlan("nextReview", "2026-01-12");
        fireTimer("catchEvent_timeToReview");

        complete(KARI, REVIEW_PLAN, "reviewOutcome", "continue", "nextReview", "2026-01-16", "goals", rows(A_HOME));
        assertThat(timerDue("catchEvent_timeToReview")).isEqualTo("2026-01-16T08:00");

        fireTimer("catchEvent_timeToReview");
        complete(KARI, REVIEW_PLAN, "reviewOutcome", "ready-to-leave");
        assertEnded(plan);
        assertThat(openForms()).containsExactly("housing.find-track", "departure.plan-departure");
    }

    @Test
    void nobodyIsReadyToLeaveAStayThatIsNotUnderWay() {
        var plan = planIsDue(aClient());
        makesPlan("nextReview", "2026-01-12");
        fireTimer("catchEvent_timeToReview");

        assertThat(refusalOf(() -> complete(KARI, REVIEW_PLAN, "reviewOutcome", "ready-to-leave")))
                .isEqualTo(
                        "Saken venter ikke på dette nå. Se hvilke oppgaver som er åpne i saken, og fortsett der. Ingenting er lagret.");
        assertThat(openForms()).containsExactly(REVIEW_PLAN);
        assertThat(answers.all(new CaseReference(plan.getBusinessKey()), REVIEW_PLAN))
                .isEmpty();
    }

    @Test
    void whoDoesNotWantAPlanNowIsAskedAgain() {
        var plan = planIsDue(aClient());
        complete(KARI, MAKE_PLAN, "planAnswer", "not-now", "nextReview", "2026-01-10");
        assertThat(variables(plan)).containsEntry("reviewOutcome", "not-now");

        fireTimer("catchEvent_timeToReview");
        assertThat(openForms()).containsExactly(MAKE_PLAN);
        assertThat(opened(KARI, MAKE_PLAN))
                .containsOnlyKeys("goals", "hasStayedBefore", "childrenInStay")
                .containsEntry("hasStayedBefore", false);
    }

    @Test
    void aPlanThatIsOfferedAgainTakesTheGoalsOfTheNewestReview() {
        planIsDue(aClient());
        makesPlan("nextReview", "2026-01-12", "helpNow", "En venn", "goals", rows(A_HOME));
        fireTimer("catchEvent_timeToReview");
        complete(
                KARI,
                REVIEW_PLAN,
                "reviewOutcome",
                "continue",
                "nextReview",
                "2026-01-16",
                "goals",
                rows(A_HOME, A_JOB));
        fireTimer("catchEvent_timeToReview");
        complete(KARI, REVIEW_PLAN, "reviewOutcome", "declined", "nextReview", "2026-01-20");
        fireTimer("catchEvent_timeToReview");

        assertThat(openForms()).containsExactly(MAKE_PLAN);
        assertThat(opened(KARI, MAKE_PLAN))
                .isEqualTo(Map.of(
                        "helpNow",
                        "En venn",
                        "goals",
                        List.of(A_HOME, A_JOB),
                        "hasStayedBefore",
                        false,
                        "childrenInStay",
                        false));
    }

    @Test
    void aReviewStartsFromTheGoalsAsTheyStandAndNotFromTheReviewBefore() {
        planIsDue(aClientWithAChild());
        makesPlan("nextReview", "2026-01-12", "goals", rows(A_HOME));
        fireTimer("catchEvent_timeToReview");
        assertThat(opened(KARI, REVIEW_PLAN)).isEqualTo(Map.of("goals", List.of(A_HOME), "childrenInStay", true));

        complete(
                KARI,
                REVIEW_PLAN,
                "reviewOutcome",
                "continue",
                "nextReview",
                "2026-01-16",
                "succeeded",
                "Ny konto",
                "goals",
                rows(A_JOB));
        fireTimer("catchEvent_timeToReview");
        assertThat(opened(KARI, REVIEW_PLAN)).isEqualTo(Map.of("goals", List.of(A_JOB), "childrenInStay", true));
    }

    @Test
    void aNewPlanStartsFromWhatHasBeenMapped() {
        var client = aClientWithAChild();
        caseFiles.noteThreatLevel(client, "high");
        known(client, "needs-mapping.finances", "ownMeans", "no");
        known(client, "needs-mapping.housing", "needsNewHome", "yes");
        known(client, "needs-mapping.residence-status", "residenceStatus", "permanent");
        known(client, "needs-mapping.family-and-network", "lonely", "yes", "manAlone", true);
        known(client, "needs-mapping.work-legal-and-agencies", "knowsOtherServices", "yes");
        known(client, "needs-mapping.summary", "themes", List.of("housing", "health", "other"));
        planIsDue(client);

        assertThat(opened(KARI, MAKE_PLAN))
                .containsOnlyKeys("goals", "hasStayedBefore", "childrenInStay")
                .containsEntry("hasStayedBefore", false)
                .containsEntry("childrenInStay", true);
        assertThat(proposedGoals())
                .containsExactly(
                        "safety now not-started",
                        "finances now not-started",
                        "housing now not-started",
                        "parenting when-ready not-started",
                        "children always not-started",
                        "network-and-activities when-ready not-started",
                        "network-and-activities now not-started",
                        "other-services when-ready not-started",
                        "after-stay always not-started",
                        "health null not-started",
                        "other null not-started");
        assertThat(goals())
                .contains(Map.of(
                        "theme",
                        "finances",
                        "urgency",
                        "now",
                        "goal",
                        "Jeg har penger til det jeg trenger i hverdagen, og NAV er kontaktet.",
                        "status",
                        "not-started"));
    }

    @Test
    void aPlanCanBeginBeforeAnythingHasBeenMapped() {
        planIsDue(aClient());

        assertThat(proposedGoals()).containsExactly("safety always not-started", "after-stay always not-started");
    }

    @Test
    void aNewStayStartsFromANewPlan() {
        var client = aClient();
        planIsDue(client);
        makesPlan("nextReview", "2026-01-12", "helpNow", "En venn", "goals", rows(A_HOME));
        runtime.createProcessInstanceQuery()
                .list()
                .forEach(each -> runtime.deleteProcessInstance(each.getId(), "left"));
        movesOut(client);
        passes(Duration.ofDays(30));
        stays.open(client);
        planIsDue(client);

        assertThat(opened(KARI, MAKE_PLAN))
                .containsOnlyKeys("goals", "hasStayedBefore", "childrenInStay")
                .containsEntry("hasStayedBefore", true);
        assertThat(proposedGoals())
                .containsExactly(
                        "safety always not-started", "after-stay now not-started", "after-stay always not-started");
    }

    @Test
    void aRepeatedStayIsTalkedAbout() {
        planIsDue(aClientWhoIsBack());

        var sentence =
                "Klienten har bodd her før. Kryss av for det, og skriv hva dere kan gjøre annerledes denne gangen.";
        assertThat(refusalOf(() -> makesPlan("hasStayedBefore", false))).isEqualTo(sentence);
        assertThat(refusalOf(() -> makesPlan())).isEqualTo(sentence);
        makesPlan("hasStayedBefore", true, "differentThisTime", "Vi ringer hver uke");
        assertThat(openForms()).isEmpty();
    }

    @Test
    void aRepeatedStayIsNotHeldAgainstAnybodyWhoWantsNoPlan() {
        planIsDue(aClientWhoIsBack());
        complete(KARI, MAKE_PLAN, "planAnswer", "declined", "nextReview", "2026-01-12");

        assertThat(openForms()).isEmpty();
    }

    @Test
    void aPlanIsNotReviewedInThePast() {
        planIsDue(aClient());
        var sentence = "Dagen for neste gjennomgang er passert. Velg i dag eller en dag som kommer.";

        assertThat(refusalOf(() -> makesPlan("nextReview", "2026-01-07"))).isEqualTo(sentence);
        makesPlan("nextReview", "2026-01-08");
        fireTimer("catchEvent_timeToReview");
        assertThat(refusalOf(() -> complete(
                        KARI,
                        REVIEW_PLAN,
                        "reviewOutcome",
                        "continue",
                        "nextReview",
                        "2026-01-07",
                        "goals",
                        rows(A_HOME))))
                .isEqualTo(sentence);
        assertThat(openForms()).containsExactly(REVIEW_PLAN);
    }

    @Test
    void aPlanHasAGoal() {
        planIsDue(aClient());
        var sentence = "Planen trenger minst ett mål. Skriv ned et mål som klienten kjenner seg igjen i.";

        assertThat(refusalOf(() -> makesPlan("goals", rows()))).isEqualTo(sentence);
        assertThat(refusalOf(() -> makesPlan("goals", rows(Map.of("theme", "housing")))))
                .isEqualTo(sentence);
        makesPlan("nextReview", "2026-01-12");
        fireTimer("catchEvent_timeToReview");
        assertThat(refusalOf(
                        () -> complete(KARI, REVIEW_PLAN, "reviewOutcome", "continue", "nextReview", "2026-01-16")))
                .isEqualTo(sentence);
    }

    private ProcessInstance planIsDue(CaseReference client) {
        var plan = start("stay-plan", client);
        fireTimer("catchEvent_timeToStart");
        return plan;
    }

    /** A plan with a goal that the client agrees in. */
    private void makesPlan(Object... given) {
        var answers = pairs("planAnswer", "continue", "clientAgrees", "yes", "goals", rows(A_HOME));
        answers.putAll(pairs(given));
        complete(
                KARI,
                MAKE_PLAN,
                answers.entrySet().stream()
                        .flatMap(answer -> Stream.of(answer.getKey(), answer.getValue()))
                        .toArray());
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> goals() {
        return (List<Map<String, Object>>) opened(KARI, MAKE_PLAN).get("goals");
    }

    private List<String> proposedGoals() {
        return goals().stream()
                .map(goal -> goal.get("theme") + " " + goal.get("urgency") + " " + goal.get("status"))
                .toList();
    }

    private static Date midnight(String day) {
        return Date.from(LocalDate.parse(day).atStartOfDay(OSLO).toInstant());
    }
}
