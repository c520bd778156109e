package no.krisesenter.planning;

import static no.krisesenter.testing.TestCentres.KARI;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.krisesenter.process.CaseReference;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeedsMappingModelTest extends PlanningModelTest {

    private static final List<String> PARTS = List.of(
            "needs-mapping.own-wishes",
            "needs-mapping.person-and-everyday",
            "needs-mapping.health",
            "needs-mapping.finances",
            "needs-mapping.housing",
            "needs-mapping.residence-status",
            "needs-mapping.work-legal-and-agencies",
            "needs-mapping.family-and-network");
    private static final String FAMILY = "needs-mapping.family-and-network";
    private static final String SUMMARY = "needs-mapping.summary";
    private static final String HONOUR = "honour-related-violence.map-honour-violence";
    private static final String UNMAPPED =
            "Det er sett tegn på æresrelatert vold som ikke er kartlagt. Åpne delen «Æresrelatert vold» igjen, og kartlegg den før dere avslutter.";

    @Test
    void theMappingWaitsUntilTheClientHasRested() {
        start("needs-mapping", aClient());
        assertThat(openForms()).isEmpty();
        assertThat(timerDue("catchEvent_clientRested")).isEqualTo("2026-01-05T22:00");

        fireTimer("catchEvent_clientRested");
        assertThat(openForms()).containsExactlyInAnyOrderElementsOf(PARTS);
        assertThat(timerDue("boundaryEvent_timeToSumUp")).isEqualTo("2026-01-19T22:00");
    }

    @Test
    void navIsContactedTwoWorkingDaysAfterTheArrivalAndTheHomeIsClearedInAWeek() {
        mappingOpens(aClient());

        assertThat(due("needs-mapping.finances")).isEqualTo("2026-01-07T10:00");
        assertThat(due("needs-mapping.housing")).isEqualTo("2026-01-12T22:00");
    }

    @Test
    void acuteDangerDoesNotWait() {
        start("needs-mapping", aClientInDanger("acute"));

        assertThat(openForms()).containsExactlyInAnyOrderElementsOf(PARTS);
    }

    @Test
    void theNeedsAreSummedUpWhenEveryPartIsDone() {
        var mapping = mappingOpens(aClient());
        for (var part : PARTS) {
            assertThat(openForms()).doesNotContain(SUMMARY);
            complete(KARI, part);
        }
        assertThat(openForms()).containsExactly(SUMMARY);
        assertThat(due(SUMMARY)).isEqualTo("2026-01-08T22:00");
        assertThat(variables(mapping)).isEqualTo(variablesOf(mapping, "medium", "not-indicated", null, "all"));

        complete(KARI, SUMMARY, "reopenSection", "none");
        assertEnded(mapping);
    }

    @Test
    void aPartMayBeSkippedForAReason() {
        var client = aClient();
        mappingOpens(client);
        complete(KARI, "needs-mapping.health", "skipped", true, "skipReason", "not-relevant");

        assertThat(openForms()).doesNotContain("needs-mapping.health").hasSize(7);
        assertThat(answers.newest(client, "needs-mapping.health").orElseThrow().answers())
                .isEqualTo(Map.of("skipped", true, "skipReason", "not-relevant"));
    }

    @Test
    void afterAFortnightWhatIsKnownIsSummedUp() {
        mappingOpens(aClient());
        complete(KARI, "needs-mapping.health");
        fireTimer("boundaryEvent_timeToSumUp");

        assertThat(openForms()).containsExactly(SUMMARY);
    }

    @ParameterizedTest
    @CsvSource({
        "own-wishes, needs-mapping.own-wishes",
        "person-and-everyday, needs-mapping.person-and-everyday",
        "health, needs-mapping.health",
        "finances, needs-mapping.finances",
        "housing, needs-mapping.housing",
        "residence-status, needs-mapping.residence-status",
        "work-legal-and-agencies, needs-mapping.work-legal-and-agencies",
        "family-and-network, needs-mapping.family-and-network",
        "honour-related-violence, honour-related-violence.map-honour-violence"
    })
    void onePartCanBeOpenedAgain(String part, String form) {
        var mapping = timeToSumUp(aClient());
        complete(KARI, SUMMARY, "reopenSection", part);
        assertThat(openForms()).containsExactly(form);

        if (form.equals(HONOUR)) {
            complete(KARI, form, "honourFinding", "no");
        } else {
            complete(KARI, form);
        }
        assertThat(openForms()).containsExactly(SUMMARY);
        complete(KARI, SUMMARY, "reopenSection", "none");
        assertEnded(mapping);
    }

    @Test
    void signsFromTheFirstContactAreMappedBesideTheNeeds() {
        var client = aClient();
        known(client, "first-contact.map-situation", "honourIndicated", true);
        var mapping = mappingOpens(client);
        assertThat(openForms()).hasSize(9).contains(HONOUR).containsAll(PARTS);

        complete(KARI, HONOUR, "honourFinding", "yes", "consultExpertTeam", "no");
        complete(KARI, FAMILY, "honourSigns", "yes");
        assertThat(openForms()).hasSize(7).doesNotContain(HONOUR);
        assertThat(variables(mapping)).isEqualTo(variablesOf(mapping, "medium", "needed", "yes", "all"));
    }

    @Test
    void signsThatAreSeenOnTheWayAreMappedOnce() {
        var mapping = timeToSumUp(aClient());
        complete(KARI, SUMMARY, "reopenSection", "family-and-network");
        complete(KARI, FAMILY, "honourSigns", "yes");
        assertThat(openForms()).containsExactly(HONOUR);

        complete(KARI, HONOUR, "honourFinding", "no");
        complete(KARI, SUMMARY, "reopenSection", "family-and-network");
        complete(KARI, FAMILY, "honourSigns", "yes");
        assertThat(openForms()).containsExactly(SUMMARY);
        complete(KARI, SUMMARY, "reopenSection", "none");
        assertEnded(mapping);
    }

    @Test
    void theMappingDoesNotEndWithSignsThatNobodyHasMapped() {
        var client = aClient();
        var mapping = timeToSumUp(client);
        known(client, "safety-work.map-threat", "honourSigns", "yes");

        assertThat(refusalOf(() -> complete(KARI, SUMMARY, "reopenSection", "none")))
                .isEqualTo(UNMAPPED);
        assertThat(openForms()).containsExactly(SUMMARY);
        assertThat(answers.all(client, SUMMARY)).isEmpty();

        complete(KARI, SUMMARY, "reopenSection", "health");
        assertThat(openForms()).containsExactlyInAnyOrder("needs-mapping.health", HONOUR);
        complete(KARI, "needs-mapping.health");
        complete(KARI, HONOUR, "honourFinding", "no");
        complete(KARI, SUMMARY, "reopenSection", "none");
        assertEnded(mapping);
    }

    @Test
    void aPartThatIsOpenedAgainStartsFromTheNewestAnswers() {
        var client = aClient();
        known(client, "needs-mapping.finances", "ownMeans", "no");
        mappingOpens(client);

        assertThat(opened(KARI, "needs-mapping.finances")).isEqualTo(Map.of("ownMeans", "no"));
    }

    @Test
    void signsAreTakenBackByTheNewestAnswerAndNotByASkippedConversation() {
        var client = aClient();
        assertThat(honourMapping(client)).isEqualTo("not-indicated");
        known(client, FAMILY, "honourSigns", "yes");
        passes(Duration.ofHours(1));
        known(client, FAMILY, "skipped", true, "skipReason", "not-now");
        assertThat(honourMapping(client)).isEqualTo("needed");
        passes(Duration.ofHours(1));
        known(client, FAMILY, "honourSigns", "no");
        assertThat(honourMapping(client)).isEqualTo("not-indicated");
    }

    @Test
    void whatWasMappedInAnEarlierStayIsMappedAgain() {
        var client = aClient();
        known(client, "first-contact.map-situation", "honourIndicated", true);
        known(client, HONOUR, "honourFinding", "yes");
        assertThat(honourMapping(client)).isEqualTo("done");
        passes(Duration.ofDays(30));
        movesOut(client);
        stays.open(client);
        assertThat(honourMapping(client)).isEqualTo("needed");
    }

    /** What the model is told when it asks. */
    private String honourMapping(CaseReference client) {
        var mapping = mappingOpens(client);
        var answer = (String) variable(mapping, "honourMapping");
        runtime.deleteProcessInstance(mapping.getId(), "asked");
        return answer;
    }

    private ProcessInstance mappingOpens(CaseReference client) {
        var mapping = start("needs-mapping", client);
        fireTimer("catchEvent_clientRested");
        return mapping;
    }

    private ProcessInstance timeToSumUp(CaseReference client) {
        var mapping = mappingOpens(client);
        fireTimer("boundaryEvent_timeToSumUp");
        return mapping;
    }

    private static Map<String, Object> variablesOf(
            ProcessInstance mapping, String level, String honourMapping, String honourSigns, String part) {
        return pairs(
                "caseReference",
                mapping.getBusinessKey(),
                "threatLevel",
                level,
                "honourMapping",
                honourMapping,
                "honourSigns",
                honourSigns,
                "reopenSection",
                part);
    }
}
