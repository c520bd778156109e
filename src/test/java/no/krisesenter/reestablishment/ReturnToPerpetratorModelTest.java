package no.krisesenter.reestablishment;

import static no.krisesenter.testing.TestCentres.FRIDA;
import static no.krisesenter.testing.TestCentres.KARI;
import static org.assertj.core.api.Assertions.assertThat;

import no.krisesenter.testing.ResidentTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The client chooses; we talk, offer, secure the children and keep the door open. */
class ReturnToPerpetratorModelTest extends ResidentTest {

    private static final String TALK = "return-to-perpetrator.talk-about-return";
    private static final String CHILDREN = "return-to-perpetrator.assess-children";
    private static final String SAFE_RETURN = "return-to-perpetrator.agree-safe-return";

    @ParameterizedTest
    @ValueSource(strings = {"considers", "stays"})
    void whoeverHasNotDecidedToGoStaysWithUs(String decision) {
        var talk = start("return-to-perpetrator", aResident());

        assertThat(openForms()).containsExactly(TALK);
        assertDue(taskWith(TALK), "2026-01-07T10:00");
        complete(KARI, TALK, "returnDecision", decision);

        assertEnded(talk);
    }

    @ParameterizedTest
    @CsvSource({"decided,yes", "decided,unknown", "left,yes"})
    void noChildGoesBackBeforeTheDutyToReportIsAssessed(String decision, String childrenGoBack) {
        var talk = start("return-to-perpetrator", aResident());
        complete(KARI, TALK, "returnDecision", decision, "childrenGoBack", childrenGoBack);

        assertThat(openForms()).containsExactly(CHILDREN);
        assertThat(tasks.getIdentityLinksForTask(taskWith(CHILDREN).getId()))
                .extracting("groupId")
                .containsExactly("child-professional-lead");
        complete(FRIDA, CHILDREN, "welfareConclusion", "discuss-first");
        assertThat(openForms()).containsExactly(CHILDREN);
        complete(FRIDA, CHILDREN, "welfareConclusion", "report", "actOfViolenceLikely", "unknown");
        assertThat(openForms())
                .containsExactlyInAnyOrder("child-concern.assess", "duty-to-avert.assess-again", SAFE_RETURN);
        assertDue(taskWith(SAFE_RETURN), "2026-01-07T10:00");
        complete(KARI, SAFE_RETURN, "openDoorSaid", "yes", "safetyPlanUpdated", "updated");

        assertEnded(talk);
    }

    @Test
    void whoeverCallsTheChildWelfareServiceNotesWhen() {
        start("return-to-perpetrator", aResident());
        complete(KARI, TALK, "returnDecision", "decided", "childrenGoBack", "yes");

        assertThat(refusalOf(() -> complete(FRIDA, CHILDREN, "welfareConclusion", "report-now")))
                .isEqualTo("Ring barnevernet eller barnevernvakten nå, og skriv så når det ble meldt.");
        complete(FRIDA, CHILDREN, "welfareConclusion", "report-now", "reportedAt", "2026-01-05T09:50");

        assertThat(openForms()).containsExactlyInAnyOrder("child-concern.assess", SAFE_RETURN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"openDoorSaid", "safetyPlanUpdated"})
    void whoeverIsStillHereHearsThatTheDoorIsOpen(String answer) {
        start("return-to-perpetrator", aResident());
        complete(KARI, TALK, "returnDecision", "decided", "childrenGoBack", "no");

        assertThat(refusalOf(() -> complete(KARI, SAFE_RETURN, answer, "not-reached")))
                .isEqualTo("Klienten har ikke dratt ennå. Si at døren er åpen, og se på sikkerhetsplanen sammen,"
                        + " før dere går videre.");
        assertThat(openForms()).containsExactly(SAFE_RETURN);
    }

    @Test
    void whoeverIsPressedToGoBackIsInDangerNow() {
        var reference = aResident();
        start("return-to-perpetrator", reference);

        complete(KARI, TALK, "returnDecision", "considers", "pressureSuspected", "yes");

        assertThat(openForms()).containsExactly("acute-danger.follow-up");
        assertDue(taskWith("acute-danger.follow-up"), "2026-01-05T11:00");
    }

    /** The choice is the client's, the duty is ours: without children, too. */
    @Test
    void whereSomethingVerySeriousCanHappenAtHomeTheDutyToAvertIsAssessedWithinTheHour() {
        start("return-to-perpetrator", aResident());

        complete(KARI, TALK, "returnDecision", "decided", "childrenGoBack", "none", "danger", "yes");

        assertThat(openForms()).containsExactlyInAnyOrder("duty-to-avert.assess-again", SAFE_RETURN);
        assertDue(taskWith("duty-to-avert.assess-again"), "2026-01-05T11:00");
    }

    @Test
    void whoeverLeftUnannouncedIsNotReached() {
        var talk = start("return-to-perpetrator", aResident());
        complete(KARI, TALK, "returnDecision", "left", "childrenGoBack", "none");
        complete(KARI, SAFE_RETURN, "openDoorSaid", "not-reached", "safetyPlanUpdated", "not-reached");

        assertEnded(talk);
    }

    @Test
    void theDecisionToGoBackBeginsTheDeparture() {
        var reference = aResident();
        messages.start("client-journey.stay-offered", reference, pairs());
        runJobs();
        tell("departure.wants-home", reference);

        complete(KARI, TALK, "returnDecision", "decided", "childrenGoBack", "no");
        var talk = running("return-to-perpetrator", reference);
        assertThat(variablesOf(talk))
                .containsExactlyInAnyOrder(
                        "caseReference", "returnDecision", "childrenGoBack", "pressureSuspected", "danger");
        complete(KARI, SAFE_RETURN, "openDoorSaid", "yes", "safetyPlanUpdated", "updated");

        assertThat(openForms()).containsExactly("departure.plan-departure");
        assertThat(runs("return-to-perpetrator", reference)).isFalse();
        assertThat(opened(KARI, "departure.plan-departure")).containsEntry("destination", "back-to-perpetrator");
        complete(KARI, "departure.plan-departure", "destination", "back-to-perpetrator");
        assertThat(openForms()).containsExactlyInAnyOrder("departure.update-safety-plan", "departure.plan-afterwards");
    }
}
