package no.krisesenter.safety;

import static no.krisesenter.safety.SafetyForms.CONTACT_POLICE;
import static no.krisesenter.safety.SafetyForms.ORDER_LIFTED;
import static no.krisesenter.safety.SafetyForms.REGISTER_ANSWER;
import static no.krisesenter.safety.SafetyForms.RENEW_ORDER;
import static no.krisesenter.testing.TestCentres.KARI;
import static org.assertj.core.api.Assertions.assertThat;

import no.krisesenter.process.CaseReference;
import no.krisesenter.testing.ResidentTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contact with the police: answers are chased, and an order that protects the client does not run out unnoticed. */
class PoliceContactModelTest extends ResidentTest {

    private static final String CHASE = "police-contact.chase-answer";
    private static final String ANSWER_LATE = "boundaryEvent_answerLate";
    private static final String EXPIRES_SOON = "catchEvent_orderExpiresSoon";

    @Test
    void aContactThatWasNotMadeEndsThere() {
        var contact = policeContactFor(aResident());

        assertThat(openForms()).containsExactly(CONTACT_POLICE);
        complete(KARI, CONTACT_POLICE, "policeContacted", "no", "whyNot", "Klienten trakk samtykket");

        assertEnded(contact);
    }

    @Test
    void aContactWithThePoliceHasATime() {
        var client = aResident();
        policeContactFor(client);

        assertThat(refusalOf(() -> complete(KARI, CONTACT_POLICE, "policeContacted", "yes", "contactedAt", "")))
                .isEqualTo("«Når tok dere kontakt?» må fylles ut.");
        assertThat(openForms()).containsExactly(CONTACT_POLICE);
        assertThat(answers.newest(client, CONTACT_POLICE)).isEmpty();

        complete(KARI, CONTACT_POLICE, "policeContacted", "yes", "contactedAt", "2026-01-05T09:30");
        assertThat(openForms()).containsExactly(REGISTER_ANSWER);
    }

    @Test
    void anAnswerThatIsLateIsChasedEveryThreeDays() {
        var contact = aContactThatWaitsForAnAnswer();
        assertDue(timer(ANSWER_LATE), "2026-01-08T10:00");

        fireTimer(ANSWER_LATE);
        assertThat(openForms()).containsExactly(CHASE);
        assertDue(taskWith(CHASE), "2026-01-09T10:00");

        complete(KARI, CHASE);
        assertThat(openForms()).containsExactly(REGISTER_ANSWER);
        assertDue(timer(ANSWER_LATE), "2026-01-11T10:00");

        complete(KARI, REGISTER_ANSWER, "policeAnswer", "more-to-come");
        assertThat(openForms()).containsExactly(REGISTER_ANSWER);

        complete(KARI, REGISTER_ANSWER, "policeAnswer", "answered");
        assertEnded(contact);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-04", "2026-01-05"})
    void anOrderThatIsGrantedEndsInTheFuture(String expires) {
        aContactThatWaitsForAnAnswer();

        assertThat(refusalOf(() -> theOrderIsGrantedUntil(expires)))
                .isEqualTo("Datoen forbudet løper ut, må være fram i tid.");

        assertThat(openForms()).containsExactly(REGISTER_ANSWER);
    }

    @Test
    void threeWeeksBeforeAnOrderRunsOutSomebodyIsAskedToRenewIt() {
        var contact = aContactThatWaitsForAnAnswer();
        theOrderIsGrantedUntil("2026-03-06");
        assertThat(openForms()).isEmpty();
        assertDue(timer(EXPIRES_SOON), "2026-02-13T08:00");

        fireTimer(EXPIRES_SOON);
        assertThat(openForms()).containsExactly(RENEW_ORDER);
        assertDue(taskWith(RENEW_ORDER), "2026-03-06T08:00");

        assertThat(refusalOf(() -> complete(
                        KARI, RENEW_ORDER, "orderBreached", "no", "orderRenewed", "yes", "orderExpires", "2026-02-13")))
                .isEqualTo("Datoen forbudet løper ut, må være fram i tid.");
        complete(KARI, RENEW_ORDER, "orderBreached", "no", "orderRenewed", "yes", "orderExpires", "2026-06-06");
        assertThat(openForms()).isEmpty();
        assertDue(timer(EXPIRES_SOON), "2026-05-16T08:00");

        fireTimer(EXPIRES_SOON);
        complete(KARI, RENEW_ORDER, "orderBreached", "no", "orderRenewed", "refused");
        assertEnded(contact);
        assertThat(openForms()).isEmpty();
    }

    @Test
    void anOrderThatEndsSoonIsLookedAtAtOnce() {
        aContactThatWaitsForAnAnswer();

        theOrderIsGrantedUntil("2026-01-10");

        assertThat(timer(EXPIRES_SOON).getDuedate()).isBefore(at("2026-01-05T10:00"));
        fireTimer(EXPIRES_SOON);
        assertThat(openForms()).containsExactly(RENEW_ORDER);
    }

    @Test
    void aBreachAfterTheStayIsAcuteDangerToo() {
        aContactThatWaitsForAnAnswer();
        theOrderIsGrantedUntil("2026-01-10");
        fireTimer(EXPIRES_SOON);

        complete(KARI, RENEW_ORDER, "orderBreached", "yes", "orderRenewed", "refused");

        assertThat(openForms()).containsExactly("acute-danger.follow-up");
        assertDue(taskWith("acute-danger.follow-up"), "2026-01-05T11:00");
    }

    @Test
    void theWatchOnAnOrderGoesOnWhenTheStayIsOverAndEndsWithTheCase() {
        var contact = aContactThatWaitsForAnAnswer();
        var client = new CaseReference(contact.getBusinessKey());
        theOrderIsGrantedUntil("2026-03-06");
        assertEnded(contact);
        stays.close(client);
        assertDue(timer(EXPIRES_SOON), "2026-02-13T08:00");

        start("closure", client);
        complete(KARI, "closure.close-case");

        assertThat(hasTimer(EXPIRES_SOON)).isFalse();
        assertThat(runs("restraining-order", client)).isFalse();
    }

    @Test
    void anOrderThatIsLiftedAheadOfItsTimeIsNotWatchedAnyLongerAndTheThreatIsAssessedAnew() {
        var client = new CaseReference(aContactThatWaitsForAnAnswer().getBusinessKey());
        assertThat(refusalOf(() -> lifted(client)))
                .isEqualTo(
                        "Ingen forbud følges nå. Er oppgaven om å fornye det åpen, skriv det der. Ingenting er lagret.");
        theOrderIsGrantedUntil("2026-03-06");
        caseFiles.noteThreatLevel(client, "medium");
        somebodyWaitsFor("safety.threat-changed", client);

        lifted(client);

        assertThat(runs("waits-for-safety-threat-changed", client))
                .as("safety work is told")
                .isFalse();
        assertThat(hasTimer(EXPIRES_SOON)).isFalse();
        assertDue(taskWith(ORDER_LIFTED), "2026-01-06T10:00");
        assertThat(refusalOf(() -> complete(KARI, ORDER_LIFTED, "threatLevel", "low")))
                .isEqualTo(
                        "Nivået kan ikke settes lavere her enn det som gjelder nå. Velg samme nivå eller et høyere.");
        complete(KARI, ORDER_LIFTED, "threatLevel", "high", "orderStillHolds", "no");

        assertThat(caseFiles.get(client).threatLevel()).isEqualTo("high");
        assertThat(runs("restraining-order", client)).isFalse();
    }

    @Test
    void anOrderThatHoldsAfterAnotherMeasureWasLiftedIsWatchedOn() {
        var client = new CaseReference(aContactThatWaitsForAnAnswer().getBusinessKey());
        theOrderIsGrantedUntil("2026-03-06");

        lifted(client);
        complete(KARI, ORDER_LIFTED, "threatLevel", "medium", "orderStillHolds", "yes", "lifted", "mobile-alarm");

        assertThat(openForms()).isEmpty();
        assertDue(timer(EXPIRES_SOON), "2026-02-13T08:00");
    }

    private void lifted(CaseReference client) {
        startByForm(KARI, "report-change", "caseReference", client.value(), "change", "measure-lifted");
        runJobs();
    }

    private ProcessInstance policeContactFor(CaseReference client) {
        return start("police-contact", client, "policeAdvice", "contact", "legalGround", "consent");
    }

    private ProcessInstance aContactThatWaitsForAnAnswer() {
        var contact = policeContactFor(aResident());
        complete(KARI, CONTACT_POLICE, "policeContacted", "yes", "contactedAt", "2026-01-05T09:30");
        return contact;
    }

    private void theOrderIsGrantedUntil(String day) {
        complete(KARI, REGISTER_ANSWER, "policeAnswer", "order-granted", "orderExpires", day);
    }
}
