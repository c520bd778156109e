package no.krisesenter.journey;

import static no.krisesenter.testing.TestCentres.FJELL;
import static no.krisesenter.testing.TestCentres.FJORD;
import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.LENA;
import static no.krisesenter.testing.TestCentres.OLE;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.krisesenter.casefile.Area;
import no.krisesenter.casefile.CaseCard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Somebody without a residence permit, from the call of a friend until she moves into a home of her own (scenario SC-05). */
@ExtendWith(OutputCaptureExtension.class)
class WithoutResidencePermitTest extends ScenarioTest {

    private static final String NAME = "Selam Testros";
    private static final String PHONE = "+4799933445";
    private static final String WORDS = "han sier de henter meg";

    private static final Map<String, String[]> ROUTINE = Map.of(
            "safety-work.review-safety", answers("reviewOutcome: plan-holds"),
            "safety-work.carry-out-measures", answers(),
            "stay-plan.review-plan",
                    answers("reviewOutcome: continue", "nextSteps: Vi venter på UDI", "nextReview: 2026-12-01"),
            "stay-review.review-length", answers("measures: Purrer på UDI", "reviewAgain: yes"),
            "residence-permit.follow-up", answers("topicOutcome: goes-on", "nextTopicLook: 2026-05-05"),
            "sharing-consent.review", answers("outcome: ended"));

    private String room;

    @BeforeEach
    void oneRoomIsFree() {
        theHouseIsFull();
        room = aFreeRoom(Area.WOMEN);
    }

    @Test
    void fromAFriendsCallUntilAHomeOfHerOwn(CapturedOutput log) {
        aFriendCalls();
        theyTalkThroughAnInterpreter();
        sheIsOfferedAPlace();
        sheIsReceivedAndSeesADoctor();
        herNeedsAreMapped();
        aLawyerIsAskedAndNobodyElse();
        sheGetsMoneyToLiveOn();
        aPlanIsMade();
        theStayBecomesLong();
        thePermitIsGranted();
        sheMovesIntoAHomeOfHerOwn();
        assertThat(processesSoFar())
                .as("nobody is told but the lawyer")
                .doesNotContain("police-contact", "child-concern", "duty-to-avert", "relocation");
        assertThat(kept("referral.prepare", "recipient")).containsExactly("lawyer");
        assertTheEngineKnowsNobody(NAME, PHONE, WORDS);
        assertThat(log.getAll()).doesNotContain(NAME, PHONE, WORDS);
    }

    /** The variant of step 2: a permit that hangs on the marriage and ends in forty-five days. Then the centre is no longer safe enough. */
    @Test
    void aPermitThatEndsInFortyFiveDaysIsUrgentFromTheFirstDayAndSheMovesOnWithALawyer() {
        aFriendCalls();
        sheIsOfferedAPlace();
        moveIn();
        does(VERA, "arrival.digital-safety");
        does(LENA, "arrival.assign-contact-person", "contactPerson: kari");
        begins(KARI, "take-up-topic", "topic: residence");
        assertThat(dueAt("residence-permit.clarify")).isEqualTo("2026-01-08T14:00");
        does(
                KARI,
                "residence-permit.clarify",
                "residenceStatus: temporary",
                "basis: family",
                "hasExpiry: yes",
                "expires: 2026-02-19",
                "trafficking: no");
        assertThat(shown(KARI, "residence-permit.follow-up"))
                .containsEntry("permitAction", "apply-independent")
                .containsEntry("permitUrgent", "yes");
        assertThat(dueAt("residence-permit.follow-up")).isEqualTo("2026-01-10T14:00");
        timePassesUntil("2026-01-05T14:01");
        assertThat(whoHas("residence-permit.renew")).as("at once").isEqualTo(KARI);
        does(KARI, "residence-permit.renew", "renewal: applied", "renewalSentOn: 2026-01-05");
        nobodyConfirmsTheStayWithoutHerConsent();
        does(
                KARI,
                "residence-permit.follow-up",
                "paragraph53: applied",
                "statementFromCentre: given",
                "statementConsent: true",
                "topicOutcome: handed-over",
                "takenOverBy: lawyer");
        assertThat(runs("residence-permit")).isFalse();
        heFindsOutAndSheMovesToASaferCentre();
    }

    /** Only what she allows goes along, the other centre takes her over, and the journey here ends. */
    private void heFindsOutAndSheMovesToASaferCentre() {
        begins(
                KARI,
                "relocation",
                "reason: " + WORDS,
                "clientWants: wants",
                "consentToHandOver: some",
                "handOver: [threat]",
                "childrenPrepared: no-children");
        assertThat(whoSees("relocation.prepare")).containsExactly(LENA);
        does(
                LENA,
                "relocation.prepare",
                "relocationDecision: go",
                "necessary: yes",
                "policeInvolved: yes",
                "policeThere: yes",
                "childrenReady: no-children",
                "newCentre: Krisesenteret i Fjell",
                "receivingCentre: fjell",
                "transport: Politiet kjører henne");
        var here = client;
        client = caseFiles.openAt(FJELL).stream()
                .map(CaseCard::reference)
                .filter(each -> openForms(each, "receive-relocated").size() == 1)
                .findFirst()
                .orElseThrow();
        assertThat(whoSees("receive-relocated.acknowledge")).containsExactly(OLE);
        assertThat(shown(OLE, "receive-relocated.acknowledge"))
                .containsEntry("person", null)
                .containsEntry("mapping", null)
                .containsEntry("plan", null);
        does(OLE, "receive-relocated.acknowledge", "comesHere: yes");
        assertThat(whoSees("arrival.welcome-client")).containsExactly(OLE);

        client = here;
        timePassesUntil("2026-01-06T14:01");
        does(
                KARI,
                "relocation.confirm-receipt",
                "clientArrived: yes",
                "receivedBy: Ole i Fjell",
                "leftAt: 2026-01-05T20:00");
        assertThat(stay().destination()).isEqualTo("other-centre");
        departs(KARI, "other-centre");
        assertThat(stays.of(client)).as("stays").hasSize(1);
        does(KARI, "closure.close-case", "reason: other-centre", "openDoorTold: yes");
        assertTheJourneyIsOver();
    }

    /** Step 1. */
    private void aFriendCalls() {
        itIs("2026-01-05T10:00");
        meets(
                VERA,
                "acuteDanger: false",
                "contactKind: help",
                "channel: phone",
                "caller: next-of-kin",
                "language: tigrinja",
                "interpreter: true");
    }

    /** Step 1: decide-interpreter row 7. */
    private void theyTalkThroughAnInterpreter() {
        begins(VERA, "interpreter");
        does(
                VERA,
                "interpreter.assess",
                "language: tigrinja",
                "norwegianLevel: little",
                "hearing: none",
                "urgent: yes",
                "clientAsked: yes");
        assertThat(shown(VERA, "interpreter.call-now")).containsEntry("interpreterForm", "phone");
        assertThat(dueAt("interpreter.call-now")).isEqualTo("2026-01-05T11:00");
        does(
                VERA,
                "interpreter.call-now",
                "interpreterReached: yes",
                "interpreterKind: phone",
                "anonymousBooking: yes");
        does(VERA, "interpreter.evaluate", "silenceReminded: yes", "howItWorked: well", "useAgain: yes");
        assertThat(runs("interpreter")).isFalse();
    }

    /** rate-threat row 6, decide-offer row 8. */
    private void sheIsOfferedAPlace() {
        does(
                VERA,
                "first-contact.map-situation",
                "mappingComplete: yes",
                "controlling: yes",
                "recentBreakUp: yes",
                "violenceWhenIntoxicated: yes",
                "convictedBefore: yes",
                "whatHappened: " + WORDS,
                "gender: woman",
                "hasChildren: no",
                "wish: shelter",
                "targetGroup: violence",
                "specialNeeds: none",
                "safeHere: yes");
        assertThat(caseFiles.get(client).threatLevel()).isEqualTo("medium");
        does(VERA, "first-contact.give-information");
        assertThat(shown(VERA, "first-contact.choose-offer")).containsEntry("recommendedOffer", "shelter-stay");
        does(VERA, "first-contact.choose-offer", "chosenOffer: shelter-stay");
        does(VERA, "first-contact.write-note", "noteType: phone", "noteAt: 2026-01-05T10:00", "content: " + WORDS);
        does(
                VERA,
                "first-contact.register-client",
                "informed: yes",
                "journalConsent: not-needed",
                "statisticsConsent: yes",
                "name: " + NAME,
                "phone: " + PHONE,
                "municipality: Oppdikt");
    }

    private void moveIn() {
        timePassesUntil("2026-01-05T14:00");
        assertThat(shown(VERA, "arrival.welcome-client")).containsEntry("room", room);
        does(VERA, "arrival.welcome-client", "arrivedAt: 2026-01-05T14:00", "room: " + room);
    }

    /** Step 3: health care is hers by right; the centre goes along to the emergency doctor. */
    private void sheIsReceivedAndSeesADoctor() {
        moveIn();
        does(VERA, "arrival.practical-care");
        does(VERA, "arrival.visible-injuries", "doctorOffered: yes", "doctorAnswer: yes");
        does(VERA, "arrival.arrange-health-care", "where: [emergency-doctor]", "escort: staff");
        does(VERA, "arrival.arrival-conversation");
        does(VERA, "arrival.digital-safety");
        does(LENA, "arrival.assign-contact-person", "contactPerson: kari");
        does(
                KARI,
                "safety-work.map-threat",
                "clientTalks: yes",
                "jealousyControl: yes",
                "recentSeparation: yes",
                "substanceUse: yes",
                "earlierConviction: yes");
        does(KARI, "safety-work.set-level", "threatLevel: medium");
        does(KARI, "safety-work.consider-police", "informedProsecution: yes", "policeConsent: no");
        does(KARI, "safety-work.agree-safety-plan", "approvedByClient: yes", "nextSafetyReview: 2026-12-01");
        assertThat(runs("police-contact")).isFalse();
    }

    private void herNeedsAreMapped() {
        timePassesUntil("2026-01-06T09:00");
        does(KARI, "needs-mapping.residence-status", "residenceStatus: none", "trafficking: no", "fears: " + WORDS);
        does(KARI, "needs-mapping.finances", "ownMeans: no", "navContact: agreed", "navHelp: [emergency-aid]");
        for (var part : List.of(
                "own-wishes",
                "person-and-everyday",
                "health",
                "housing",
                "work-legal-and-agencies",
                "family-and-network")) {
            does(KARI, "needs-mapping." + part, "skipped: true", "skipReason: not-now");
        }
        does(KARI, "needs-mapping.summary", "summary: " + WORDS, "reopenSection: none");
    }

    /** Step 1: residence-permit-action row 9. What the mapping knows is not asked again. */
    private void aLawyerIsAskedAndNobodyElse() {
        assertThat(whoHas("residence-permit.clarify")).isEqualTo(KARI);
        assertThat(dueAt("residence-permit.clarify")).isEqualTo("2026-01-09T09:00");
        assertThat(shown(KARI, "residence-permit.clarify"))
                .containsEntry("residenceStatus", "none")
                .containsEntry("trafficking", "no");
        does(KARI, "residence-permit.clarify");
        assertThat(shown(KARI, "residence-permit.follow-up"))
                .containsEntry("permitAction", "lawyer-or-udi")
                .containsEntry("permitUrgent", "no");
        assertThat(dueAt("residence-permit.follow-up")).isEqualTo("2026-01-11T09:00");

        begins(KARI, "referral", "kind: help", "recipient: lawyer", "what: " + WORDS);
        assertThat(open()).contains("referral.clarify").doesNotContain("referral.send");
        begins(
                KARI,
                "sharing-consent",
                "recipient: lawyer",
                "purpose: help",
                "information: Oppholdssaken",
                "given: written",
                "givenBy: client",
                "validFrom: 2026-01-06",
                "validUntil: 2026-12-31",
                "dutiesExplained: yes",
                "withdrawalExplained: yes");
        does(KARI, "referral.clarify", "clarified: try-again", "basis: " + theOnly("consents"));
        does(KARI, "referral.send", "sentAt: 2026-01-06T09:00", "how: phone");
        begins(
                KARI,
                "referral-answer",
                "referral: " + theOnly("referrals"),
                "answeredAt: 2026-01-06T09:00",
                "answer: Tar saken");
        does(KARI, "referral.follow", "answer: accepted", "next: Time hos advokaten");
        assertThat(runs("referral")).isFalse();

        nobodyConfirmsTheStayWithoutHerConsent();
        does(
                KARI,
                "residence-permit.follow-up",
                "lawyer: Advokat Testgard",
                "lawyerContactedOn: 2026-01-06",
                "statementFromCentre: not-wanted",
                "topicOutcome: goes-on",
                "nextTopicLook: 2026-01-20");
        assertThat(ringsAt("catchEvent_timeToLookAgain")).isEqualTo("2026-01-20T08:00");
    }

    private void nobodyConfirmsTheStayWithoutHerConsent() {
        assertThat(refusal(
                        KARI,
                        "residence-permit.follow-up",
                        "statementFromCentre: given",
                        "statementConsent: false",
                        "topicOutcome: goes-on"))
                .isEqualTo("«Klienten har samtykket til bekreftelsen» må krysses av.");
    }

    private String theOnly(String register) {
        var options = as(KARI, () -> registers.options(register, FJORD, KARI, client));
        assertThat(options).hasSize(1);
        return options.get(0).value();
    }

    /** Step 3: emergency aid, which does not ask for a permit. */
    private void sheGetsMoneyToLiveOn() {
        does(
                KARI,
                "finances.work-on",
                "navContact: yes",
                "navContactOn: 2026-01-06",
                "navHelp: [emergency-aid]",
                "topicOutcome: settled");
        assertThat(kept("finances.work-on", "navHelp")).containsExactly(List.of("emergency-aid"));
    }

    private void aPlanIsMade() {
        daysPassUntil("2026-01-08T14:00", ROUTINE);
        does(KARI, "stay-plan.make-plan", "planAnswer: continue", "clientAgrees: yes", "nextReview: 2026-12-01");
    }

    /** Step 3: the manager looks at the stay on days 28 and 42, and takes it to the municipality on day 90, which is Easter Sunday. */
    private void theStayBecomesLong() {
        daysPassUntil("2026-02-02T13:59", 2, ROUTINE);
        assertThat(open()).doesNotContain("stay-review.review-length");
        timePassesUntil("2026-02-02T14:00");
        assertThat(whoSees("stay-review.review-length")).containsExactly(LENA);
        does(LENA, "stay-review.review-length", "measures: Purrer på UDI", "reviewAgain: yes");
        assertThat(ringsAt("catchEvent_timeToReviewAgain")).isEqualTo("2026-02-16T14:00");
        daysPassUntil("2026-02-16T13:59", 3, ROUTINE);
        timePassesUntil("2026-02-16T14:00");
        assertThat(whoSees("stay-review.review-length")).containsExactly(LENA);
        does(LENA, "stay-review.review-length", "measures: Purrer på UDI", "reviewAgain: yes");

        daysPassUntil("2026-04-05T13:59", 3, ROUTINE);
        assertThat(open()).doesNotContain("stay-review.raise-long-stay");
        timePassesUntil("2026-04-05T14:00");
        assertThat(whoSees("stay-review.raise-long-stay")).containsExactly(LENA);
        assertThat(dueAt("stay-review.raise-long-stay")).isEqualTo("2026-04-06T14:00");
        does(
                LENA,
                "stay-review.raise-long-stay",
                "holdsBack: [residence]",
                "raised: yes",
                "raisedTo: [municipal-coordinator]",
                "raisedOn: 2026-04-05");
    }

    /** Step 4, day 120. */
    private void thePermitIsGranted() {
        daysPassUntil("2026-05-04T14:00", 3, ROUTINE);
        timePassesUntil("2026-05-05T14:00");
        does(KARI, "residence-permit.follow-up", "udiAnswer: Innvilget", "topicOutcome: settled");
        assertThat(runs("residence-permit")).isFalse();
    }

    /** Step 4: find-housing-track row 7. */
    private void sheMovesIntoAHomeOfHerOwn() {
        begins(KARI, "take-up-topic", "topic: housing");
        does(KARI, "housing.find-track", "canReturn: no", "trafficking: no", "honourRelated: no", "hasIncome: yes");
        assertThat(shown(KARI, "housing.follow-up"))
                .containsEntry("housingTrack", "private")
                .containsEntry("policeAssessesHome", "no");
        does(
                KARI,
                "housing.follow-up",
                "track: private",
                "housingStatus: signed",
                "deposit: guarantee",
                "safetyAssessed: yes",
                "leaderNeeded: no",
                "topicOutcome: settled");
        begins(KARI, "report-change", "change: moves-out");
        departs(KARI, "new-private-home");
        does(KARI, "closure.close-case", "reason: goals-met", "openDoorTold: yes");
        assertTheJourneyIsOver();
    }
}
