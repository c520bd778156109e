package no.krisesenter.reestablishment;

import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.LENA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.RecordKind;
import no.krisesenter.process.Submission;
import no.krisesenter.testing.ResidentTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contact after the stay, in a rhythm that follows the danger. Everybody here moved out on Monday 2 February 2026 at 10:00. */
class ReEstablishmentModelTest extends ResidentTest {

    private static final String ASK_AGAIN = "re-establishment.ask-again";
    private static final String CONTACT = "re-establishment.contact-client";
    private static final String RENEW = "re-establishment.renew-safety";
    private static final String CONCERN = "child-concern.assess";
    private static final String CONSIDER = "re-establishment.consider-ending";
    private static final String EXTEND = "re-establishment.leader-extend";
    private static final String SAFE_RETURN = "return-to-perpetrator.agree-safe-return";
    private static final String NEXT = "catchEvent_timeForContact";
    private static final String AT_THE_END = "catchEvent_twelveMonthsPassed";

    @ParameterizedTest
    @CsvSource({
        "low,2026-02-05,2026-02-16,2026-03-04,2026-05-03,2026-08-01,2026-10-30",
        "medium,2026-02-05,2026-02-16,2026-03-04,2026-05-03,2026-08-01,2026-10-30",
        "high,2026-02-04,2026-02-09,2026-02-16,2026-03-04,2026-04-03,2026-05-03",
        "acute,2026-02-04,2026-02-09,2026-02-16,2026-03-04,2026-04-03,2026-05-03"
    })
    void theRhythmFollowsTheDanger(
            String level, String first, String second, String third, String fourth, String fifth, String sixth) {
        followUp(movedOut(level));

        for (var date : Stream.of(first, second, third, fourth, fifth, sixth).toList()) {
            assertThat(openForms()).isEmpty();
            assertDue(timer(NEXT), date + "T10:00");
            assertDue(timer(AT_THE_END), "2027-02-02T10:00");
            fireTimer(NEXT);
            assertThat(openForms()).containsExactly(CONTACT);
            contact();
        }
    }

    @Test
    void theContactIsDueInThreeDaysAndLeavesOnlyCodesInTheEngine() {
        var followUp = followUp(movedOut("low"));
        assertThat(variablesOf(followUp))
                .containsExactlyInAnyOrder(
                        "caseReference",
                        "followUpAnswer",
                        "nextContactAt",
                        "returned",
                        "addressBlock",
                        "safeToContact",
                        "threatLevel",
                        "contactNumber",
                        "nextContactIn");
        fireTimer(NEXT);

        assertDue(taskWith(CONTACT), "2026-02-08T10:00");
        assertThat(taskWith(CONTACT).getAssignee()).isEqualTo("kari");
        contact("situation", "Savner hagen");

        assertThat(variablesOf(followUp))
                .containsExactlyInAnyOrder(
                        "caseReference",
                        "followUpAnswer",
                        "nextContactAt",
                        "returned",
                        "addressBlock",
                        "safeToContact",
                        "threatLevel",
                        "contactNumber",
                        "nextContactIn",
                        "dangerGrown",
                        "childConcern",
                        "wayForward",
                        "outcome",
                        "unanswered");
        assertThat(variable(followUp, "contactNumber")).isEqualTo(2);
        assertThat(kept(caseOf(followUp), CONTACT)).containsEntry("situation", "Savner hagen");
    }

    @Test
    void whatWasAgreedGoesBeforeTheRhythm() {
        followUp(movedOut("high"), "nextContactAt", at("2026-02-12T18:30"));

        assertDue(timer(NEXT), "2026-02-12T18:30");
        fireTimer(NEXT);
        contact("nextContactAt", "2026-02-20T12:00");
        assertDue(timer(NEXT), "2026-02-20T12:00");
    }

    @Test
    void whoeverWentBackIsContactedAfterThreeDays() {
        var reference = movedOut("high");
        keep(reference, SAFE_RETURN, Map.of("safeContactAgreed", "other-phone"), Map.of());

        followUp(reference, "returned", true);

        assertDue(timer(NEXT), "2026-02-05T10:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"client-calls", "none", "not-reached"})
    void whoeverWentBackWithoutASafeWayIsNotContactedUntilSheGetsInTouch(String way) {
        var reference = movedOut("high");
        keep(reference, SAFE_RETURN, Map.of("safeContactAgreed", way), Map.of());
        followUp(reference, "returned", true, "followUpAnswer", "later");

        assertThat(openForms()).isEmpty();
        assertThat(hasTimer(NEXT)).isFalse();
        assertThat(hasTimer("catchEvent_timeToAskAgain")).isFalse();
        getsInTouch(reference);

        assertThat(kept(reference, "report-change.report-change")).containsEntry("safeContact", "Ring søsteren.");
        assertDue(timer(NEXT), "2026-02-05T10:00");
        assertThat(refusalOf(() -> getsInTouch(reference)))
                .isEqualTo(
                        "Dette gjelder bare dem som dro tilbake uten en trygg måte å nå dem på. Ingenting er lagret.");
    }

    @Test
    void whoeverNeverGetsInTouchFindsTheDoorOpenAndNobodyHasBeenThere() {
        var followUp = followUp(movedOut("high"), "returned", true);
        assertDue(timer("catchEvent_timeIsOver"), "2027-02-02T10:00");

        fireTimer("catchEvent_timeIsOver");

        assertEnded(followUp);
        assertThat(openForms()).isEmpty();
    }

    @Test
    void whatWasAgreedInAnEarlierStayIsNotSafeAnyMore() {
        var reference = movedOut("high");
        keep(reference, SAFE_RETURN, Map.of("safeContactAgreed", "own-phone"), Map.of());
        itIs("2026-03-02T10:00");
        transaction.executeWithoutResult(status -> stays.open(reference));
        itIs("2026-03-03T10:00");
        moveOut(reference);

        followUp(reference, "returned", true);

        assertThat(hasTimer(NEXT)).isFalse();
    }

    @Test
    void withAStrictlyConfidentialAddressEachContactIsAgreed() {
        var reference = movedOut("low");
        keep(reference, "departure.plan-departure", Map.of(), Map.of("client.addressBlock", "code-6"));
        followUp(reference, "addressBlock", "code-6", "nextContactAt", at("2026-02-10T10:00"));
        var sentence =
                "Klienten har strengt fortrolig adresse. Da må neste kontakt være avtalt: velg når dere snakkes.";

        fireTimer(NEXT);
        assertThat(refusalOf(this::contact)).isEqualTo(sentence);
        assertThat(refusalOf(() -> contact("reached", "no"))).isEqualTo(sentence);
        contact("nextContactAt", "2026-02-17T10:00");
        fireTimer(NEXT);
        contact("wayForward", "end");
        assertThat(refusalOf(() -> consider("no"))).isEqualTo(sentence);
        consider("no", "nextContactAt", "2026-03-17T10:00");

        assertDue(timer(NEXT), "2026-03-17T10:00");
    }

    @Test
    void theNextContactLiesAheadAndWithinThreeMonths() {
        followUp(movedOut("low"));
        fireTimer(NEXT);

        assertThat(refusalOf(() -> contact("nextContactAt", "2026-02-05T09:00")))
                .isEqualTo("Neste kontakt må være fram i tid. Velg et nytt tidspunkt.");
        assertThat(refusalOf(() -> contact("nextContactAt", "2026-05-06T10:00")))
                .isEqualTo("Neste kontakt må være innen tre måneder. Velg et tidligere tidspunkt.");
        assertThat(openForms()).containsExactly(CONTACT);
    }

    @Test
    void afterThreeAttemptsWithoutAnswerEndingIsConsidered() {
        var followUp = followUp(movedOut("low"));
        fireTimer(NEXT);
        contact();
        for (var date : Stream.of("2026-02-16T10:00", "2026-02-19T10:00", "2026-02-22T10:00")
                .toList()) {
            assertDue(timer(NEXT), date);
            fireTimer(NEXT);
            contact("reached", "no");
        }

        assertThat(openForms()).containsExactly(CONSIDER);
        assertThat(variable(followUp, "unanswered")).isEqualTo(3);
        consider("no");

        assertDue(timer(NEXT), "2026-02-25T10:00");
        fireTimer(NEXT);
        contact("reached", "no");
        assertThat(variable(followUp, "unanswered")).isEqualTo(1);
        fireTimer(NEXT);
        contact();
        assertThat(variable(followUp, "unanswered")).isEqualTo(0);
        assertDue(timer(NEXT), "2026-03-11T10:00");
    }

    @Test
    void contactThatIsNoLongerNeededEndsByAgreement() {
        var followUp = followUp(movedOut("low"));
        fireTimer(NEXT);
        contact("wayForward", "end");
        assertThat(openForms()).containsExactly(CONSIDER);
        consider("yes");

        assertEnded(followUp);
        assertThat(openForms()).isEmpty();
    }

    @Test
    void whoeverNeedsShelterAgainEndsTheFollowUp() {
        var followUp = followUp(movedOut("low"));
        fireTimer(NEXT);
        contact("wayForward", "shelter", "dangerGrown", "yes");

        assertEnded(followUp);
        assertThat(openForms()).isEmpty();
    }

    @Test
    void aConcernForAChildBeginsTheDutyToReportAndTheFollowUpGoesOn() {
        var reference = movedOut("low");
        followUp(reference);
        fireTimer(NEXT);
        contact("childConcern", "no");
        assertThat(openForms()).isEmpty();
        fireTimer(NEXT);
        contact("reached", "no", "childConcern", "yes");
        assertThat(openForms()).as("nobody was reached, so nothing was asked").isEmpty();
        fireTimer(NEXT);
        contact("childConcern", "yes");

        assertThat(openForms()).containsExactly(CONCERN);
        assertThat(hasTimer(NEXT)).isTrue();
        assertThat(variable(running("child-concern", reference), "reporter")).isEqualTo("kari");
        fireTimer(NEXT);
        contact("childConcern", "unknown", "wayForward", "shelter");
        assertThat(openForms()).as("each time the question arises").containsExactly(CONCERN, CONCERN);
    }

    @Test
    void greaterDangerRaisesTheLevelAndTheRhythm() {
        var reference = movedOut("medium");
        followUp(reference);
        fireTimer(NEXT);
        contact("dangerGrown", "yes");

        assertThat(openForms()).containsExactly(RENEW);
        assertThat(refusalOf(() -> complete(KARI, RENEW, "threatLevel", "low")))
                .isEqualTo("Nivået kan ikke settes lavere her enn det som gjelder nå."
                        + " Velg samme nivå eller et høyere.");
        complete(KARI, RENEW, "threatLevel", "high");

        assertThat(caseFiles.get(reference).threatLevel()).isEqualTo("high");
        assertDue(timer(NEXT), "2026-02-10T10:00");
    }

    @Test
    void afterTwelveMonthsTheLeaderDecides() {
        var reference = movedOut("low");
        var followUp = followUp(reference, "nextContactAt", at("2027-02-02T12:00"));
        fireTimer(AT_THE_END);

        assertThat(openForms()).containsExactly(EXTEND);
        assertThat(tasks.getIdentityLinksForTask(taskWith(EXTEND).getId()))
                .extracting("groupId")
                .containsExactly("centre-manager");
        assertThat(refusalOf(() -> complete(LENA, EXTEND, "extend", "yes", "extendUntil", "2027-02-02")))
                .isEqualTo("Oppfølgingen må forlenges til en dato fram i tid.");
        complete(LENA, EXTEND, "extend", "yes", "extendUntil", "2027-06-01");

        assertDue(timer(AT_THE_END), "2027-06-01T08:00");
        fireTimer(AT_THE_END);
        complete(LENA, EXTEND, "extend", "no");
        assertEnded(followUp);
    }

    @Test
    void whoeverMayWantItLaterIsAskedAgainAfterAMonth() {
        followUp(movedOut("low"), "followUpAnswer", "later");

        assertThat(openForms()).isEmpty();
        assertDue(timer("catchEvent_timeToAskAgain"), "2026-03-02T10:00");
        fireTimer("catchEvent_timeToAskAgain");
        assertThat(openForms()).containsExactly(ASK_AGAIN);
        assertDue(taskWith(ASK_AGAIN), "2026-03-05T10:00");
        complete(KARI, ASK_AGAIN, "reached", "yes", "followUpAnswer", "yes", "nextContactAt", "2026-03-03T12:00");

        assertDue(timer(NEXT), "2026-03-03T12:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "no"})
    void whoeverDoesNotWantItIsLeftInPeace(String reached) {
        var followUp = followUp(movedOut("low"), "followUpAnswer", "later");
        fireTimer("catchEvent_timeToAskAgain");
        complete(KARI, ASK_AGAIN, "reached", reached, "followUpAnswer", "no");

        assertEnded(followUp);
    }

    @Test
    void contactsAfterAnEarlierStayDoNotCount() {
        var reference = movedOut("low");
        followUp(reference);
        fireTimer(NEXT);
        contact("wayForward", "shelter");
        transaction.executeWithoutResult(status -> stays.open(reference));
        itIs("2026-03-02T10:00");
        moveOut(reference);

        followUp(reference);

        assertDue(timer(NEXT), "2026-03-05T10:00");
        assertDue(timer(AT_THE_END), "2027-03-02T10:00");
    }

    private CaseReference movedOut(String level) {
        var reference = aResident();
        caseFiles.noteThreatLevel(reference, level);
        itIs("2026-02-02T10:00");
        moveOut(reference);
        return reference;
    }

    private void moveOut(CaseReference reference) {
        keep(
                reference,
                "departure.complete-departure",
                Map.of("planStillHolds", "yes", "leftAt", localNow()),
                Map.of());
        transaction.executeWithoutResult(status -> stays.close(reference));
    }

    private ProcessInstance followUp(CaseReference reference, Object... variables) {
        var all = pairs("followUpAnswer", "yes", "nextContactAt", null, "returned", false, "addressBlock", "none");
        all.putAll(pairs(variables));
        var instance = start("re-establishment", reference, oneAfterAnother(all));
        runJobs();
        return instance;
    }

    private void getsInTouch(CaseReference reference) {
        startByForm(
                KARI,
                "report-change",
                "caseReference",
                reference.value(),
                "change",
                "client-called",
                "safeContact",
                "Ring søsteren.");
        runJobs();
    }

    private void contact(Object... answers) {
        var all = pairs("contactedAt", localNow(), "reached", "yes", "dangerGrown", "no", "wayForward", "continue");
        all.putAll(pairs(answers));
        complete(KARI, CONTACT, oneAfterAnother(all));
    }

    private void consider(String end, Object... answers) {
        var all = pairs("endFollowUp", end);
        all.putAll(pairs(answers));
        complete(KARI, CONSIDER, oneAfterAnother(all));
    }

    private void keep(CaseReference reference, String form, Map<String, Object> answers, Map<String, Object> facts) {
        transaction.executeWithoutResult(status ->
                answerBook.keep(new Submission(reference, null, KARI, null, RecordKind.PLAN, form, answers, facts)));
    }

    private CaseReference caseOf(ProcessInstance instance) {
        return new CaseReference((String) variable(instance, "caseReference"));
    }

    private String localNow() {
        return now().atZone(OSLO).toLocalDateTime().toString();
    }
}
