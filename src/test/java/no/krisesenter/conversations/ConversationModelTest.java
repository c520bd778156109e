package no.krisesenter.conversations;

import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.LENA;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import no.krisesenter.process.CaseReference;
import no.krisesenter.testing.ResidentTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conversations are held as often as they should be, and what comes up in one goes where it belongs. */
class ConversationModelTest extends ResidentTest {

    private static final String DUE = "regular-conversations.due";
    private static final String FOLLOW_UP = "regular-conversations.follow-up";
    private static final String TIME = "catchEvent_timeForTalk";

    private CaseReference client;

    @BeforeEach
    void somebodyWhoLivesHere() {
        client = aResident();
    }

    @Test
    void aConversationIsDueEveryThirdDayAtFirstAndEverySeventhAfterTwoWeeksWhoeverHoldsIt() {
        var talks = start("regular-conversations", client);
        assertThat(variablesOf(talks)).containsExactlyInAnyOrder("caseReference", "nextConversation");
        assertThat(timerDue(TIME)).isEqualTo("2026-01-08T10:00");

        itIs("2026-01-07T20:00");
        held();
        assertThat(timerDue(TIME)).as("begins anew").isEqualTo("2026-01-10T20:00");
        fireTimer(TIME);
        assertThat(openForms(client, "regular-")).containsExactly(DUE);
        assertThat(taskWith(client, DUE).getAssignee()).isEqualTo("kari");
        assertThat(due(DUE)).isEqualTo("2026-01-13T20:00");

        itIs("2026-01-20T09:00");
        held("nextConversation", "2026-01-22");
        assertThat(openForms(client, "regular-")).as("it has been held").isEmpty();
        assertThat(timerDue(TIME)).as("on the day agreed").isEqualTo("2026-01-22T08:00");
        fireTimer(TIME);
        held();
        assertThat(timerDue(TIME)).isEqualTo("2026-01-29T08:00");
    }

    @Test
    void twoIntervalsWithoutAConversationGoToTheManager() {
        start("regular-conversations", client);
        fireTimer(TIME);
        assertThat(timerDue("boundaryEvent_intervalOver")).isEqualTo("2026-01-11T10:00");
        fireTimer("boundaryEvent_intervalOver");

        assertThat(openForms(client, "regular-")).containsExactly(FOLLOW_UP);
        complete(LENA, client, FOLLOW_UP, "nextConversation", "2026-01-12");
        assertThat(timerDue(TIME)).isEqualTo("2026-01-12T08:00");
        fireTimer(TIME);
        assertThat(openForms(client, "regular-")).containsExactly(DUE);
    }

    @Test
    void twoConversationsPutOffGoToTheManagerTooUntilOneIsHeld() {
        start("regular-conversations", client);
        fireTimer(TIME);
        complete(KARI, client, DUE, "roundOutcome", "planned", "nextConversation", "2026-01-09");
        fireTimer(TIME);
        complete(KARI, client, DUE, "roundOutcome", "declined");
        assertThat(timerDue(TIME)).as("nothing agreed").isEqualTo("2026-01-12T08:00");
        fireTimer(TIME);

        assertThat(openForms(client, "regular-")).containsExactly(FOLLOW_UP);
        passes(java.time.Duration.ofHours(1));
        held();
        assertThat(openForms(client, "regular-")).isEmpty();
        fireTimer(TIME);
        assertThat(openForms(client, "regular-")).containsExactly(DUE);
    }

    @Test
    void anInterpreterIsBookedBesideAConversationThatIsPlanned() {
        start("regular-conversations", client);
        fireTimer(TIME);

        complete(
                KARI,
                client,
                DUE,
                "roundOutcome",
                "planned",
                "nextConversation",
                "2026-01-09",
                "interpreterNeeded",
                true);

        assertThat(openForms(client, "")).containsExactly("interpreter.assess");
        assertThat(timerDue(TIME)).isEqualTo("2026-01-09T08:00");
        complete(VERA, client, "interpreter.assess", "norwegianLevel", "fluent", "hearing", "none", "urgent", "no");
        assertThat(runs("interpreter", client)).isFalse();
        held();
        assertThat(runs("regular-conversations", client)).isTrue();
    }

    @Test
    void whatComesUpGoesWhereItBelongsAllAtOnce() {
        var mia = aChildOf(client, "Mia");
        somebodyWaitsFor("safety.threat-changed", client);
        somebodyWaitsFor("departure.wants-home", client);

        held(
                "purpose",
                List.of("processing", "stabilising"),
                "suicideRisk",
                "active-plan",
                "treatment",
                "accepted",
                "nightPlan",
                "Lys i gangen.",
                "threatChanged",
                true,
                "wantsHome",
                true,
                "childConcern",
                "report-now",
                "childReference",
                mia.value(),
                "lookIn",
                true,
                "lookInAt",
                "2026-01-05T23:00",
                "debriefNeeded",
                true);

        assertThat(runs("waits-for-safety-threat-changed", client)).isFalse();
        assertThat(runs("waits-for-departure-wants-home", client)).isFalse();
        assertThat(runs("child-concern", client)).isTrue();
        assertThat(taskWith(client, "referral.prepare-treatment").getAssignee()).isEqualTo("kari");
        assertThat(due("conversation.get-health-help")).isEqualTo("2026-01-05T11:00");
        assertThat(taskWith(client, "conversation.get-health-help").getPriority())
                .isEqualTo(200);
        complete(VERA, client, "conversation.get-health-help", "called", "113");
        assertThat(due("conversation.debrief")).isEqualTo("2026-01-06T10:00");
        assertThat(opened(LENA, "conversation.debrief")).containsEntry("person", "kari");
        complete(LENA, client, "conversation.debrief", "debriefHeld", "yes");
        fireTimer("catchEvent_timeToLookIn");
        assertThat(opened(VERA, "conversation.look-in"))
                .containsOnlyKeys("nightPlan")
                .containsEntry("nightPlan", "Lys i gangen.");
        complete(VERA, client, "conversation.look-in", "howIsClient", "calm");
        assertThat(runs("conversation", client)).isFalse();
    }

    @Test
    void helpFromADoctorNeedsNoPlanToDie() {
        held("healthHelp", true, "childConcern", "none");

        assertThat(openForms(client, "")).containsExactly("conversation.get-health-help");
    }

    private ProcessInstance held(Object... given) {
        var all = pairs(
                "caseReference", client.value(), "purpose", List.of("plan"), "heldAt", "2026-01-05T09:00", "note", "x");
        all.putAll(pairs(given));
        var instance = startByForm(
                KARI,
                "conversation",
                all.entrySet().stream()
                        .flatMap(pair -> Stream.of(pair.getKey(), pair.getValue()))
                        .toArray());
        runJobs();
        return instance;
    }
}
