package no.krisesenter.reestablishment;

import static no.krisesenter.testing.TestCentres.BRITA;
import static no.krisesenter.testing.TestCentres.FRIDA;
import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.RecordKind;
import no.krisesenter.process.Submission;
import no.krisesenter.testing.ResidentTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

/** Departure: from the plan to the day the client has moved out. */
class DepartureModelTest extends ResidentTest {

    private static final String PLAN = "departure.plan-departure";
    private static final String SAFETY_PLAN = "departure.update-safety-plan";
    private static final String AFTERWARDS = "departure.plan-afterwards";
    private static final String PREPARE_CHILD = "child-departure.prepare-child";
    private static final String CHILD_SAFETY = "child-departure.update-child-safety";
    private static final String COMPLETE = "departure.complete-departure";
    private static final String TALK = "return-to-perpetrator.talk-about-return";
    private static final String SAFE_RETURN = "return-to-perpetrator.agree-safe-return";

    @Test
    void nobodyMovesOutBeforeTheSafetyPlansOfAdultAndChildrenAreUpdated() {
        var reference = aResident();
        aChildOf(reference, "Nøtt");
        aChildOf(reference, "Mose");
        var departure = start("departure", reference);

        assertThat(openForms()).containsExactly(PLAN);
        assertDue(taskWith(PLAN), "2026-01-07T10:00");
        plan("destination", "new-municipal-home", "addressBlock", "none");

        assertThat(openForms()).containsExactlyInAnyOrder(SAFETY_PLAN, AFTERWARDS, PREPARE_CHILD, PREPARE_CHILD);
        assertDue(taskWith(SAFETY_PLAN), "2026-01-07T10:00");
        assertDue(taskWith(AFTERWARDS), "2026-01-08T10:00");
        assertThat(variablesOf(departure))
                .containsExactlyInAnyOrder(
                        "caseReference",
                        "destination",
                        "returned",
                        "addressBlock",
                        "returnTalkHeld",
                        "childReference",
                        "nrOfInstances",
                        "nrOfActiveInstances",
                        "nrOfCompletedInstances",
                        "loopCounter");

        complete(KARI, AFTERWARDS);
        complete(KARI, SAFETY_PLAN, "planStatus", "skipped", "skipReason", "Klienten har ny plan hos politiet");
        complete(BRITA, PREPARE_CHILD);
        complete(BRITA, CHILD_SAFETY);
        assertThat(openForms()).containsExactly(PREPARE_CHILD);
        complete(BRITA, PREPARE_CHILD);
        assertThat(openForms()).containsExactly(CHILD_SAFETY);
        complete(BRITA, CHILD_SAFETY);

        assertThat(openForms()).containsExactly(COMPLETE);
        assertDue(taskWith(COMPLETE), "2026-01-07T10:00");
    }

    @Test
    void theStayEndsWhenTheClientHasMovedOut() {
        var reference = aResident();
        var child = aChildOf(reference, "Nøtt");
        passes(Duration.ofDays(41));
        var departure = readyToLeave(reference, "own-home-without-perpetrator");

        farewell("leftAt", "2026-02-15T09:00", "followUpAnswer", "yes", "nextContactAt", "2026-02-18T12:00");

        assertEnded(departure);
        assertThat(stays.current(reference)).isEmpty();
        assertThat(stayOf(reference).leftAt()).isEqualTo(at("2026-02-15T09:00").toInstant());
        assertThat(stayOf(reference).destination()).isEqualTo("own-home-without-perpetrator");
        assertThat(children.get(child).isHere()).isFalse();
        assertThat(caseFiles.get(reference).isOpen()).isTrue();
        assertThat(management.createJobQuery().timers().withException().list()).isEmpty();
    }

    @Test
    void aPlanThatNoLongerHoldsIsLookedAtAgain() {
        var reference = aResident();
        readyToLeave(reference, "family-or-friends");

        complete(KARI, COMPLETE, "planStillHolds", "no");

        assertThat(openForms()).containsExactly(PLAN);
        assertThat(stays.current(reference)).isPresent();
        assertThat(shown(KARI, taskWith(PLAN))).containsEntry("destination", "family-or-friends");
        plan("destination", "abroad");
        complete(KARI, SAFETY_PLAN);
        complete(KARI, AFTERWARDS);
        assertThat(shown(KARI, taskWith(COMPLETE)))
                .containsEntry("destination", "abroad")
                .doesNotContainKey("planStillHolds");
    }

    @Test
    void whoeverGoesBackHasATalkOfHerOwnFirstAndOnlyOnce() {
        var reference = aResident();
        var departure = start("departure", reference);
        plan("destination", "back-to-perpetrator");

        assertThat(variable(departure, "returned")).isEqualTo(true);
        assertThat(variable(departure, "returnTalkHeld")).isEqualTo(false);
        assertThat(openForms()).containsExactly(TALK);
        complete(KARI, TALK, "returnDecision", "decided", "childrenGoBack", "none");
        complete(KARI, SAFE_RETURN, "agreedContactAt", "2026-01-07T12:00");

        assertThat(openForms()).containsExactly(PLAN);
        plan("destination", "back-to-perpetrator");
        assertThat(variable(departure, "returnTalkHeld")).isEqualTo(true);
        assertThat(openForms()).containsExactlyInAnyOrder(SAFETY_PLAN, AFTERWARDS);
        complete(KARI, SAFETY_PLAN);
        complete(KARI, AFTERWARDS);
        assertThat(shown(KARI, taskWith(COMPLETE))).containsEntry("nextContactAt", "2026-01-07T12:00");
    }

    @Test
    void aTalkOfAnEarlierStayDoesNotCount() {
        var reference = aResident();
        keep(reference, SAFE_RETURN, Map.of("openDoorSaid", "yes", "safetyPlanUpdated", "updated"));
        passes(Duration.ofDays(3));
        transaction.executeWithoutResult(status -> stays.close(reference));
        passes(Duration.ofDays(3));
        transaction.executeWithoutResult(status -> stays.open(reference));

        start("departure", reference);
        plan("destination", "back-to-perpetrator");
        complete(KARI, TALK, "returnDecision", "decided", "childrenGoBack", "no");

        assertThat(shown(KARI, taskWith(SAFE_RETURN))).doesNotContainKeys("openDoorSaid", "safetyPlanUpdated");
    }

    @Test
    void whenTheClientHasDiedTheDepartureIsRegisteredAndNothingElseAsked() {
        var reference = aResident();
        var departure = start("departure", reference);
        plan("destination", "deceased");

        assertThat(openForms()).containsExactly(COMPLETE);
        assertThat(refusalOf(() -> farewell("followUpOffered", "yes", "followUpAnswer", "no")))
                .isEqualTo("Planen sier at klienten er død."
                        + " Velg «Ikke aktuelt, klienten er død» om oppfølging begge steder.");
        farewell("followUpOffered", "not-relevant", "followUpAnswer", "not-relevant");

        assertEnded(departure);
        assertThat(stayOf(reference).destination()).isEqualTo("deceased");
    }

    @Test
    void everybodyAliveIsOfferedFollowUp() {
        readyToLeave(aResident(), "unknown");
        var sentence =
                "Alle får tilbud om oppfølging." + " «Ikke aktuelt» gjelder bare når planen sier at klienten er død.";

        assertThat(refusalOf(() -> farewell("followUpOffered", "not-relevant", "followUpAnswer", "no")))
                .isEqualTo(sentence);
        assertThat(refusalOf(() -> farewell("followUpOffered", "yes", "followUpAnswer", "not-relevant")))
                .isEqualTo(sentence);
    }

    @Test
    void whoeverWasNotReachedHasNotSaidYes() {
        var departure = readyToLeave(aResident(), "unknown");

        assertThat(refusalOf(() -> farewell("followUpOffered", "not-reached", "followUpAnswer", "yes")))
                .isEqualTo("Dere fikk ikke snakket sammen om oppfølging. Velg «Kanskje senere» eller «Nei takk».");
        farewell("followUpOffered", "not-reached", "followUpAnswer", "later");

        assertEnded(departure);
    }

    @Test
    void aDepartureHasHappenedAfterTheArrivalAndBeforeNow() {
        readyToLeave(aResident(), "family-or-friends");

        assertThat(refusalOf(() -> farewell("leftAt", "2026-01-05T10:01")))
                .isEqualTo("Utflyttingen kan ikke fullføres før den har skjedd."
                        + " Velg tidspunktet da klienten flyttet ut.");
        assertThat(refusalOf(() -> farewell("leftAt", "2026-01-05T09:59")))
                .isEqualTo("Tidspunktet for utflytting kan ikke være før ankomsten.");
    }

    @Test
    void theFirstContactLiesAheadAndWithinThreeMonths() {
        var departure = readyToLeave(aResident(), "family-or-friends");

        assertThat(refusalOf(() -> farewell("followUpAnswer", "yes", "nextContactAt", "2026-01-05T09:59")))
                .isEqualTo("Neste kontakt må være fram i tid. Velg et nytt tidspunkt.");
        assertThat(refusalOf(() -> farewell("followUpAnswer", "yes", "nextContactAt", "2026-04-05T10:01")))
                .isEqualTo("Neste kontakt må være innen tre måneder. Velg et tidligere tidspunkt.");
        farewell("followUpAnswer", "yes", "nextContactAt", "2026-04-05T10:00");

        assertEnded(departure);
    }

    @Test
    void withAStrictlyConfidentialAddressTheFirstContactIsAgreed() {
        var reference = aResident();
        var departure = start("departure", reference);
        plan("destination", "new-private-home", "addressBlock", "code-6");
        complete(KARI, SAFETY_PLAN);
        complete(KARI, AFTERWARDS);

        assertThat(refusalOf(() -> farewell("followUpAnswer", "yes")))
                .isEqualTo("Klienten har strengt fortrolig adresse."
                        + " Da må neste kontakt være avtalt: velg når dere snakkes.");
        farewell("followUpAnswer", "no");

        assertEnded(departure);
    }

    @Test
    void theSafetyPlanOfTheStayGoesAlong() {
        var reference = aResident();
        var measure = Map.<String, Object>of("area", "outside", "measure", "Følge til bussen");
        keep(
                reference,
                "safety-work.agree-safety-plan",
                Map.of(
                        "measures", List.of(measure),
                        "movement", "Alltid to sammen",
                        "codeword", "Blåbær",
                        "emergencyContact", "Søster",
                        "approvedByClient", "yes"));
        start("departure", reference);
        plan("destination", "family-or-friends");

        assertThat(shown(KARI, taskWith(SAFETY_PLAN)))
                .containsOnlyKeys("measures", "movement", "codeword", "emergencyContact")
                .containsEntry("codeword", "Blåbær");
    }

    @Test
    void aPlaceKeptForSomebodyWhoNeverCameIsGivenBack() {
        var reference = aCase();
        transaction.executeWithoutResult(status -> answerBook.keep(new Submission(
                reference,
                null,
                VERA,
                null,
                RecordKind.NOTE,
                "first-contact.find-place",
                Map.of(),
                Map.of("stay.accompaniedBy", "alone"))));
        assertThat(stays.current(reference)).isPresent();
        var departure = start("departure", reference);
        plan("destination", "unknown");
        complete(KARI, SAFETY_PLAN);
        complete(KARI, AFTERWARDS);
        farewell("followUpOffered", "not-reached", "followUpAnswer", "no");

        assertEnded(departure);
        assertThat(stays.of(reference)).isEmpty();
    }

    private ProcessInstance readyToLeave(CaseReference reference, String destination) {
        var departure = start("departure", reference);
        plan("destination", destination);
        complete(KARI, SAFETY_PLAN);
        complete(KARI, AFTERWARDS);
        while (isOpen(PREPARE_CHILD)) {
            complete(FRIDA, PREPARE_CHILD);
            complete(FRIDA, CHILD_SAFETY);
        }
        assertThat(openForms()).containsExactly(COMPLETE);
        return departure;
    }

    private void plan(Object... answers) {
        complete(KARI, PLAN, answers);
    }

    private void farewell(Object... answers) {
        var all =
                pairs("planStillHolds", "yes", "leftAt", localNow(), "followUpOffered", "yes", "followUpAnswer", "no");
        all.putAll(pairs(answers));
        complete(
                KARI,
                COMPLETE,
                all.entrySet().stream()
                        .flatMap(answer -> Stream.of(answer.getKey(), answer.getValue()))
                        .toArray());
    }

    private String localNow() {
        return now().atZone(OSLO).toLocalDateTime().toString();
    }

    private void keep(CaseReference reference, String form, Map<String, Object> answers) {
        transaction.executeWithoutResult(status ->
                answerBook.keep(new Submission(reference, null, KARI, null, RecordKind.PLAN, form, answers, Map.of())));
    }
}
