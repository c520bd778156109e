package no.krisesenter.journey;

import static no.krisesenter.testing.TestCentres.BRITA;
import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.LENA;
import static no.krisesenter.testing.TestCentres.SINDRE;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.krisesenter.casefile.Area;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * A man alone who calls when the men's rooms are taken (scenario SC-02).
 *
 * <p>Left to the issue that brings its process: the statistics form (step 4).
 */
@ExtendWith(OutputCaptureExtension.class)
class ManAloneTest extends ScenarioTest {

    private static final String NAME = "Torbjørn Testesen";
    private static final String PHONE = "+4799922334";
    private static final String WORDS = "hun låste meg ute";

    @BeforeEach
    void onlyWomenHaveARoom() {
        theHouseIsFull();
        aFreeRoom(Area.WOMEN);
    }

    @Test
    void fromAFullHouseUntilHeMovesHome(CapturedOutput log) {
        heCallsAndTheHouseIsFull();
        nobodyIsSentToANamelessPlace();
        var room = aFreeRoom(Area.MEN);
        aRoomBecomesFree();
        heMovesIn(room);
        heMakesAPlan();
        twoConversationsAreMissed();
        heMovesHomeAfterTwelveDays();
        assertTheEngineKnowsNobody(NAME, PHONE, WORDS);
        assertThat(log.getAll()).doesNotContain(NAME, PHONE, WORDS);
    }

    /** Step 1: rate-threat row 6, decide-offer row 7. */
    private void heCallsAndTheHouseIsFull() {
        itIs("2026-01-07T11:00");
        meets(VERA, "acuteDanger: false", "contactKind: help", "channel: phone", "caller: victim");
        does(
                VERA,
                "first-contact.map-situation",
                "mappingComplete: yes",
                "controlling: yes",
                "recentBreakUp: yes",
                "violenceWhenIntoxicated: yes",
                "convictedBefore: yes",
                "whatHappened: " + WORDS,
                "gender: man",
                "hasChildren: no",
                "wish: shelter",
                "targetGroup: violence",
                "specialNeeds: none",
                "safeHere: yes");
        assertThat(caseFiles.get(client).threatLevel()).isEqualTo("medium");
        does(VERA, "first-contact.give-information");
        assertThat(shown(VERA, "first-contact.choose-offer")).containsEntry("recommendedOffer", "other-centre");
        does(VERA, "first-contact.choose-offer", "chosenOffer: other-centre");
    }

    private void nobodyIsSentToANamelessPlace() {
        assertThat(open()).containsExactly("first-contact.find-place");
        assertThat(whoSees("first-contact.find-place")).containsExactly(VERA, KARI, SINDRE, BRITA, LENA);
        assertThat(refusal(LENA, "first-contact.find-place", "placeOutcome: elsewhere"))
                .isEqualTo("«Hvilket senter?» må fylles ut.");
        assertThat(open()).containsExactly("first-contact.find-place");
        does(LENA, "first-contact.find-place", "placeOutcome: not-yet");
        assertThat(open()).containsExactly("first-contact.find-place");
    }

    /** Step 1: decide-offer row 8; what was considered before stays in the record. */
    private void aRoomBecomesFree() {
        does(VERA, "first-contact.find-place", "placeOutcome: free-here");
        assertThat(shown(VERA, "first-contact.choose-offer")).containsEntry("recommendedOffer", "shelter-stay");
        does(VERA, "first-contact.choose-offer", "chosenOffer: shelter-stay");
        assertThat(kept("first-contact.choose-offer", "recommendation"))
                .containsExactly("other-centre", "shelter-stay");
        assertThat(kept("first-contact.choose-offer", "chosenOffer")).containsExactly("other-centre", "shelter-stay");
        does(VERA, "first-contact.write-note", "noteType: phone", "noteAt: 2026-01-07T11:00", "content: " + WORDS);
        does(
                VERA,
                "first-contact.register-client",
                "informed: yes",
                "journalConsent: not-needed",
                "statisticsConsent: yes",
                "name: " + NAME,
                "gender: man",
                "phone: " + PHONE,
                "municipality: Oppdikt");
    }

    /** Step 3: no child, no child follow-up. */
    private void heMovesIn(String room) {
        timePassesUntil("2026-01-07T18:00");
        does(VERA, "arrival.welcome-client", "arrivedAt: 2026-01-07T18:00", "room: " + room);
        assertThat(runs("child-follow-up")).isFalse();
        does(VERA, "arrival.practical-care");
        does(VERA, "arrival.visible-injuries", "doctorOffered: yes", "doctorAnswer: not-needed");
        does(VERA, "arrival.arrival-conversation");
        does(VERA, "arrival.digital-safety");
        does(LENA, "arrival.assign-contact-person", "contactPerson: sindre");
        assertThat(whoHas("safety-work.map-threat")).isEqualTo(SINDRE);
        assertThat(ringsAt("catchEvent_timeForTalk")).as("every other day").isEqualTo("2026-01-09T18:00");
        does(
                SINDRE,
                "safety-work.map-threat",
                "clientTalks: yes",
                "jealousyControl: yes",
                "recentSeparation: yes",
                "substanceUse: yes",
                "earlierConviction: yes");
        does(SINDRE, "safety-work.set-level", "threatLevel: medium");
        does(
                SINDRE,
                "safety-work.consider-police",
                "needsPoliceMeasures: true",
                "informedProsecution: yes",
                "policeConsent: yes-oral");
        does(
                SINDRE,
                "police-contact.contact-police",
                "policeContacted: yes",
                "contactedAt: 2026-01-07T18:00",
                "askedFor: [restraining-order-own-home]");
        does(SINDRE, "police-contact.register-answer", "policeAnswer: order-granted", "orderExpires: 2026-07-01");
        does(SINDRE, "safety-work.agree-safety-plan", "approvedByClient: yes", "nextSafetyReview: 2026-03-01");
        assertThat(ringsAt("catchEvent_timeToReview")).isEqualTo("2026-01-14T18:00");
    }

    /** Step 3: propose-plan-themes knows that men alone easily are lonely here. */
    private void heMakesAPlan() {
        timePassesUntil("2026-01-08T06:00");
        for (var part : List.of(
                "own-wishes",
                "person-and-everyday",
                "health",
                "finances",
                "housing",
                "residence-status",
                "work-legal-and-agencies")) {
            does(SINDRE, "needs-mapping." + part, "skipped: true", "skipReason: not-now");
        }
        does(SINDRE, "needs-mapping.family-and-network", "lonely: yes", "manAlone: true");
        does(SINDRE, "needs-mapping.summary", "summary: " + WORDS, "reopenSection: none");

        timePassesUntil("2026-01-09T18:00");
        assertThat(whoHas("regular-conversations.due")).isEqualTo(SINDRE);
        timePassesUntil("2026-01-10T18:00");
        var goals = goals(shown(SINDRE, "stay-plan.make-plan"));
        assertThat(goals)
                .extracting(goal -> goal.get("theme"))
                .containsExactly("safety", "network-and-activities", "network-and-activities", "after-stay");
        assertThat(goals)
                .extracting(goal -> goal.get("goal"))
                .contains("Vi har avtalt hyppige samtaler, og minst én fast aktivitet i uka.");
        does(SINDRE, "stay-plan.make-plan", "planAnswer: continue", "clientAgrees: yes", "nextReview: 2026-01-16");
        assertThat(ringsAt("catchEvent_timeToReview")).isEqualTo("2026-01-14T18:00");
        assertThat(runs("child-follow-up")).isFalse();
    }

    /** Step 2: men alone are talked with every other day, and the manager hears of it when that is not done. */
    private void twoConversationsAreMissed() {
        timePassesUntil("2026-01-11T17:59");
        assertThat(open()).contains("regular-conversations.due").doesNotContain("regular-conversations.follow-up");
        timePassesUntil("2026-01-11T18:00");
        assertThat(open()).contains("regular-conversations.follow-up").doesNotContain("regular-conversations.due");
        assertThat(whoSees("regular-conversations.follow-up")).containsExactly(LENA);
        does(LENA, "regular-conversations.follow-up", "whyMissed: no-time", "measure: talk-today");
        holdsAConversation(SINDRE);
        assertThat(ringsAt("catchEvent_timeForTalk")).isEqualTo("2026-01-13T18:00");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> goals(Map<String, Object> plan) {
        return (List<Map<String, Object>>) plan.get("goals");
    }

    /** Step 4: home with an order that keeps her away; he does not want to be followed up, and the door stays open. */
    private void heMovesHomeAfterTwelveDays() {
        daysPassUntil("2026-01-14T18:00", Map.of());
        does(SINDRE, "safety-work.carry-out-measures");
        does(SINDRE, "safety-work.review-safety", "reviewOutcome: plan-holds");
        daysPassUntil("2026-01-16T08:00", Map.of());
        does(SINDRE, "stay-plan.review-plan", "reviewOutcome: ready-to-leave", "nextSteps: Låsen er byttet");
        daysPassUntil("2026-01-17T12:00", Map.of());
        does(
                SINDRE,
                "departure.plan-departure",
                "destination: own-home-without-perpetrator",
                "perpetratorRemoved: restraining-order");
        does(SINDRE, "departure.update-safety-plan", "planStatus: updated");
        assertThat(open()).containsExactly("departure.plan-afterwards");
        does(SINDRE, "departure.plan-afterwards", "planStatus: made");
        daysPassUntil("2026-01-19T12:00", Map.of());
        does(
                SINDRE,
                "departure.complete-departure",
                "planStillHolds: yes",
                "leftAt: 2026-01-19T12:00",
                "followUpOffered: yes",
                "followUpAnswer: no",
                "openDoorSaid: yes");
        assertThat(stay().destination()).isEqualTo("own-home-without-perpetrator");
        assertThat(runs("re-establishment")).isFalse();

        assertThat(open()).containsExactly("closure.close-case");
        assertThat(dueAt("closure.close-case")).isEqualTo("2026-01-28T12:00");
        does(SINDRE, "closure.close-case", "reason: follow-up-declined", "openDoorTold: yes");
        assertThat(kept("closure.close-case", "openDoorTold")).containsExactly("yes");
        assertTheJourneyIsOver();
    }
}
