package no.krisesenter.childfollowup;

import static no.krisesenter.testing.TestCentres.FRIDA;
import static no.krisesenter.testing.TestCentres.KARI;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.krisesenter.duties.DutyTasks;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.testing.ResidentTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The centre and child welfare work together about a child: with a basis in consent or law, with a next date, and connected to a report. */
class ChildWelfareCooperationModelTest extends ResidentTest {

    private static final String AGREE = "child-welfare-cooperation.agree";
    private static final String CLARIFY = "child-welfare-cooperation.clarify";
    private static final String ASSESS = "child-concern.assess";
    private static final String SEND = "child-concern.send-report";
    private static final String TALK = "catchEvent_timeToTalk";

    @Autowired
    DutyTasks duties;

    private CaseReference client;
    private ChildReference mia;

    @BeforeEach
    void aMotherWithAChildLivesHere() {
        client = aResident();
        mia = aChildOf(client, "Mia");
    }

    @Test
    void theCooperationComesBackOnTheAgreedDayAndAsksForItsBasisEachTime() {
        takesUp("basis", aConsent(client, "child-welfare", "child", null));
        assertThat(openForms(client, "")).containsExactly(AGREE);
        assertThat(due(AGREE)).isEqualTo("2026-01-08T10:00");
        assertThat(opened(FRIDA, AGREE)).containsEntry("knownBefore", "yes");
        goesOn("nextCooperationLook", "2026-01-12");
        assertThat(timerDue(TALK)).isEqualTo("2026-01-12T08:00");

        fireTimer(TALK);
        assertThat(opened(FRIDA, AGREE))
                .containsEntry("agreed", "Møte hver uke.")
                .doesNotContainKeys("cooperationOutcome", "nextCooperationLook");
        itIs("2026-05-29T10:00");
        goesOn();
        assertThat(timerDue(TALK)).as("fourteen working days").isEqualTo("2026-06-18T10:00");
        fireTimer(TALK);
        assertThat(openForms(client, "")).as("the consent has ended").containsExactly(CLARIFY);
        complete(FRIDA, client, CLARIFY, "clarified", "stop", "toldToStopAt", "2026-06-18T11:00");
        assertThat(runs("child-welfare-cooperation", client)).isFalse();
    }

    @Test
    void anAnswerToAReportBeginsTheCooperationAndAnotherOneReachesWhoeverFollowsIt() {
        reportIsAnswered("known");
        assertThat(openForms(client, "child-welfare-cooperation.")).containsExactly(CLARIFY);
        assertThat(due(CLARIFY)).isEqualTo("2026-01-08T10:00");
        complete(FRIDA, client, CLARIFY, "clarified", "try-again", "legalException", "child-welfare-duty");
        assertThat(opened(FRIDA, AGREE)).containsEntry("reportSentOn", "2026-01-05");
        assertThat(refusalOf(() -> takesUp()))
                .isEqualTo(
                        "Noen følger det opp allerede: «Avtal samarbeidet om barnet» er åpen i saken. Skriv det der. Ingenting er lagret.");
        reportIsAnswered("investigation");
        assertThat(openForms(client, "child-welfare-cooperation."))
                .as("whoever is in the middle of it goes on")
                .containsExactly(AGREE);
        goesOn();

        reportIsAnswered("investigation");
        assertThat(openForms(client, "child-welfare-cooperation.")).containsExactly(AGREE);
        complete(FRIDA, client, AGREE, "agreed", "De følger opp hjemme.", "cooperationOutcome", "ended");
        assertThat(runs("child-welfare-cooperation", client)).isFalse();
    }

    @Test
    void onlyAReportAboutAChildOfTheClientBeginsTheCooperation() {
        for (var whoseChild : List.of("other-child", "client", "unknown")) {
            reports("whoseChild", whoseChild);
            assertThat(opened(KARI, SEND)).containsEntry("concernAbout", whoseChild);
            isAnswered("investigation");
            assertThat(runs("child-welfare-cooperation", client)).as(whoseChild).isFalse();
        }

        reports("whoseChild", "own-child");
        isAnswered("investigation");
        assertThat(openForms(client, "child-welfare-cooperation.")).containsExactly(CLARIFY);
    }

    @Test
    void whoeverAssessesAConcernSaysWhoseChildItIsAndARegisteredOneIsOfTheClient() {
        duties.raiseConcern(client.value(), null, "report");
        runJobs();
        assertThat(opened(FRIDA, ASSESS)).doesNotContainKey("concernAbout");
        complete(
                FRIDA,
                client,
                ASSESS,
                "concernAbout",
                "other-child",
                "urgency",
                "ordinary",
                "reportDecision",
                "report");
        isAnswered("known");
        assertThat(runs("child-welfare-cooperation", client)).isFalse();

        duties.raiseConcern(client.value(), mia.value(), "report");
        runJobs();
        assertThat(opened(FRIDA, ASSESS)).containsEntry("concernAbout", "own-child");
    }

    @Test
    void aWithdrawnConsentStopsTheCooperationUntilItRestsOnSomethingElse() {
        var first = aConsent(client, "child-welfare", "child", null);
        takesUp("basis", first);
        withdrawn(client, first);
        assertThat(openForms(client, "")).containsExactly(CLARIFY);

        var second = aConsent(client, "child-welfare", "child", null);
        complete(FRIDA, client, CLARIFY, "clarified", "try-again", "basis", second);
        goesOn();
        withdrawn(client, second);
        assertThat(openForms(client, "")).containsExactly(CLARIFY);
        assertThat(hasTimer(TALK)).isFalse();
    }

    private void reportIsAnswered(String answer) {
        reports("childReference", mia.value());
        isAnswered(answer);
    }

    private void reports(Object... about) {
        var all = pairs("caseReference", client.value(), "neglect", true, "urgency", "today", "tellingDangerous", "no");
        all.putAll(pairs(about));
        startByForm(KARI, "child-concern", oneAfterAnother(all));
        runJobs();
    }

    private void isAnswered(String answer) {
        complete(KARI, client, SEND, "reportKind", "report", "sentAt", "2026-01-05T09:30");
        complete(FRIDA, client, "child-concern.answer", "answer", answer);
    }

    private void takesUp(Object... given) {
        var all = pairs(
                "caseReference",
                client.value(),
                "childReference",
                mia.value(),
                "knownBefore",
                "yes",
                "about",
                "Skyss.");
        all.putAll(pairs(given));
        startByForm(KARI, "child-welfare-cooperation", oneAfterAnother(all));
        runJobs();
    }

    private void goesOn(Object... given) {
        var all = pairs("agreed", "Møte hver uke.", "cooperationOutcome", "goes-on");
        all.putAll(pairs(given));
        complete(FRIDA, client, AGREE, oneAfterAnother(all));
    }
}
