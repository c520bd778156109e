package no.krisesenter.planning;

import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.LENA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import no.krisesenter.process.CaseReference;
import org.junit.jupiter.api.Test;

class FinancesAndHousingModelTest extends TopicsTest {

    private static final String FINANCES = "finances.work-on";
    private static final String HOUSING = "housing.follow-up";

    @Test
    void navIsContactedWithinTwoWorkingDaysAlsoWhenEasterLiesBetween() {
        itIs("2026-04-01T10:00");
        var client = resident();
        known(client, "needs-mapping.finances", "ownMeans", "no", "debt", "yes", "debtNote", "Inkasso");
        passes(Duration.ofHours(20));
        takesUp(client, "finances");

        assertThat(due(FINANCES)).as("counted from the arrival").isEqualTo("2026-04-08T10:00");
        assertThat(opened(KARI, FINANCES)).isEqualTo(Map.of("ownMeans", "no", "debt", "yes", "debtNote", "Inkasso"));
    }

    @Test
    void moneyIsLookedAtAgainOnTheAgreedDayAndAtTheLatestAfterTwoWeeks() {
        var client = resident();
        takesUp(client, "finances");
        assertThat(due(FINANCES)).isEqualTo("2026-01-07T10:00");

        goesOn(client, FINANCES, "nextTopicLook", "2026-01-09", "navAnswer", "Nødhjelp innvilget", "navContact", "yes");
        assertThat(timerDue("catchEvent_timeToLookAgain")).isEqualTo("2026-01-09T08:00");
        fireTimer("catchEvent_timeToLookAgain");
        assertThat(due(FINANCES)).as("counted from the day agreed").isEqualTo("2026-01-13T08:00");
        assertThat(opened(KARI, FINANCES))
                .containsEntry("navAnswer", "Nødhjelp innvilget")
                .doesNotContainKeys("topicOutcome", "nextTopicLook");

        goesOn(client, FINANCES, "nextTopicLook", "2026-06-01");
        assertThat(timerDue("catchEvent_timeToLookAgain")).isEqualTo("2026-01-23T08:00");
        fireTimer("catchEvent_timeToLookAgain");
        complete(KARI, client, FINANCES, "topicOutcome", "handed-over", "takenOverBy", "nav");

        assertThat(running("finances", client)).isNull();
        assertThat(isAwaited("finances", client)).isTrue();
    }

    @Test
    void inHighDangerThePoliceLookAtTheHomeAndSomebodySaysWhetherTheyHave() {
        var client = onTheWay(aClientInDanger("high"));
        findsTrack(client, "canReturn", "yes", "perpetratorOut", "yes", "hasIncome", "yes");

        assertThat(running("housing", client)).satisfies(housing -> {
            assertThat(variable(housing, "housingTrack")).isEqualTo("private");
            assertThat(variable(housing, "policeAssessesHome")).isEqualTo("yes");
        });
        complete(KARI, client, HOUSING, "housingStatus", "applied", "leaderNeeded", "no", "topicOutcome", "goes-on");
        assertThat(newest(client, HOUSING)).containsKey("policeAssessedHome");
    }

    @Test
    void aRefusalIsAnsweredInTimeAndTheLeaderTakesTheDelayToTheMunicipality() {
        var client = resident();
        takesUp(client, "housing");
        assertThat(due("housing.find-track")).isEqualTo("2026-01-12T10:00");
        complete(
                KARI,
                client,
                "housing.find-track",
                "canReturn",
                "no",
                "trafficking",
                "no",
                "honourRelated",
                "no",
                "hasIncome",
                "no");
        assertThat(variable(running("housing", client), "housingTrack")).isEqualTo("municipal");

        complete(KARI, client, HOUSING, "housingStatus", "waiting", "leaderNeeded", "no", "topicOutcome", "goes-on");
        assertThat(newest(client, HOUSING)).doesNotContainKey("policeAssessedHome");
        assertThat(timerDue("catchEvent_timeToLookAgain")).isEqualTo("2026-01-19T10:00");
        fireTimer("catchEvent_timeToLookAgain");

        complete(KARI, client, HOUSING, "housingStatus", "refused", "leaderNeeded", "yes", "topicOutcome", "goes-on");
        assertThat(openForms(client, "housing.")).containsExactly("housing.consider-complaint");
        assertThat(due("housing.consider-complaint")).isEqualTo("2026-02-09T10:00");
        complete(KARI, client, "housing.consider-complaint", "complaint", "complains");
        assertThat(openForms(client, "housing.")).containsExactly("housing.raise-with-municipality");
        complete(LENA, client, "housing.raise-with-municipality");

        fireTimer("catchEvent_timeToLookAgain");
        complete(KARI, client, HOUSING, "housingStatus", "signed", "leaderNeeded", "no", "topicOutcome", "settled");
        assertThat(running("housing", client)).isNull();
    }

    private void findsTrack(CaseReference client, Object... answers) {
        takesUp(client, "housing");
        var all = pairs("trafficking", "no", "honourRelated", "no");
        all.putAll(pairs(answers));
        complete(KARI, client, "housing.find-track", oneAfterAnother(all));
    }

    private void goesOn(CaseReference client, String form, Object... answers) {
        var all = pairs("topicOutcome", "goes-on");
        all.putAll(pairs(answers));
        complete(KARI, client, form, oneAfterAnother(all));
    }
}
