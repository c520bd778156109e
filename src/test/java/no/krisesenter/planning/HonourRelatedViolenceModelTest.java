package no.krisesenter.planning;

import static no.krisesenter.testing.TestCentres.KARI;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import no.krisesenter.process.CaseReference;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HonourRelatedViolenceModelTest extends PlanningModelTest {

    private static final String MAP = "honour-related-violence.map-honour-violence";
    private static final String CONSULT = "honour-related-violence.consult-expert-team";

    @Test
    void violenceThatIsNotHonourRelatedLeavesTheLevelAsItIs() {
        var client = aClientInDanger("low");
        var mapping = mapping(client);
        assertThat(openForms()).containsExactly(MAP);
        assertThat(due(MAP)).isEqualTo("2026-01-06T10:00");

        complete(KARI, MAP, "honourFinding", "no");
        assertEnded(mapping);
        assertThat(threatLevel(client)).isEqualTo("low");
    }

    @Test
    void outsideAdviceIsAskedForWhereItIsNeeded() {
        var mapping = mapping(aClient());
        complete(KARI, MAP, "honourFinding", "yes", "consultExpertTeam", "yes");

        assertThat(openForms()).containsExactly(CONSULT);
        assertThat(variables(mapping))
                .isEqualTo(Map.of(
                        "caseReference", mapping.getBusinessKey(), "honourFinding", "yes", "consultExpertTeam", "yes"));

        complete(KARI, CONSULT, "consulted", "declined");
        assertEnded(mapping);
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({"low, medium", "medium, high", "high, acute", "acute, acute"})
    void aFindingLiftsTheLevelOneStep(String before, String after) {
        var client = aClientInDanger(before);
        finds(client, "yes");

        assertThat(threatLevel(client)).isEqualTo(after);
    }

    @Test
    void anUnknownLevelCountsAsMediumWhenItIsLifted() {
        var client = aClient();
        finds(client, "unsure");

        assertThat(threatLevel(client)).isEqualTo("high");
    }

    @Test
    void theSameFindingLiftsTheLevelOnlyOnceInAStay() {
        var client = aClientInDanger("low");
        finds(client, "no");
        assertThat(threatLevel(client)).isEqualTo("low");
        finds(client, "unsure");
        assertThat(threatLevel(client)).isEqualTo("medium");
        finds(client, "yes");
        assertThat(threatLevel(client)).isEqualTo("medium");
    }

    @Test
    void aFindingOfANewStayLiftsTheLevelAgain() {
        var client = aClientInDanger("low");
        finds(client, "yes");
        passes(Duration.ofDays(30));
        movesOut(client);
        passes(Duration.ofDays(30));
        stays.open(client);
        finds(client, "yes");

        assertThat(threatLevel(client)).isEqualTo("high");
    }

    @Test
    void theSafetyWorkHearsOfAFindingOnce() {
        var client = aClientInDanger("medium");
        var safetyWork = start("safety-work", client);
        finds(client, "no");
        assertThat(changesHeardBy(safetyWork)).isZero();
        finds(client, "yes");
        assertThat(changesHeardBy(safetyWork)).isEqualTo(1);
        finds(client, "yes");
        assertThat(changesHeardBy(safetyWork)).isEqualTo(1);
    }

    private ProcessInstance mapping(CaseReference client) {
        return start("honour-related-violence", client);
    }

    private void finds(CaseReference client, String finding) {
        var mapping = mapping(client);
        if (finding.equals("no")) {
            complete(KARI, client, MAP, "honourFinding", finding);
        } else {
            complete(KARI, client, MAP, "honourFinding", finding, "consultExpertTeam", "no");
        }
        assertEnded(mapping);
        passes(Duration.ofHours(1));
    }

    private long changesHeardBy(ProcessInstance safetyWork) {
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(safetyWork.getId())
                .activityId("boundaryEvent_threatChangedDuringMapping")
                .count();
    }
}
