package no.krisesenter.firstcontact;

import static no.krisesenter.testing.TestCentres.LENA;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.krisesenter.casefile.Area;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.process.CaseReference;
import no.krisesenter.record.Answers;
import no.krisesenter.record.Entry;
import no.krisesenter.testing.ModelTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class FirstContactModelTest extends ModelTest {

    private static final String CALL = "child-concern.call-now";
    private static final String NOTE = "first-contact.write-note";

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Answers answers;

    ProcessInstance contact;
    CaseReference client;

    @BeforeEach
    void thereIsRoom() {
        theHouseIsFull();
        aFreeRoom(Area.WOMEN);
    }

    // -- somebody makes contact

    @Test
    void theMinimumOfAContactIsHeldByTheEngine() {
        someoneMakesContact("anonymous", true, "safeContact", "Ring onsdag kl. 10, si at det er tannlegen");

        assertThat(openForms()).containsExactly("first-contact.map-situation");
        assertThat(variables())
                .isEqualTo(values(
                        "caseReference",
                        client.value(),
                        "acuteDanger",
                        null,
                        "anonymous",
                        true,
                        "contactKind",
                        "help",
                        "chosenOffer",
                        "none"));
        assertThat(answers.newest(client, "first-contact.register-contact")
                        .orElseThrow()
                        .answers())
                .isEqualTo(Map.of(
                        "contactKind", "help",
                        "channel", "phone",
                        "caller", "victim",
                        "anonymous", true,
                        "safeContact", "Ring onsdag kl. 10, si at det er tannlegen",
                        "chosenOffer", "none"));
    }

    @Test
    void whoOnlyWantsAdviceIsNotedAndLeavesNoTrace() {
        someoneMakesContact("contactKind", "advice-only", "language", "tigrinja", "safeContact", "Arbeid, 22 33 44 55");
        assertThat(openForms()).containsExactly(NOTE);

        complete(VERA, NOTE);

        assertClosed();
        assertThat(answers.newest(client, "first-contact.register-contact")
                        .orElseThrow()
                        .answers())
                .isEqualTo(Map.of(
                        "contactKind", "advice-only",
                        "channel", "phone",
                        "caller", "victim",
                        "chosenOffer", "phone-advice"));
    }

    @Test
    void aCallThatBreaksOffIsNotedAndLeavesNoTrace() {
        someoneMakesContact("contactKind", "interrupted", "language", "somali");
        assertThat(openForms()).containsExactly(NOTE);

        complete(VERA, NOTE);

        assertClosed();
        assertThat(answers.newest(client, "first-contact.register-contact")
                        .orElseThrow()
                        .answers())
                .doesNotContainKey("language");
    }

    // -- danger

    @Test
    void acuteDangerComesBeforeEverythingElse() {
        someoneMakesContact("acuteDanger", true);
        assertThat(openForms()).containsExactly("first-contact.handle-acute-danger");

        complete(VERA, "first-contact.handle-acute-danger", "acuteOutcome", "conversation-continues");

        assertThat(openForms()).containsExactly("first-contact.map-situation");
    }

    @Test
    void dangerThatIsNotOverLeadsToThePoliceWhateverTheWish() {
        someoneMakesContact("acuteDanger", true);
        complete(
                VERA,
                "first-contact.handle-acute-danger",
                "acuteOutcome",
                "conversation-continues",
                "stillInDanger",
                true);

        overviewIsReached("wish", "shelter");

        assertThat(variable(contact, "recommendedOffer")).isEqualTo("acute-police");
    }

    @Test
    void immediateDangerLeadsStraightToArrival() {
        someoneMakesContact("acuteDanger", true);

        complete(VERA, "first-contact.handle-acute-danger", "acuteOutcome", "taken-in");

        assertThat(openForms(client, "")).containsExactlyInAnyOrder("arrival.welcome-client", NOTE);
        complete(VERA, NOTE);
        assertThat(openForms(client, "first-contact")).containsExactly("first-contact.register-client");
    }

    @ParameterizedTest
    @ValueSource(strings = {"police-took-over", "lost-contact"})
    void whenOthersTakeOverOrTheLineBreaksOnlyTheNoteRemains(String outcome) {
        someoneMakesContact("acuteDanger", true, "safeContact", "Søster");
        complete(VERA, "first-contact.handle-acute-danger", "acuteOutcome", outcome);
        assertThat(openForms()).containsExactly(NOTE);

        complete(VERA, NOTE);

        assertClosed();
        assertThat(answers.newest(client, "first-contact.register-contact")
                        .orElseThrow()
                        .answers())
                .satisfies(kept ->
                        assertThat(kept.containsKey("safeContact")).isEqualTo(outcome.equals("police-took-over")));
    }

    // -- overview

    @Test
    void anOverviewMayTakeMoreThanOneConversation() {
        someoneMakesContact();
        complete(VERA, "first-contact.map-situation", "mappingComplete", "no", "deathThreats", "yes");

        assertThat(openForms()).containsExactly("first-contact.map-situation");
        complete(VERA, "first-contact.map-situation", "mappingComplete", "interrupted");

        assertThat(openForms()).containsExactly(NOTE);
        complete(VERA, NOTE);
        assertClosed();
    }

    @Test
    void whatIsToldRatesTheThreatAndLeadsToARecommendation() {
        someoneMakesContact();
        complete(
                VERA,
                "first-contact.map-situation",
                "mappingComplete",
                "yes",
                "wish",
                "shelter",
                "targetGroup",
                "violence",
                "deathThreats",
                "yes",
                "strangulation",
                "yes",
                "convictedBefore",
                "no",
                "ownFear",
                7);

        assertThat(openForms()).containsExactly("first-contact.give-information");
        assertThat(caseFiles.get(client).threatLevel()).isEqualTo("high");

        complete(VERA, "first-contact.give-information");

        assertThat(openForms()).containsExactly("first-contact.choose-offer");
        assertThat(variables())
                .isEqualTo(values(
                        "caseReference",
                        client.value(),
                        "acuteDanger",
                        null,
                        "anonymous",
                        null,
                        "contactKind",
                        "help",
                        "chosenOffer",
                        "none",
                        "mappingComplete",
                        "yes",
                        "wish",
                        "shelter",
                        "targetGroup",
                        "violence",
                        "minorAlone",
                        null,
                        "specialNeeds",
                        null,
                        "safeHere",
                        null,
                        "ownFear",
                        7L,
                        "criticalRisks",
                        2L,
                        "ordinaryRisks",
                        0L,
                        "unknownShare",
                        80L,
                        "escalated",
                        false,
                        "honourIndicated",
                        false,
                        "perpetratorKnowsWhere",
                        false,
                        "threatLevel",
                        "high",
                        "roomAvailable",
                        true,
                        "recommendedOffer",
                        "shelter-stay"));
    }

    // -- the offer

    @Test
    void whoIsOfferedAStayArrivesAndIsRegistered() {
        offerIsChosen("shelter-stay");

        assertThat(openForms(client, "")).containsExactlyInAnyOrder("arrival.welcome-client", NOTE);
        assertThat(taskWith(client, NOTE).getDueDate()).isEqualTo("2026-01-06T10:00:00");
        complete(VERA, NOTE);
        complete(VERA, "first-contact.register-client", "journalConsent", "not-needed", "name", "Blåveis");

        assertEnded(contact);
        assertThat(caseFiles.legalBasis(client)).contains("statute");
        assertThat(answers.newest(client, "first-contact.register-client")
                        .orElseThrow()
                        .answers())
                .containsEntry("name", "Blåveis");
        assertThat(caseFiles.get(client).isOpen()).isTrue();
    }

    @Test
    void whoWantsConversationsBecomesADayUserAndIsRegistered() {
        offerIsChosen("day-service", "wish", "conversation");

        assertThat(openForms(client, "")).containsExactlyInAnyOrder("day-service.register-visit", NOTE);
        complete(VERA, NOTE);
        assertThat(openForms(client, "first-contact")).containsExactly("first-contact.register-client");
    }

    @Test
    void adviceOnThePhoneEndsWithTheNote() {
        offerIsChosen("phone-advice", "wish", "advice-only");
        assertThat(openForms()).containsExactly(NOTE);

        complete(VERA, NOTE);

        assertClosed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"refer-on", "nok-centre", "acute-police"})
    void nobodyIsLetGoBeforeSomebodyElseHasTakenOver(String offer) {
        offerIsChosen(offer);
        assertThat(openForms()).containsExactly("first-contact.hand-over");

        complete(VERA, "first-contact.hand-over", "service", "police", "takenOverAt", "2026-01-05T11:00");

        assertThat(openForms()).containsExactly(NOTE);
        complete(VERA, NOTE);
        assertClosed();
    }

    @Test
    void aChildWhoHasComeAloneIsHereUntilChildWelfareOrThePoliceHaveTakenOver() {
        offerIsChosen("child-welfare-emergency");

        for (var answers : List.<Object[]>of(
                new Object[] {"service", "nav", "takenOverAt", "2026-01-05T11:00"},
                new Object[] {"service", "child-welfare-emergency"})) {
            assertThat(refusalOf(() -> complete(VERA, "first-contact.hand-over", answers)))
                    .isEqualTo(
                            "Klienten er mindreårig og alene. Bli der til barnevernvakta eller politiet har tatt over,"
                                    + " og skriv når det skjedde.");
        }

        assertThat(openForms(client, "first-contact")).containsExactly("first-contact.hand-over");
        complete(VERA, "first-contact.hand-over", "service", "police", "takenOverAt", "2026-01-05T11:00");
        assertThat(openForms(client, "first-contact")).containsExactly(NOTE);
        complete(VERA, NOTE);
        assertEnded(contact);
        assertThat(caseFiles.get(client).isOpen()).isFalse();
        assertThat(openForms(client, ""))
                .as("said at last")
                .containsExactlyInAnyOrder(CALL, "child-concern.inform-leader");
    }

    @Test
    void aMinorWhoIsAloneIsReportedAtOnceAndSentNowhereElse() {
        someoneMakesContact();
        complete(
                VERA,
                "first-contact.map-situation",
                with(new Object[] {"minorAlone", true}, "mappingComplete", "yes", "targetGroup", "violence"));
        assertThat(openForms(client, ""))
                .containsExactlyInAnyOrder("first-contact.give-information", CALL, "child-concern.inform-leader");
        complete(VERA, "first-contact.give-information");
        assertThat(variable(contact, "recommendedOffer")).isEqualTo("child-welfare-emergency");

        for (var away : List.of(
                "day-service",
                "alternative-shelter",
                "other-centre",
                "phone-advice",
                "refer-on",
                "nok-centre",
                "goes-home")) {
            assertThat(refusalOf(() -> complete(VERA, "first-contact.choose-offer", "chosenOffer", away)))
                    .isEqualTo("Klienten er under 18 år og alene. Velg barnevernvakta, politiet eller botilbud her,"
                            + " så ingen mister den unge på veien.");
        }
        complete(VERA, "first-contact.choose-offer", "chosenOffer", "acute-police");
        assertThat(refusalOf(() -> complete(VERA, "first-contact.hand-over", "service", "emergency-doctor")))
                .startsWith("Klienten er mindreårig og alene.");
        complete(VERA, "first-contact.hand-over", "service", "police", "takenOverAt", "2026-01-05T11:00");
        assertThat(openForms(client, "first-contact")).containsExactly(NOTE);
    }

    @ParameterizedTest
    @CsvSource({"taken-in,true", "police-took-over,true", "lost-contact,false"})
    void aMinorWhoIsAloneInAcuteDangerIsReportedToo(String outcome, boolean alone) {
        someoneMakesContact("acuteDanger", true);

        complete(VERA, "first-contact.handle-acute-danger", "acuteOutcome", outcome, "minorAlone", alone);

        assertThat(openForms(client, "child-concern."))
                .containsExactlyInAnyOrderElementsOf(alone ? List.of(CALL, "child-concern.inform-leader") : List.of());
        assertThat(openForms(client, "first-contact")).containsExactly(NOTE);
    }

    @Test
    void anEqualAlternativeIsFoundHandedOverAndRegistered() {
        offerIsChosen("alternative-shelter", "specialNeeds", "cannot-combine");
        assertThat(variable(contact, "recommendedOffer")).isEqualTo("alternative-shelter");
        assertThat(openForms()).containsExactly("first-contact.find-alternative");

        complete(LENA, "first-contact.find-alternative", "placeName", "Utleieboligen ved kirken");
        complete(VERA, "first-contact.hand-over");
        complete(VERA, NOTE);

        assertThat(openForms()).containsExactly("special-accommodation.decide", "first-contact.register-client");
    }

    @Test
    void anotherChoiceThanTheRecommendedOneNeedsAReason() {
        offerIsDiscussed();

        assertThat(refusalOf(() ->
                        complete(VERA, "first-contact.choose-offer", "chosenOffer", "day-service", "reason", " ")))
                .isEqualTo("«Hvorfor ble det noe annet enn anbefalt?» må fylles ut.");
        complete(VERA, "first-contact.choose-offer", "chosenOffer", "day-service", "reason", "Vil bo hos søsteren.");

        assertThat(newestChoice())
                .isEqualTo(Map.of(
                        "chosenOffer", "day-service",
                        "recommendation", "shelter-stay",
                        "reason", "Vil bo hos søsteren.",
                        "followsRecommendation", "no"));
    }

    // -- turned away

    @Test
    void whoIsTurnedAwayGetsANamedAlternativeAndTheLeaderLooksAtIt() {
        theHouseIsFull();
        offerIsChosen(
                "other-centre", "turnedAway", true, "turnedAwayReason", "full", "alternative", "Krisesenteret i Fjell");

        assertThat(openForms(client, ""))
                .containsExactlyInAnyOrder("first-contact.review-turned-away", "first-contact.find-place");
        complete(LENA, "first-contact.review-turned-away");
        assertThat(openForms()).containsExactly("first-contact.find-place");
    }

    @Test
    void nobodyIsReceivedAndTurnedAwayAtOnce() {
        offerIsDiscussed();

        assertThat(refusalOf(() -> complete(
                        VERA, "first-contact.choose-offer", "chosenOffer", "shelter-stay", "turnedAway", true)))
                .isEqualTo(
                        "Du har valgt botilbud her og samtidig krysset av for at klienten ikke kunne tas imot. Rett det som er feil.");
        assertThat(openForms()).containsExactly("first-contact.choose-offer");
        assertThat(answers.newest(client, "first-contact.choose-offer")).isEmpty();
    }

    @Test
    void nobodyIsTurnedAwayWithoutANamedAlternative() {
        offerIsDiscussed();

        assertThat(refusalOf(() -> complete(
                        VERA,
                        "first-contact.choose-offer",
                        "chosenOffer",
                        "other-centre",
                        "turnedAway",
                        true,
                        "alternative",
                        "")))
                .isEqualTo("«Hvilket tilbud fikk klienten i stedet?» må fylles ut.");
    }

    // -- a place elsewhere

    @Test
    void theSearchGoesOnUntilThereIsANamedPlace() {
        theHouseIsFull();
        offerIsChosen("other-centre");
        assertThat(variable(contact, "recommendedOffer")).isEqualTo("other-centre");

        complete(LENA, "first-contact.find-place", "placeOutcome", "not-yet");
        assertThat(openForms()).containsExactly("first-contact.find-place");
        assertThat(refusalOf(
                        () -> complete(LENA, "first-contact.find-place", "placeOutcome", "elsewhere", "placeName", "")))
                .isEqualTo("«Hvilket senter?» må fylles ut.");
        complete(LENA, "first-contact.find-place", "placeOutcome", "elsewhere", "placeName", "Krisesenteret i Fjell");

        assertThat(openForms()).containsExactly("first-contact.hand-over");
    }

    @Test
    void aPlaceThatBecomesFreeMeansChoosingAgainAndBothChoicesAreKept() {
        offerIsChosen("other-centre", "gender", "man");
        assertThat(variable(contact, "roomAvailable"))
                .as("only women's rooms are free")
                .isEqualTo(false);
        assertThat(variable(contact, "recommendedOffer")).isEqualTo("other-centre");
        aFreeRoom(Area.MEN);

        complete(VERA, "first-contact.find-place", "placeOutcome", "free-here");

        assertThat(openForms()).containsExactly("first-contact.choose-offer");
        assertThat(variable(contact, "recommendedOffer")).isEqualTo("shelter-stay");
        complete(VERA, "first-contact.choose-offer", "chosenOffer", "shelter-stay");
        assertThat(answers.all(client, "first-contact.choose-offer").stream().map(Entry::answers))
                .containsExactly(
                        choice("other-centre", "yes", "other-centre"), choice("shelter-stay", "yes", "shelter-stay"));
        assertThat(openForms(client, "")).containsExactlyInAnyOrder("arrival.welcome-client", NOTE);
    }

    // -- home

    @Test
    void whoGoesHomeWithoutACallIsLeftInPeace() {
        offerIsChosen("goes-home");
        complete(VERA, "first-contact.going-home", "callBackAgreed", "no");
        complete(VERA, NOTE);

        assertClosed();
    }

    @Test
    void whoIsReachedAndWantsHelpChoosesAgain() {
        goesHomeAndIsCalled();
        complete(VERA, "safe-call-back.call-back", "reached", "yes", "wantsHelp", "yes", "wish", "conversation");

        assertThat(openForms()).containsExactly("first-contact.choose-offer");
        assertThat(variable(contact, "wish")).isEqualTo("conversation");
        assertThat(variable(contact, "recommendedOffer")).isEqualTo("day-service");
    }

    @Test
    void whoIsReachedAndWantsNothingMoreIsLeftInPeace() {
        goesHomeAndIsCalled();
        complete(VERA, "safe-call-back.call-back", "reached", "yes", "wantsHelp", "no");

        assertClosed();
    }

    // -- registration

    @Test
    void whoWantsToBeAnonymousIsRegisteredOnANumber() {
        someoneMakesContact("anonymous", true);
        overviewIsReached("wish", "shelter", "gender", "woman");
        complete(VERA, "first-contact.choose-offer", "chosenOffer", "shelter-stay");
        complete(VERA, NOTE);
        complete(
                VERA,
                "first-contact.register-client",
                "name",
                "Kari Nordmann",
                "municipality",
                "Fjord",
                "phone",
                "+4799988777",
                "journalConsent",
                "no",
                "informed",
                "yes");

        assertEnded(contact);
        assertThat(caseFiles.legalBasis(client)).contains("number-only");
        assertThat(answers.newest(client, "first-contact.register-client")
                        .orElseThrow()
                        .answers())
                .isEqualTo(Map.of("informed", "yes", "journalConsent", "no", "purpose", "journal"));
    }

    private void goesHomeAndIsCalled() {
        offerIsChosen("goes-home");
        complete(VERA, "first-contact.going-home", "callBackAgreed", "yes", "safeContact", "Ring kl. 9");
        complete(VERA, NOTE);
        fireTimer("catchEvent_timeToCall");
    }

    private void someoneMakesContact(Object... said) {
        contact = startByForm(VERA, "first-contact", with(said, "contactKind", "help"));
        client = new CaseReference(contact.getBusinessKey());
    }

    private void overviewIsReached(Object... told) {
        complete(
                VERA,
                "first-contact.map-situation",
                with(told, "mappingComplete", "yes", "targetGroup", "violence", "wish", "shelter"));
        complete(VERA, "first-contact.give-information");
    }

    private void offerIsDiscussed(Object... told) {
        someoneMakesContact();
        overviewIsReached(told);
    }

    /** A client who tells this much gets this offer. */
    private void offerIsChosen(String offer, Object... said) {
        var told = new HashMap<>(pairs(said));
        var chosen = new HashMap<String, Object>(Map.of("chosenOffer", offer));
        List.of("turnedAway", "turnedAwayReason", "alternative").forEach(key -> {
            if (told.containsKey(key)) {
                chosen.put(key, told.remove(key));
            }
        });
        offerIsDiscussed(oneAfterAnother(told));
        complete(VERA, "first-contact.choose-offer", oneAfterAnother(chosen));
    }

    private Map<String, Object> newestChoice() {
        return answers.newest(client, "first-contact.choose-offer")
                .orElseThrow()
                .answers();
    }

    private Map<String, Object> variables() {
        return runtime.getVariables(contact.getId());
    }

    private void assertClosed() {
        assertEnded(contact);
        assertThat(openForms()).isEmpty();
        assertThat(caseFiles.get(client).isOpen()).isFalse();
    }

    private static Object[] with(Object[] said, Object... defaults) {
        var all = new HashMap<>(pairs(defaults));
        all.putAll(pairs(said));
        if (Boolean.TRUE.equals(all.get("acuteDanger"))) {
            all.remove("contactKind");
        }
        return oneAfterAnother(all);
    }

    private static Map<String, Object> values(Object... keysAndValues) {
        return pairs(keysAndValues);
    }

    private static Map<String, Object> choice(String offer, String followsRecommendation, String recommendation) {
        return Map.of(
                "chosenOffer", offer, "followsRecommendation", followsRecommendation, "recommendation", recommendation);
    }
}
