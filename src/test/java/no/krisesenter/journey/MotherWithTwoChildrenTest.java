package no.krisesenter.journey;

import static no.krisesenter.testing.TestCentres.BRITA;
import static no.krisesenter.testing.TestCentres.FRIDA;
import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.LENA;
import static no.krisesenter.testing.TestCentres.SINDRE;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.krisesenter.casefile.Area;
import no.krisesenter.process.CaseReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * A mother of two, in great danger, from the night on which the police bring her until long after she has moved out (scenario SC-01).
 *
 * <p>Left to the issue that brings its process: the statistics forms with the cut of their link (step 8).
 */
@ExtendWith(OutputCaptureExtension.class)
class MotherWithTwoChildrenTest extends ScenarioTest {

    private static final String NAME = "Solveig Testdatter";
    private static final String PHONE = "+4799911223";
    private static final String STREET = "Oppdiktveien 7";
    private static final String WORDS = "kniven i skuffen";

    private static final Map<String, String[]> ROUTINE = Map.of(
            "safety-work.review-safety", answers("reviewOutcome: plan-holds"),
            "safety-work.carry-out-measures", answers(),
            "housing.follow-up",
                    answers(
                            "housingStatus: waiting",
                            "leaderNeeded: no",
                            "topicOutcome: goes-on",
                            "nextTopicLook: 2026-02-06"),
            "parental-contact.prepare", answers("readyForVisit: yes"),
            "parental-contact.afterwards", answers("visitOutcome: held", "visitConcern: none", "anotherVisit: no"),
            "child-safety.review-child-safety", answers("childSafetyOutcome: plan-holds"),
            "child-conversations.hold-conversation",
                    answers("type: support", "concern: none", "wantsMoreConversations: yes"),
            "child-planning.review-child-plan", answers("childsWishes: Sove hjemme", "childPlanOutcome: plan-holds"));

    private String room;

    @BeforeEach
    void oneRoomIsFree() {
        theHouseIsFull();
        room = aFreeRoom(Area.WOMEN);
    }

    @Test
    void fromTheNightOfArrivalUntilTheDoorIsLeftOpen(CapturedOutput log) {
        thePoliceBringHer();
        sheIsReceived();
        bothChildrenAreReceived();
        sheGetsAContactPerson();
        herSafetyIsWorkedOn();
        herNeedsAreMapped();
        oneChildIsForgotten();
        aPlanIsMade();
        theirFatherWantsToSeeThem();
        fourWeeksPass();
        theRestrainingOrderRunsOut();
        assertTheEngineKnowsNobody(NAME, PHONE, STREET, WORDS, "Løvetann", "Humle");
        sheMovesOutWithPlansForAllThree();
        sheIsFollowedUpAndTheCaseIsClosed();
        sheComesBack();
        assertTheEngineKnowsNobody(NAME, PHONE, STREET, WORDS, "Løvetann", "Humle");
        assertThat(log.getAll()).doesNotContain(NAME, PHONE, STREET, WORDS, "Løvetann", "Humle");
    }

    /** Step 1: rate-threat row 1, decide-offer row 8. */
    private void thePoliceBringHer() {
        itIs("2026-01-05T22:00");
        meets(VERA, "acuteDanger: false", "contactKind: help", "channel: brought-by-police", "caller: police");
        assertThat(whoSees("first-contact.map-situation")).containsExactly(VERA, KARI, SINDRE, BRITA);
        assertThat(dueAt("first-contact.map-situation")).isEqualTo("2026-01-08T22:00");

        does(VERA, "first-contact.map-situation", situation());
        assertThat(caseFiles.get(client).threatLevel()).isEqualTo("high");
        does(VERA, "first-contact.give-information");
        assertThat(shown(VERA, "first-contact.choose-offer")).containsEntry("recommendedOffer", "shelter-stay");
        does(VERA, "first-contact.choose-offer", "chosenOffer: shelter-stay");

        assertThat(open()).containsExactly("arrival.welcome-client", "first-contact.write-note");
        assertThat(dueAt("first-contact.write-note")).isEqualTo("2026-01-06T22:00");
        does(VERA, "first-contact.write-note", "noteType: walk-in", "noteAt: 2026-01-05T22:00", "content: " + WORDS);
        does(VERA, "first-contact.register-client", registration());
        assertThat(caseFiles.legalBasis(client)).contains("statute");
        assertThat(open()).containsExactly("arrival.welcome-client");
    }

    private static String[] situation() {
        return answers(
                "mappingComplete: yes",
                "weaponAccess: yes",
                "strangulation: yes",
                "whatHappened: " + WORDS,
                "gender: woman",
                "hasChildren: yes",
                "whereAreChildren: with-client",
                "wish: shelter",
                "targetGroup: violence",
                "specialNeeds: none",
                "safeHere: yes");
    }

    private static String[] registration() {
        return answers(
                "informed: yes",
                "journalConsent: not-needed",
                "statisticsConsent: yes",
                "name: " + NAME,
                "municipality: Oppdikt",
                "phone: " + PHONE,
                "address: " + STREET);
    }

    /** Step 2: what waits for her and by when. */
    private void sheIsReceived() {
        does(
                VERA,
                "arrival.welcome-client",
                List.of(
                        Map.of("nickname", "Løvetann", "birthYear", 2019, "gender", "girl", "companion", "mother"),
                        Map.of("nickname", "Humle", "birthYear", 2023, "gender", "boy", "companion", "mother")),
                "arrivedAt: 2026-01-05T22:00",
                "room: " + room,
                "accompaniedBy: police");

        assertThat(open())
                .containsExactly(
                        "arrival.arrival-conversation",
                        "arrival.assign-contact-person",
                        "arrival.digital-safety",
                        "arrival.practical-care",
                        "arrival.visible-injuries",
                        "child-follow-up.receive-child",
                        "child-follow-up.receive-child",
                        "child-safety.map-child-threat",
                        "child-safety.map-child-threat",
                        "safety-work.map-threat");
        assertThat(dueAt("arrival.digital-safety")).isEqualTo("2026-01-06T10:00");
        assertThat(dueAt("arrival.assign-contact-person")).isEqualTo("2026-01-06T22:00");
        assertThat(dueAt("arrival.arrival-conversation")).isEqualTo("2026-01-06T22:00");
        assertThat(dueAt("safety-work.map-threat")).isEqualTo("2026-01-06T22:00");
        assertThat(ringsAt("catchEvent_timeToStart")).as("the plan").isEqualTo("2026-01-08T22:00");
        assertThat(whoSees("arrival.assign-contact-person")).containsExactly(VERA, KARI, SINDRE, BRITA, LENA);
        assertThat(whoSees("safety-work.map-threat")).containsExactly(VERA);
        assertThat(stay().room()).isEqualTo(room);

        does(VERA, "arrival.practical-care");
        does(VERA, "arrival.visible-injuries", "doctorOffered: yes", "doctorAnswer: not-needed");
        does(VERA, "arrival.arrival-conversation");
        does(VERA, "arrival.digital-safety");
    }

    /** Step 3: how to talk with each child (child-conversation-form). */
    private void bothChildrenAreReceived() {
        for (var child : List.of("Løvetann", "Humle")) {
            assertThat(dueAtFor(child, "child-follow-up.receive-child")).isEqualTo("2026-01-06T10:00");
            assertThat(dueAtFor(child, "child-safety.map-child-threat")).isEqualTo("2026-01-07T22:00");
        }
        assertThat(shownFor("Løvetann", VERA, "child-follow-up.receive-child"))
                .containsEntry("conversationForm", "child-chooses");
        assertThat(shownFor("Humle", VERA, "child-follow-up.receive-child"))
                .containsEntry("conversationForm", "with-parent");

        for (var child : List.of("Løvetann", "Humle")) {
            doesFor(child, VERA, "child-follow-up.receive-child", "informed: [what-is-this]");
            assertThat(dueAtFor(child, "child-follow-up.assign-child-contact")).isEqualTo("2026-01-06T22:00");
        }
        assertThat(whoSees("child-follow-up.assign-child-contact")).containsExactly(FRIDA);
    }

    private void sheGetsAContactPerson() {
        timePassesUntil("2026-01-06T09:00");
        does(LENA, "arrival.assign-contact-person", "contactPerson: kari", "deputy: sindre");
        assertThat(whoHas("safety-work.map-threat")).isEqualTo(KARI);
        assertThat(whoSees("safety-work.map-threat")).containsExactly(KARI, SINDRE);

        for (var child : List.of("Løvetann", "Humle")) {
            doesFor(child, FRIDA, "child-follow-up.assign-child-contact", "childContact: brita");
            assertThat(cardFor(child, BRITA, "child-safety.map-child-threat").assignee())
                    .isEqualTo("brita");
            doesFor(child, BRITA, "child-conversations.offer-conversation", "conversationAnswer: yes");
            doesFor(
                    child,
                    BRITA,
                    "child-conversations.hold-conversation",
                    "type: information",
                    "concern: none",
                    "wantsMoreConversations: yes");
            assertThat(dueAtFor(child, "child-school.clarify")).isEqualTo("2026-01-09T09:00");
            doesFor(
                    child,
                    BRITA,
                    "child-school.clarify",
                    "schoolKind: kindergarten",
                    "attendance: continues",
                    "contactSchool: no",
                    "schoolOutcome: settled");
            doesFor(child, BRITA, "child-planning.map-child", "childsWishes: Ha med bamsen");
            doesFor(
                    child,
                    BRITA,
                    "child-planning.child-plan",
                    "childsWishes: Ha med bamsen",
                    "nextChildPlanReview: 2026-03-01");
        }
        doesFor("Løvetann", BRITA, "child-safety.map-child-threat", "childThreatLevel: high");
        doesFor("Løvetann", BRITA, "child-safety.child-safety-plan", "nextChildSafetyReview: 2026-03-01");
        assertThat(childrenByName().get("Løvetann").threatLevel()).isEqualTo("high");
    }

    /** Step 4: decide-police row 4; what is agreed never waits longer than the level allows. */
    private void herSafetyIsWorkedOn() {
        does(KARI, "safety-work.map-threat", "clientTalks: yes", "weaponAccess: yes", "strangulation: yes");
        assertThat(shown(KARI, "safety-work.set-level"))
                .containsEntry("suggestedLevel", "high")
                .containsEntry("previousLevel", "high");
        does(KARI, "safety-work.set-level", "threatLevel: high");
        assertThat(dueAt("safety-work.agree-safety-plan")).isEqualTo("2026-01-08T09:00");

        does(
                KARI,
                "safety-work.consider-police",
                "needsPoliceMeasures: true",
                "informedProsecution: yes",
                "policeConsent: yes-written");
        assertThat(shown(KARI, "police-contact.contact-police"))
                .containsEntry("policeAdvice", "contact-required")
                .containsEntry("legalGround", "regulation-4b-consent");
        does(
                KARI,
                "police-contact.contact-police",
                "policeContacted: yes",
                "contactedAt: 2026-01-06T09:00",
                "policeDistrict: " + STREET);
        does(
                KARI,
                "safety-work.agree-safety-plan",
                "approvedByClient: yes",
                "emergencyContact: " + NAME,
                "nextSafetyReview: 2026-02-01");
        assertThat(ringsAt("catchEvent_timeToReview")).isEqualTo("2026-01-09T09:00");

        timePassesUntil("2026-01-07T09:00");
        does(KARI, "police-contact.register-answer", "policeAnswer: order-granted", "orderExpires: 2026-03-06");
        assertThat(ringsAt("catchEvent_orderExpiresSoon")).isEqualTo("2026-02-13T08:00");
    }

    /** Step 5: as soon as she has rested. */
    private void herNeedsAreMapped() {
        assertThat(dueAt("needs-mapping.finances")).isEqualTo("2026-01-07T22:00");
        assertThat(dueAt("needs-mapping.housing")).isEqualTo("2026-01-13T10:00");
        assertThat(whoHas("needs-mapping.finances")).isEqualTo(KARI);
        assertThat(whoSees("needs-mapping.finances")).containsExactly(KARI, SINDRE, BRITA);
        does(KARI, "needs-mapping.finances", "ownMeans: no", "navContact: agreed");
        does(KARI, "needs-mapping.housing", "canReturn: no", "needsNewHome: yes", "municipality: " + STREET);
        for (var part : List.of(
                "own-wishes",
                "person-and-everyday",
                "health",
                "residence-status",
                "work-legal-and-agencies",
                "family-and-network")) {
            does(KARI, "needs-mapping." + part, "skipped: true", "skipReason: not-now");
        }
        does(KARI, "needs-mapping.summary", "summary: " + WORDS, "reopenSection: none");
        sheGetsMoneyAndAWayToAHome();
    }

    /** Steps 5 and 7: NAV within two days of the arrival, and find-housing-track: a municipal home that the police look at first. */
    private void sheGetsMoneyAndAWayToAHome() {
        assertThat(dueAt("finances.work-on")).isEqualTo("2026-01-07T22:00");
        does(KARI, "finances.work-on", "navContact: yes", "topicOutcome: settled");
        does(
                KARI,
                "housing.find-track",
                "canReturn: no",
                "perpetratorOut: no",
                "trafficking: no",
                "honourRelated: no",
                "hasIncome: no");
        assertThat(shown(KARI, "housing.follow-up"))
                .containsEntry("housingTrack", "municipal")
                .containsEntry("policeAssessesHome", "yes");
        does(
                KARI,
                "housing.follow-up",
                "track: municipal",
                "housingStatus: applied",
                "policeAssessedHome: asked",
                "leaderNeeded: no",
                "topicOutcome: goes-on",
                "nextTopicLook: 2026-01-20");
    }

    /** Step 3: a child without threat mapping is remembered at 48 hours and reaches the manager at 72. */
    private void oneChildIsForgotten() {
        assertThat(priority(cardFor("Humle", BRITA, "child-safety.map-child-threat")))
                .isEqualTo(50);
        timePassesUntil("2026-01-07T23:00");
        assertThat(priority(cardFor("Humle", BRITA, "child-safety.map-child-threat")))
                .isEqualTo(75);
        assertThat(open()).doesNotContain("late-task.follow-up");

        timePassesUntil("2026-01-08T22:00");
        assertThat(priority(cardFor("Humle", BRITA, "child-safety.map-child-threat")))
                .isEqualTo(100);
        assertThat(openForms(client, "late-task")).hasSize(1);
        assertThat(whoSees("late-task.follow-up")).containsExactly(LENA);
        assertThat(shown(LENA, "late-task.follow-up")).containsEntry("deadlineKey", "threat.child");
        assertThat(dueAt("late-task.follow-up")).isEqualTo("2026-01-09T22:00");

        does(LENA, "late-task.follow-up", "reason: busy", "action: reminded");
        doesFor("Humle", BRITA, "child-safety.map-child-threat", "childThreatLevel: medium");
        doesFor("Humle", BRITA, "child-safety.child-safety-plan", "nextChildSafetyReview: 2026-03-01");
    }

    /** Step 5: three days after she came, and done within seven. */
    private void aPlanIsMade() {
        assertThat(dueAt("stay-plan.make-plan")).isEqualTo("2026-01-12T22:00");
        timePassesUntil("2026-01-09T10:00");
        assertThat(themes(shown(KARI, "stay-plan.make-plan")))
                .containsExactly(
                        "safety/now",
                        "finances/now",
                        "housing/now",
                        "parenting/when-ready",
                        "children/always",
                        "after-stay/always");
        does(KARI, "stay-plan.make-plan", "planAnswer: continue", "clientAgrees: yes", "nextReview: 2026-03-01");
        assertThat(kept("stay-plan.make-plan", "planAnswer")).containsExactly("continue");
    }

    private static List<String> themes(Map<String, Object> plan) {
        return ((List<?>) plan.get("goals"))
                .stream()
                        .map(row -> (Map<?, ?>) row)
                        .map(row -> row.get("theme") + "/" + row.get("urgency"))
                        .toList();
    }

    /** Step 6, day nine: parental-contact-risk rows 1 and 4. Each visit that is agreed has its round: before, and within a day afterwards. */
    private void theirFatherWantsToSeeThem() {
        daysPassUntil("2026-01-14T12:00", ROUTINE);
        asksToSee("Løvetann", "banCoversChild: yes", "childWants: no");
        asksToSee("Humle", "banCoversChild: no", "childWants: too-young");
        assertThat(shownFor("Løvetann", BRITA, "parental-contact.decide")).containsEntry("contactAdvice", "no-contact");
        assertThat(shownFor("Humle", BRITA, "parental-contact.decide")).containsEntry("contactAdvice", "supervision");
        assertThat(dueAtFor("Humle", "parental-contact.decide")).isEqualTo("2026-01-16T12:00");

        doesFor("Løvetann", BRITA, "parental-contact.decide", "parentDecision: no", "helpAsked: [lawyer]");
        doesFor(
                "Humle",
                BRITA,
                "parental-contact.decide",
                "parentDecision: goes-ahead",
                "supervision: protected",
                "visitAt: 2026-01-15T12:00",
                "handover: " + STREET);
        assertThat(open()).contains("parental-contact.prepare").doesNotContain("parental-contact.decide");
        doesFor("Humle", BRITA, "parental-contact.prepare", "childKnows: [who, code-word]", "readyForVisit: nervous");
        timePassesUntil("2026-01-15T12:00");
        assertThat(dueAtFor("Humle", "parental-contact.afterwards")).isEqualTo("2026-01-16T12:00");
        doesFor(
                "Humle",
                BRITA,
                "parental-contact.afterwards",
                "visitOutcome: held",
                "visitConcern: none",
                "anotherVisit: yes",
                "visitAt: 2026-01-22T12:00");
        assertThat(cardFor("Humle", BRITA, "parental-contact.prepare").assignee())
                .isEqualTo("brita");
    }

    private void asksToSee(String child, String... answers) {
        begins(
                BRITA,
                "parental-contact",
                Stream.concat(
                                Stream.of(
                                        "childReference: "
                                                + childrenByName()
                                                        .get(child)
                                                        .reference()
                                                        .value(),
                                        "basis: none",
                                        "childHarmed: no",
                                        "abductionRisk: no",
                                        "handoverDangerous: no"),
                                Stream.of(answers))
                        .toArray(String[]::new));
    }

    /** Steps 5 and 7: the plan is gone through each week at this level; the manager looks at the stay after four weeks. */
    private void fourWeeksPass() {
        daysPassUntil("2026-01-16T09:59", ROUTINE);
        assertThat(open()).doesNotContain("stay-plan.review-plan");
        timePassesUntil("2026-01-16T10:00");
        assertThat(dueAt("stay-plan.review-plan")).isEqualTo("2026-01-23T10:00");
        for (var week : List.of("2026-01-16T10:00", "2026-01-23T10:00", "2026-01-30T10:00")) {
            daysPassUntil(week, ROUTINE);
            does(
                    KARI,
                    "stay-plan.review-plan",
                    "reviewOutcome: continue",
                    "nextSteps: Vi fortsetter",
                    "nextReview: 2026-03-01");
        }
        assertThat(open()).allMatch(ROUTINE::containsKey);
        assertThat(runs("parental-contact")).isFalse();
        assertThat(keptFor(childrenByName().get("Humle").reference(), "parental-contact.afterwards", "anotherVisit"))
                .isEqualTo("no");

        daysPassUntil("2026-02-02T21:59", ROUTINE);
        assertThat(open()).doesNotContain("stay-review.review-length");
        timePassesUntil("2026-02-02T22:00");
        assertThat(whoSees("stay-review.review-length")).containsExactly(LENA);
        assertThat(dueAt("stay-review.review-length")).isEqualTo("2026-02-16T22:00");
        does(LENA, "stay-review.review-length", "measures: Purrer på boligkontoret", "reviewAgain: yes");
        assertThat(ringsAt("catchEvent_timeToReviewAgain")).isEqualTo("2026-02-16T22:00");
    }

    /** Step 4: 21 days before the order ends. */
    private void theRestrainingOrderRunsOut() {
        daysPassUntil("2026-02-06T10:00", ROUTINE);
        does(
                KARI,
                "housing.follow-up",
                "housingStatus: signed",
                "policeAssessedHome: yes",
                "leaderNeeded: no",
                "topicOutcome: settled");
        does(
                KARI,
                "stay-plan.review-plan",
                "reviewOutcome: continue",
                "nextSteps: Kontrakten er klar",
                "nextReview: 2026-03-01");
        daysPassUntil("2026-02-13T07:59", ROUTINE);
        assertThat(open()).doesNotContain("restraining-order.renew");
        timePassesUntil("2026-02-13T08:00");
        assertThat(whoHas("restraining-order.renew")).isEqualTo(KARI);
        assertThat(dueAt("restraining-order.renew")).isEqualTo("2026-03-06T08:00");
        does(KARI, "restraining-order.renew", "orderBreached: no", "orderRenewed: yes", "orderExpires: 2026-08-01");
        assertThat(ringsAt("catchEvent_orderExpiresSoon")).isEqualTo("2026-07-11T08:00");
    }

    /** Step 7, day 41: nobody leaves before all three have a plan. */
    private void sheMovesOutWithPlansForAllThree() {
        daysPassUntil("2026-02-13T10:00", ROUTINE);
        does(KARI, "stay-plan.review-plan", "reviewOutcome: ready-to-leave", "nextSteps: Flytter på søndag");
        assertThat(open()).containsExactly("departure.plan-departure");
        assertThat(dueAt("departure.plan-departure")).isEqualTo("2026-02-15T10:00");
        does(
                KARI,
                "departure.plan-departure",
                "destination: new-municipal-home",
                "planned: true",
                "expectedDeparture: 2026-02-15",
                "homeSafety: " + STREET);

        assertThat(dueAt("departure.update-safety-plan")).isEqualTo("2026-02-15T10:00");
        assertThat(dueAt("departure.plan-afterwards")).isEqualTo("2026-02-16T10:00");
        does(KARI, "departure.plan-afterwards", "planStatus: made");
        for (var child : List.of("Løvetann", "Humle")) {
            doesFor(child, BRITA, "child-departure.prepare-child", "preparation: done", "coordinator: school");
            assertThat(dueAtFor(child, "child-departure.update-child-safety")).isEqualTo("2026-02-15T10:00");
        }
        assertThat(open())
                .containsExactly(
                        "child-departure.update-child-safety",
                        "child-departure.update-child-safety",
                        "departure.update-safety-plan");
        does(KARI, "departure.update-safety-plan", "planStatus: updated");
        assertThat(open()).doesNotContain("departure.complete-departure");
        doesFor("Løvetann", BRITA, "child-departure.update-child-safety", "safetyUpdate: updated");
        assertThat(open()).containsExactly("child-departure.update-child-safety");
        doesFor("Humle", BRITA, "child-departure.update-child-safety", "safetyUpdate: updated");
        assertThat(open()).containsExactly("departure.complete-departure");

        timePassesUntil("2026-02-15T10:00");
        does(
                KARI,
                "departure.complete-departure",
                "planStillHolds: yes",
                "leftAt: 2026-02-15T10:00",
                "followUpOffered: yes",
                "followUpAnswer: yes");
        assertThat(stay().leftAt()).isEqualTo(at("2026-02-15T10:00").toInstant());
        assertThat(stay().destination()).isEqualTo("new-municipal-home");
        assertThat(children.of(client)).noneMatch(child -> child.isHere());
    }

    /** Step 8: follow-up-interval at high, then the end, with the door open. */
    private void sheIsFollowedUpAndTheCaseIsClosed() {
        assertThat(open()).isEmpty();
        assertThat(ringsAt("catchEvent_timeForContact")).isEqualTo("2026-02-17T10:00");
        timePassesUntil("2026-02-17T10:00");
        assertThat(whoHas("re-establishment.contact-client")).isEqualTo(KARI);
        does(KARI, "re-establishment.contact-client", contact("continue"));
        assertThat(ringsAt("catchEvent_timeForContact")).isEqualTo("2026-02-22T10:00");
        timePassesUntil("2026-02-22T10:00");
        does(KARI, "re-establishment.contact-client", contact("end"));
        does(KARI, "re-establishment.consider-ending", "why: goals-met", "endFollowUp: yes");
        assertThat(open()).containsExactly("closure.close-case");
        does(KARI, "closure.close-case", "reason: goals-met", "openDoorTold: yes");
        assertTheJourneyIsOver();
    }

    private String[] contact(String wayForward) {
        return answers(
                "contactedAt: " + now().atZone(OSLO).toLocalDateTime().toString(),
                "contactForm: phone",
                "reached: yes",
                "dangerGrown: no",
                "wayForward: " + wayForward);
    }

    /** Somebody who comes back is known again by her phone; the new stay is her second. */
    private void sheComesBack() {
        CaseReference earlier = client;
        var firstStay = stay();
        timePassesUntil("2026-05-04T13:00");
        meets(VERA, "acuteDanger: false", "contactKind: help", "channel: phone", "caller: victim");
        does(VERA, "first-contact.map-situation", situation());
        does(VERA, "first-contact.give-information");
        does(VERA, "first-contact.choose-offer", "chosenOffer: shelter-stay");
        does(VERA, "first-contact.write-note", "noteType: phone", "noteAt: 2026-05-04T13:00", "content: " + WORDS);
        does(VERA, "first-contact.register-client", registration());
        assertThat(caseFiles.get(client).previousCase()).isEqualTo(earlier);
        does(VERA, "arrival.welcome-client", "arrivedAt: 2026-05-04T13:00", "room: " + room);
        assertThat(stay().number()).isEqualTo(2);
        assertThat(stay().previousStay()).isEqualTo(firstStay.id());
        leavesForGood(VERA);
    }
}
