package no.krisesenter.journey;

import static no.krisesenter.testing.TestCentres.FJELL;
import static no.krisesenter.testing.TestCentres.FJORD;
import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.LENA;
import static no.krisesenter.testing.TestCentres.OLE;
import static no.krisesenter.testing.TestCentres.SINDRE;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.StaffId;
import org.junit.jupiter.api.Test;

/** Danger to one client or to the whole house: who is counted, who is told, and who talks with whom when it is over. */
class AcuteDangerModelTest extends JourneyTest {

    private static final String REPORT = "acute-danger";
    private static final String COUNT = "acute-danger.account-for-all";
    private static final String TALK = "after-danger.talk";

    @Test
    void dangerToOneClientMapsTheThreatAnewIsFollowedUpWithinTheHourTalkedAboutAndLearnedFrom() {
        var resident = livesHere();
        complete(KARI, resident, "safety-work.map-threat", "clientTalks", "not-now");

        report(KARI, resident, "client");

        assertThat(openForms(resident, "safety-work.")).containsExactly("safety-work.map-threat");
        assertThat(openForms(resident, "acute-danger.")).containsExactly("acute-danger.follow-up");
        assertThat(due("acute-danger.follow-up")).isEqualTo(LocalDateTime.parse("2026-01-05T11:00"));
        complete(LENA, resident, "acute-danger.follow-up", "avertingDuty", "not-yet");
        assertThat(openForms(resident, "duty-to-avert.")).containsExactly("duty-to-avert.assess-again");
        assertThat(taskWith(resident, TALK).getAssignee()).isEqualTo("kari");
        assertThat(due(TALK)).isEqualTo(LocalDateTime.parse("2026-01-06T10:00"));
        complete(KARI, resident, TALK, "threatAnother", "no");
        assertThat(due("acute-danger.write-incident")).isEqualTo(LocalDateTime.parse("2026-01-08T10:00"));
        complete(LENA, resident, "acute-danger.write-incident");
        assertThat(runs(REPORT, resident)).isFalse();
    }

    @Test
    void dangerIsNeverRefusedForWantOfSafetyWork() {
        var resident = aResident();

        report(KARI, resident, "client");
        complete(LENA, resident, "acute-danger.follow-up");
        complete(KARI, resident, TALK, "threatAnother", "yes");

        assertThat(openForms(resident, "")).containsExactly("acute-danger.write-incident");
    }

    @Test
    void dangerToTheHouseIsReportedByAnybodyOnDutyEverybodyIsCountedAndEachJourneyOfTheCentreHearsWhenItIsOver() {
        var mother = isExpected();
        receive(mother, "Mia");
        complete(KARI, mother, "safety-work.map-threat", "clientTalks", "not-now");
        var neighbour = livesHere();
        var elsewhere = transaction.execute(status -> answerBook.openCase(FJELL, OLE));
        messages.start("client-journey.stay-offered", elsewhere, Map.of());
        runJobs();

        report(SINDRE, mother, "centre");

        assertThat(due(COUNT)).isEqualTo(LocalDateTime.parse("2026-01-05T10:30"));
        var list = listed(VERA);
        assertThat(list)
                .contains(alias(mother), alias(mother) + ", barn 1", alias(neighbour))
                .doesNotContain(alias(elsewhere), alias(mother) + ", barn 2", alias(neighbour) + ", barn 1");
        assertThat(refusalOf(() -> count(mother, list, alias(neighbour), "yes")))
                .isEqualTo("Noen i huset er ikke gjort rede for."
                        + " Si hvor hver enkelt er, eller svar at ikke alle er funnet.");
        assertThat(refusalOf(() -> count(mother, list.subList(1, list.size()), "", "yes")))
                .startsWith("«Alle som bor her», rad 1: «Hvem» kan ikke endres.");
        count(mother, list, alias(neighbour), "no");
        complete(LENA, mother, "acute-danger.follow-up");
        assertThat(openForms(mother, "acute-danger.")).containsExactly(COUNT);
        count(mother, list, "", "yes");

        assertThat(openForms(mother, TALK)).hasSize(1);
        assertThat(openForms(neighbour, TALK)).hasSize(1);
        assertThat(openForms(elsewhere, TALK)).isEmpty();
        complete(KARI, mother, TALK, "threatAnother", "yes");
        assertThat(openForms(mother, "safety-work.")).containsExactly("safety-work.map-threat");
        complete(KARI, neighbour, TALK, "threatAnother", "no");
        complete(LENA, mother, "acute-danger.write-incident");
        assertThat(runs(REPORT, mother)).isFalse();
    }

    @Test
    void whoeverMustKeepAwayCountsASomebodyWhoIsNotNamed() {
        var resident = livesHere();
        var known = livesHere();
        transaction.executeWithoutResult(status -> careTeams.exclude(known, VERA));

        report(KARI, resident, "centre");

        assertThat(listed(VERA))
                .contains("En beboer som en kollega må telle (1)")
                .doesNotContain(alias(known));
        assertThat(caseFiles.get(known).centre()).isEqualTo(FJORD);
    }

    @Test
    void whoeverIsAcutelyIllIsHelpedFirstAndSeenToTheNextDay() {
        var resident = livesHere();

        startByForm(SINDRE, "acute-health", "caseReference", resident.value(), "kind", "suicidal", "help", "113");
        runJobs();

        assertThat(due("acute-health.follow-up")).isEqualTo(LocalDateTime.parse("2026-01-06T10:00"));
        complete(KARI, resident, "acute-health.follow-up", "whereNow", "back");
        assertThat(runs("acute-health", resident)).isFalse();
    }

    @Test
    void twoWhoMustNotMeetAreKeptApartOrTheClientMoves() {
        var resident = livesHere();
        for (var decision : List.of("kept-apart", "client-moves")) {
            startByForm(SINDRE, "two-parties", "caseReference", resident.value());
            runJobs();
            assertThat(due("two-parties.decide")).isEqualTo(LocalDateTime.parse("2026-01-05T12:00"));
            complete(LENA, resident, "two-parties.decide", "partiesDecision", decision);
        }

        assertThat(openForms(resident, "relocation.")).containsExactly("relocation.prepare");
        complete(LENA, resident, "relocation.prepare", "relocationDecision", "no");
        assertThat(runs("two-parties", resident)).isFalse();
    }

    private void report(StaffId by, CaseReference about, String scope) {
        startByForm(by, REPORT, "caseReference", about.value(), "dangerScope", scope, "called112", "yes");
        runJobs();
    }

    private List<String> listed(StaffId by) {
        return ((List<?>) opened(by, COUNT).get("people"))
                .stream()
                        .map(row -> (Map<?, ?>) row)
                        .map(row -> String.valueOf(row.get("who")))
                        .toList();
    }

    private void count(CaseReference in, List<String> list, String missing, String everybodyFound) {
        var rows = list.stream()
                .map(who -> new HashMap<String, Object>(
                        Map.of("who", who, "whereabouts", who.equals(missing) ? "missing" : "safe")))
                .toList();
        complete(VERA, in, COUNT, "people", rows, "staffSafe", "yes", "everybodyFound", everybodyFound);
    }

    private String alias(CaseReference of) {
        return caseFiles.get(of).alias();
    }
}
