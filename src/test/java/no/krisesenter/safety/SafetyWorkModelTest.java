package no.krisesenter.safety;

import static no.krisesenter.safety.SafetyForms.AGREE_SAFETY_PLAN;
import static no.krisesenter.safety.SafetyForms.CARRY_OUT_MEASURES;
import static no.krisesenter.safety.SafetyForms.CONFIRM_LOWERING;
import static no.krisesenter.safety.SafetyForms.CONSIDER_POLICE;
import static no.krisesenter.safety.SafetyForms.CONTACT_POLICE;
import static no.krisesenter.safety.SafetyForms.MAP_THREAT;
import static no.krisesenter.safety.SafetyForms.SET_LEVEL;
import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.SINDRE;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.krisesenter.casefile.Part;
import no.krisesenter.process.CaseReference;
import no.krisesenter.testing.JsonRows;
import no.krisesenter.testing.ResidentTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The threat is mapped, rated by two people when it is lowered, and answered with a plan that is reviewed in time. */
class SafetyWorkModelTest extends ResidentTest {

    private static final String REVIEW = "safety-work.review-safety";
    private static final String ASSESS_DUTY = "duty-to-avert.assess-again";
    private static final String RETRY = "catchEvent_timeToRetry";
    private static final String TIME_TO_REVIEW = "catchEvent_timeToReview";
    private static final String TIME_TO_ASK_AGAIN = "catchEvent_timeToAskAgain";

    private static final List<String> RISKS = List.of(
            "deathThreats",
            "strangulation",
            "weaponAccess",
            "orderBreached",
            "activelySearching",
            "childAbductionRisk",
            "fearsForLife",
            "escalation",
            "stalking",
            "recentSeparation",
            "pregnancy",
            "jealousyControl",
            "substanceUse",
            "mentalHealth",
            "suicideThreats",
            "violenceChildrenAnimals",
            "earlierConviction",
            "threatsAgainstCentre",
            "networkSearching",
            "registerAccess");

    // -- mapping and level

    @Test
    void theThreatIsMappedAndRatedBeforeTheClientIsProtected() {
        var client = aResident();
        var work = safetyWorkFor(client);

        assertThat(openForms()).containsExactly(MAP_THREAT);
        assertDue(taskWith(MAP_THREAT), "2026-01-06T10:00");
        assertThat(taskWith(MAP_THREAT).getAssignee()).isEqualTo("kari");

        theThreatIsMapped("deathThreats", "strangulation");
        assertThat(openForms()).containsExactly(SET_LEVEL);
        assertThat(variable(work, "suggestedLevel")).isEqualTo("high");
        assertThat(variable(work, "previousLevel")).isNull();

        theLevelIsSetTo("high");
        assertThat(levelOf(client)).isEqualTo("high");
        assertThat(openForms()).containsExactlyInAnyOrder(AGREE_SAFETY_PLAN, CONSIDER_POLICE);
        assertDue(taskWith(AGREE_SAFETY_PLAN), "2026-01-07T10:00");
        assertDue(taskWith(CONSIDER_POLICE), "2026-01-07T10:00");
        assertThat(hasTimer(RETRY)).isFalse();
    }

    @Test
    void theEngineKnowsCodesAndNumbersOfTheThreatAndNothingElse() {
        var work = safetyWorkFor(aResident());
        complete(
                KARI,
                MAP_THREAT,
                with(noRisks(), "clientTalks", "yes", "ownFear", 7, "situation", "Redd for at han kommer"));
        theLevelIsSetTo("medium");

        assertThat(variablesOf(work))
                .containsExactlyInAnyOrder(
                        "caseReference",
                        "clientTalks",
                        "criticalRisks",
                        "ordinaryRisks",
                        "unknownShare",
                        "escalated",
                        "honourIndicated",
                        "perpetratorKnowsWhere",
                        "ownFear",
                        "suggestedLevel",
                        "previousLevel",
                        "threatLevel",
                        "levelLowered");
    }

    @Test
    void aClientWhoCannotTalkNowIsAtLeastInMediumDangerAndAskedAgainAfterADay() {
        var client = aResident();
        safetyWorkFor(client);

        theClientCannotTalk();

        assertThat(levelOf(client)).isEqualTo("medium");
        assertThat(openForms()).containsExactlyInAnyOrder(AGREE_SAFETY_PLAN, CONSIDER_POLICE);
        assertDue(timer(RETRY), "2026-01-06T10:00");

        fireTimer(RETRY);
        assertThat(openForms()).containsExactly(MAP_THREAT);
    }

    @ParameterizedTest
    @CsvSource({"low, medium", "medium, medium", "high, high", "acute, acute"})
    void whoeverCannotTalkNeverLosesTheLevel(String before, String after) {
        var client = aResident();
        caseFiles.noteThreatLevel(client, before);
        var work = safetyWorkFor(client);

        theClientCannotTalk();

        assertThat(levelOf(client)).isEqualTo(after);
        assertThat(variable(work, "threatLevel")).isEqualTo(after);
    }

    @Test
    void aLevelBelowTheSuggestionNeedsAReason() {
        var client = aResident();
        safetyWorkFor(client);
        theThreatIsMapped("deathThreats", "strangulation");

        assertThat(refusalOf(() -> theLevelIsSetTo("medium")))
                .isEqualTo(
                        "Nivået er lavere enn kartleggingen tilsier, eller lavere enn det er i dag. Skriv hvorfor det settes lavere.");

        assertThat(openForms()).containsExactly(SET_LEVEL);
        assertThat(answers.newest(client, SET_LEVEL)).isEmpty();
    }

    @Test
    void aLowerLevelCountsOnlyWhenSomebodyElseAgrees() {
        var client = aResident();
        safetyWorkFor(client);
        theThreatIsMapped("deathThreats", "strangulation");
        complete(KARI, SET_LEVEL, "threatLevel", "medium", "loweringReason", "Utøver er fengslet");

        assertThat(openForms()).containsExactly(CONFIRM_LOWERING);
        assertDue(taskWith(CONFIRM_LOWERING), "2026-01-06T10:00");
        assertThat(taskWith(CONFIRM_LOWERING).getAssignee()).isNull();
        assertThat(levelOf(client)).isNull();
        assertThat(refusalOf(() -> complete(KARI, CONFIRM_LOWERING, "loweringConfirmed", "yes")))
                .isEqualTo("Du har selv satt nivået. Be en kollega om å vurdere om det kan senkes.");

        complete(VERA, CONFIRM_LOWERING, "loweringConfirmed", "yes");
        assertThat(levelOf(client)).isEqualTo("medium");
        assertThat(openForms()).containsExactlyInAnyOrder(AGREE_SAFETY_PLAN, CONSIDER_POLICE);
    }

    @Test
    void aColleagueWhoDisagreesSendsTheLevelBack() {
        var client = aResident();
        safetyWorkFor(client);
        theThreatIsMapped("deathThreats", "strangulation");
        complete(KARI, SET_LEVEL, "threatLevel", "low", "loweringReason", "Utøver er fengslet");

        complete(VERA, CONFIRM_LOWERING, "loweringConfirmed", "no");

        assertThat(openForms()).containsExactly(SET_LEVEL);
        assertThat(shown(KARI, taskWith(SET_LEVEL))).doesNotContainKeys("threatLevel", "loweringReason");
        theLevelIsSetTo("high");
        assertThat(levelOf(client)).isEqualTo("high");
    }

    @Test
    void aLevelBelowTodaysIsLoweredEvenWhenTheSuggestionAgrees() {
        var client = aResident();
        caseFiles.noteThreatLevel(client, "high");
        var work = safetyWorkFor(client);
        complete(KARI, MAP_THREAT, with(noRisks(), "clientTalks", "yes"));

        assertThat(variable(work, "suggestedLevel")).isEqualTo("low");
        assertThat(variable(work, "previousLevel")).isEqualTo("high");
        assertThat(refusalOf(() -> theLevelIsSetTo("low"))).startsWith("Nivået er lavere enn kartleggingen tilsier");
        complete(KARI, SET_LEVEL, "threatLevel", "low", "loweringReason", "Utøver er fengslet");
        assertThat(openForms()).containsExactly(CONFIRM_LOWERING);
    }

    @Test
    void anyLevelAboveTheSuggestionIsFree() {
        var client = aResident();
        safetyWorkFor(client);
        complete(KARI, MAP_THREAT, with(noRisks(), "clientTalks", "yes"));

        theLevelIsSetTo("acute");

        assertThat(levelOf(client)).isEqualTo("acute");
    }

    @Test
    void aNewContactPersonTakesOverTheirTasksButNotTheSecondOpinion() {
        var client = aCase();
        safetyWorkFor(client);
        theThreatIsMapped("deathThreats", "strangulation");
        assertThat(taskWith(SET_LEVEL).getAssignee()).isNull();

        careTeams.appoint(client, Part.CONTACT_PERSON, null, KARI);
        assertThat(taskWith(SET_LEVEL).getAssignee()).isEqualTo("kari");

        complete(KARI, SET_LEVEL, "threatLevel", "low", "loweringReason", "Utøver er fengslet");
        careTeams.appoint(client, Part.CONTACT_PERSON, null, SINDRE);
        assertThat(taskWith(CONFIRM_LOWERING).getAssignee()).isNull();
    }

    // -- plan, measures and review

    @ParameterizedTest
    @CsvSource({
        "low,    2026-12-01, 2026-01-19T10:00",
        "medium, 2026-12-01, 2026-01-12T10:00",
        "high,   2026-12-01, 2026-01-08T10:00",
        "acute,  2026-12-01, 2026-01-06T10:00",
        "low,    2026-01-07, 2026-01-07T08:00",
        "high,   2026-01-09, 2026-01-08T10:00"
    })
    void safetyIsReviewedOnTheAgreedDayButNeverLaterThanTheLevelAllows(String level, String agreed, String due) {
        safetyWorkFor(aResident());
        complete(KARI, MAP_THREAT, with(noRisks(), "clientTalks", "yes"));
        theLevelIsSetTo(level);

        complete(KARI, AGREE_SAFETY_PLAN, "nextSafetyReview", agreed);

        assertThat(openForms()).containsExactlyInAnyOrder(CONSIDER_POLICE, CARRY_OUT_MEASURES);
        assertDue(timer(TIME_TO_REVIEW), due);
    }

    @Test
    void aPlanThatHoldsIsReviewedAgainWhetherItsMeasuresAreDoneOrNot() {
        theDangerIs("high", aResident());
        complete(KARI, AGREE_SAFETY_PLAN);
        fireTimer(TIME_TO_REVIEW);
        assertThat(openForms()).containsExactlyInAnyOrder(CONSIDER_POLICE, CARRY_OUT_MEASURES, REVIEW);
        assertDue(taskWith(REVIEW), "2026-01-11T10:00");

        complete(KARI, REVIEW, "reviewOutcome", "plan-holds");

        assertThat(openForms()).containsExactlyInAnyOrder(CONSIDER_POLICE, CARRY_OUT_MEASURES);
        assertDue(timer(TIME_TO_REVIEW), "2026-01-11T10:00");
        complete(KARI, CARRY_OUT_MEASURES);
        assertThat(openForms()).containsExactly(CONSIDER_POLICE);

        fireTimer(TIME_TO_REVIEW);
        complete(KARI, REVIEW, "reviewOutcome", "plan-holds", "nextSafetyReview", "2026-01-12");
        assertThat(openForms()).containsExactlyInAnyOrder(CONSIDER_POLICE, CARRY_OUT_MEASURES);
        assertDue(timer(TIME_TO_REVIEW), "2026-01-12T08:00");
    }

    @Test
    void aPlanThatMustChangeIsMadeAnewFromTheOldOne() {
        theDangerIs("high", aResident());
        complete(KARI, AGREE_SAFETY_PLAN, "codeword", "Blåmeis", "nextSafetyReview", "2026-01-07");
        fireTimer(TIME_TO_REVIEW);

        complete(KARI, REVIEW, "reviewOutcome", "change-plan");

        assertThat(openForms()).containsExactlyInAnyOrder(CONSIDER_POLICE, AGREE_SAFETY_PLAN);
        assertThat(shown(KARI, taskWith(AGREE_SAFETY_PLAN)))
                .containsEntry("codeword", "Blåmeis")
                .doesNotContainKeys("nextSafetyReview", "approvedByClient");
    }

    @Test
    void aReviewThatFindsANewThreatLeadsStraightBackToTheMapping() {
        theDangerIs("high", aResident());
        complete(KARI, AGREE_SAFETY_PLAN);
        fireTimer(TIME_TO_REVIEW);

        complete(KARI, REVIEW, "reviewOutcome", "threat-changed");

        assertThat(openForms()).containsExactly(MAP_THREAT);
        assertThat(hasTimer(TIME_TO_REVIEW)).isFalse();
    }

    @Test
    void theFirstPlanStartsFromTheMeasuresForThisSituation() {
        var client = aResident();
        aChildOf(client, "Mia");
        safetyWorkFor(client);
        theThreatIsMapped("deathThreats", "activelySearching", "stalking");
        theLevelIsSetTo("high");

        var measures = measuresShown(AGREE_SAFETY_PLAN);

        assertThat(measures)
                .extracting(row -> row.get("measure"))
                .containsExactly(
                        "Avtal et kodeord som betyr at noe er galt",
                        "Legg inn nødnumre og senterets nummer på telefonen",
                        "Avtal et trygt møtepunkt utenfor senteret",
                        "Gå ikke ut alene, og si fra når du går og når du er tilbake",
                        "Snakk om hva politiet kan hjelpe med, for eksempel mobil voldsalarm",
                        "Slå av posisjonsdeling på telefon, nettbrett og klokke",
                        "Bytt SIM-kort og telefonnummer",
                        "Lag en liste over hvem som kan hente barna i barnehage, skole og SFO",
                        "Vurder sammen om et annet krisesenter er tryggere");
        assertThat(measures.get(7)).containsEntry("area", "children").containsEntry("status", "not-started");
        assertThat(measures.get(7).get("responsible")).isNull();
        assertThat(measures.get(7).get("due")).isNull();
    }

    @Test
    void theMeasuresToFollowUpAreThoseOfTheNewestPlan() {
        theDangerIs("high", aResident());
        complete(
                KARI,
                AGREE_SAFETY_PLAN,
                "measures",
                rows(Map.of(
                        "area", "digital",
                        "measure", "Bytt telefonnummer",
                        "responsible", "client",
                        "due", "2026-01-08",
                        "status", "ongoing")));

        var measures = measuresShown(CARRY_OUT_MEASURES);

        assertThat(measures).hasSize(1);
        assertThat(measures.get(0))
                .containsEntry("area", "digital")
                .containsEntry("measure", "Bytt telefonnummer")
                .containsEntry("responsible", "client")
                .containsEntry("status", "ongoing")
                .doesNotContainKey("due");
    }

    // -- news

    @ParameterizedTest
    @ValueSource(strings = {"safety.threat-changed", "safety.order-breached"})
    void newsThatComesWhileTheThreatIsBeingMappedBelongsToThatMapping(String news) {
        var client = aResident();
        safetyWorkFor(client);
        var mapping = taskWith(MAP_THREAT).getId();

        tell(news, client);

        assertThat(openForms()).containsExactly(MAP_THREAT);
        assertThat(taskWith(MAP_THREAT).getId()).isEqualTo(mapping);
    }

    @ParameterizedTest
    @ValueSource(strings = {"safety.threat-changed", "safety.order-breached"})
    void newsThatComesBeforeTheLevelIsSetMakesUsAskAgain(String news) {
        var client = aResident();
        safetyWorkFor(client);
        theThreatIsMapped("deathThreats", "strangulation");

        tell(news, client);
        assertThat(openForms()).containsExactly(MAP_THREAT);

        theThreatIsMapped("deathThreats", "strangulation");
        complete(KARI, SET_LEVEL, "threatLevel", "low", "loweringReason", "Utøver er fengslet");
        tell(news, client);
        assertThat(openForms()).containsExactly(MAP_THREAT);
        assertThat(levelOf(client)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"safety.threat-changed", "safety.order-breached"})
    void newsThatComesLaterLeadsBackToTheMappingWhateverIsGoingOn(String news) {
        var client = aResident();
        theDangerIs("high", client);
        tell(news, client);
        assertThat(openForms()).as("while the plan is made").containsExactly(MAP_THREAT);

        mapAndSet("high");
        complete(KARI, AGREE_SAFETY_PLAN);
        complete(KARI, CARRY_OUT_MEASURES);
        complete(KARI, CONSIDER_POLICE, "policeConsent", "undecided");
        assertThat(openForms()).isEmpty();
        tell(news, client);
        assertThat(openForms()).as("while only timers run").containsExactly(MAP_THREAT);
        assertThat(hasTimer(TIME_TO_REVIEW)).isFalse();
        assertThat(hasTimer(TIME_TO_ASK_AGAIN)).isFalse();

        theClientCannotTalk();
        tell(news, client);
        assertThat(openForms()).as("until the next try").containsExactly(MAP_THREAT);
        assertThat(hasTimer(RETRY)).isFalse();

        mapAndSet("high");
        complete(KARI, AGREE_SAFETY_PLAN);
        fireTimer(TIME_TO_REVIEW);
        tell(news, client);
        assertThat(openForms()).as("while safety is reviewed").containsExactly(MAP_THREAT);
    }

    @Test
    void childrenAreReviewedAtOnceWhenTheParentIsInGreaterDanger() {
        var client = aResident();
        var mia = aChildOf(client, "Mia");
        var ola = aChildOf(client, "Ola");
        aChildWhoseSafetyIsPlanned(client, mia.value());
        aChildWhoseSafetyIsPlanned(client, ola.value());
        assertThat(openForms()).isEmpty();

        theDangerIs("medium", client);
        assertThat(openForms())
                .containsExactlyInAnyOrder(
                        AGREE_SAFETY_PLAN,
                        CONSIDER_POLICE,
                        "child-safety.review-child-safety",
                        "child-safety.review-child-safety");

        complete(VERA, "child-safety.review-child-safety", "childSafetyOutcome", "plan-holds");
        complete(VERA, "child-safety.review-child-safety", "childSafetyOutcome", "change-plan");
        tell("safety.threat-changed", client);
        mapAndSet("medium");
        assertThat(openForms())
                .as("the same danger is no news")
                .containsExactlyInAnyOrder(AGREE_SAFETY_PLAN, CONSIDER_POLICE, "child-safety.child-safety-plan");

        tell("safety.threat-changed", client);
        mapAndSet("acute");
        assertThat(openForms())
                .as("a child whose plan is being made needs no message")
                .containsExactlyInAnyOrder(
                        AGREE_SAFETY_PLAN,
                        CONSIDER_POLICE,
                        "child-safety.child-safety-plan",
                        "child-safety.review-child-safety");
    }

    // -- police

    @Test
    void thePoliceAreContactedWithTheClientsConsent() {
        var client = aResident();
        theDangerIs("high", client);

        complete(KARI, CONSIDER_POLICE, "needsPoliceMeasures", true, "policeConsent", "yes-written");

        assertThat(openForms()).containsExactlyInAnyOrder(AGREE_SAFETY_PLAN, CONTACT_POLICE);
        var contact = running("police-contact", client);
        assertThat(variablesOf(contact)).containsExactlyInAnyOrder("caseReference", "policeAdvice", "legalGround");
        assertThat(variable(contact, "policeAdvice")).isEqualTo("contact-required");
        assertThat(variable(contact, "legalGround")).isEqualTo("regulation-4b-consent");
        assertDue(taskWith(CONTACT_POLICE), "2026-01-06T10:00");

        complete(KARI, CONTACT_POLICE, "policeContacted", "no");
        assertThat(runs("police-contact", client)).isFalse();
        assertThat(openForms()).containsExactly(AGREE_SAFETY_PLAN);
    }

    @Test
    void aClientInGreatDangerWhoSaysNoIsAskedAgainAfterADay() {
        var client = aResident();
        theDangerIs("high", client);

        complete(KARI, CONSIDER_POLICE, "policeConsent", "no");

        assertThat(runs("police-contact", client)).isFalse();
        assertThat(openForms()).containsExactly(AGREE_SAFETY_PLAN);
        assertDue(timer(TIME_TO_ASK_AGAIN), "2026-01-06T10:00");

        fireTimer(TIME_TO_ASK_AGAIN);
        assertThat(openForms()).containsExactlyInAnyOrder(AGREE_SAFETY_PLAN, CONSIDER_POLICE);
        assertThat(shown(KARI, taskWith(CONSIDER_POLICE))).doesNotContainKey("policeConsent");
    }

    @Test
    void aClientWhoSaysNoIsNotAskedAgainWhenTheDangerIsNotGreat() {
        var client = aResident();
        theDangerIs("medium", client);

        complete(KARI, CONSIDER_POLICE, "policeConsent", "no");

        assertThat(runs("police-contact", client)).isFalse();
        assertThat(hasTimer(TIME_TO_ASK_AGAIN)).isFalse();
        assertThat(openForms()).containsExactly(AGREE_SAFETY_PLAN);
    }

    @Test
    void whereThePoliceAreInvolvedAlreadyNoSecondContactIsStarted() {
        var client = aResident();
        theDangerIs("high", client);

        complete(KARI, CONSIDER_POLICE, "policeConsent", "yes-oral", "policeAlreadyInvolved", true);

        assertThat(runs("police-contact", client)).isFalse();
        assertThat(openForms()).containsExactly(AGREE_SAFETY_PLAN);
    }

    @Test
    void theDutyToAvertNeedsALegalGroundWhenTheClientDoesNotConsent() {
        var client = aResident();
        theDangerIs("medium", client);

        for (var ground : new String[] {null, "none"}) {
            assertThat(refusalOf(() -> complete(
                            KARI,
                            CONSIDER_POLICE,
                            given("danger", "yes", "policeConsent", "no", "groundWithoutConsent", ground))))
                    .isEqualTo("Klienten har ikke samtykket. Velg grunnlaget for å kontakte politiet uten samtykke.");
        }
        assertThat(runs("police-contact", client)).isFalse();

        complete(
                KARI,
                CONSIDER_POLICE,
                given("danger", "yes", "policeConsent", "no", "groundWithoutConsent", "duty-to-avert"));
        assertThat(variable(running("police-contact", client), "legalGround")).isEqualTo("penal-code-196");
        assertThat(openForms()).containsExactlyInAnyOrder(AGREE_SAFETY_PLAN, CONTACT_POLICE, ASSESS_DUTY);
    }

    @Test
    void whereNobodyKnowsWhetherItCanBeAvertedTheDutyIsAssessedWithinTheHourAndAskedAnewEachDay() {
        theDangerIs("high", aResident());

        complete(KARI, CONSIDER_POLICE, "danger", "unknown", "policeConsent", "no");

        assertThat(openForms()).containsExactlyInAnyOrder(AGREE_SAFETY_PLAN, ASSESS_DUTY);
        assertDue(taskWith(ASSESS_DUTY), "2026-01-05T11:00");
        fireTimer(TIME_TO_ASK_AGAIN);
        assertThat(shown(KARI, taskWith(CONSIDER_POLICE))).doesNotContainKeys("danger", "dutyToAvert");
        complete(KARI, CONSIDER_POLICE, "danger", "no", "policeConsent", "no");
        assertThat(openForms()).containsExactlyInAnyOrder(AGREE_SAFETY_PLAN, ASSESS_DUTY);
    }

    @Test
    void contactWithThePoliceGoesOnWhileTheThreatIsMappedAgain() {
        var client = aResident();
        theDangerIs("high", client);
        complete(KARI, CONSIDER_POLICE, "policeConsent", "yes-oral");
        complete(KARI, CONTACT_POLICE, "policeContacted", "yes", "contactedAt", "2026-01-05T09:30");

        tell("safety.threat-changed", client);

        assertThat(openForms()).containsExactlyInAnyOrder(MAP_THREAT, "police-contact.register-answer");
        complete(KARI, "police-contact.register-answer", "policeAnswer", "answered");
        assertThat(openForms()).containsExactly(MAP_THREAT);
    }

    @Test
    void anOrderThatWasBreachedLeadsBackToTheMapping() {
        var client = aResident();
        theDangerIs("high", client);
        complete(KARI, CONSIDER_POLICE, "policeConsent", "yes-oral");
        complete(KARI, CONTACT_POLICE, "policeContacted", "yes", "contactedAt", "2026-01-05T09:30");
        complete(KARI, "police-contact.register-answer", "policeAnswer", "order-granted", "orderExpires", "2026-01-20");
        fireTimer("catchEvent_orderExpiresSoon");

        complete(
                KARI,
                "restraining-order.renew",
                "orderBreached",
                "yes",
                "orderRenewed",
                "yes",
                "orderExpires",
                "2026-03-20");

        assertThat(openForms()).containsExactlyInAnyOrder(MAP_THREAT, "acute-danger.follow-up");
        assertDue(timer("catchEvent_orderExpiresSoon"), "2026-02-27T08:00");
    }

    // -- the end

    @Test
    void whoeverStartedTheWorkEndsAllOfIt() {
        var client = aResident();
        var work = safetyWorkFor(client);
        theClientCannotTalk();
        complete(KARI, AGREE_SAFETY_PLAN);
        complete(KARI, CONSIDER_POLICE, "wantsToReport", true, "policeConsent", "yes-oral");
        assertThat(openForms()).containsExactlyInAnyOrder(CARRY_OUT_MEASURES, CONTACT_POLICE);

        runtime.deleteProcessInstance(work.getId(), "stay over");

        assertEnded(work);
        assertThat(openForms()).isEmpty();
        assertThat(runs("police-contact", client)).isFalse();
        assertThat(hasTimer(RETRY)).isFalse();
        assertThat(hasTimer(TIME_TO_REVIEW)).isFalse();
    }

    // -- steps

    private ProcessInstance safetyWorkFor(CaseReference client) {
        return start("safety-work", client);
    }

    private void theDangerIs(String level, CaseReference client) {
        safetyWorkFor(client);
        mapAndSet(level);
    }

    private void mapAndSet(String level) {
        complete(KARI, MAP_THREAT, with(noRisks(), "clientTalks", "yes"));
        theLevelIsSetTo(level);
    }

    private void theThreatIsMapped(String... risks) {
        var given = new ArrayList<Object>(List.of("clientTalks", "yes"));
        Stream.of(risks).forEach(risk -> Collections.addAll(given, risk, "yes"));
        complete(KARI, MAP_THREAT, given.toArray());
    }

    private void theClientCannotTalk() {
        complete(KARI, MAP_THREAT, "clientTalks", "not-now");
    }

    private void theLevelIsSetTo(String level) {
        complete(KARI, SET_LEVEL, "threatLevel", level);
    }

    private void aChildWhoseSafetyIsPlanned(CaseReference client, String child) {
        start("child-safety", client, "childReference", child);
        complete(VERA, "child-safety.map-child-threat", "childThreatLevel", "low", "abductionRisk", "low");
        complete(VERA, "child-safety.child-safety-plan");
    }

    private String levelOf(CaseReference client) {
        return caseFiles.get(client).threatLevel();
    }

    private List<Map<String, Object>> measuresShown(String form) {
        return JsonRows.in(shown(KARI, taskWith(form)).get("measures"));
    }

    private static Object[] noRisks() {
        return RISKS.stream().flatMap(risk -> Stream.of(risk, "no")).toArray();
    }

    private static Object[] with(Object[] given, Object... more) {
        return Stream.concat(Stream.of(given), Stream.of(more)).toArray();
    }

    /** Keys and values without those that have no value. */
    private static Object[] given(Object... pairs) {
        var given = new ArrayList<Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null) {
                Collections.addAll(given, pairs[i], pairs[i + 1]);
            }
        }
        return given.toArray();
    }
}
