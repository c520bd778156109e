package no.krisesenter.journey;

import static no.krisesenter.testing.TestCentres.FJELL;
import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.LENA;
import static no.krisesenter.testing.TestCentres.OLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import no.krisesenter.audit.AccessLog;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.RecordKind;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.Submission;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A client moves to a safer centre: everything is ready before, only what she allows goes along, and somebody makes sure that she has come. */
class RelocationModelTest extends JourneyTest {

    private static final String ASK = "relocation.ask";
    private static final String PREPARE = "relocation.prepare";
    private static final String ACKNOWLEDGE = "receive-relocated.acknowledge";
    private static final String NOT_READY =
            "Ikke alt er på plass. Klienten kan flytte når flyttingen er nødvendig og nyttig,"
                    + " politiet begge steder er med, og barna er forberedt. Velg ikke klart ennå for å lagre.";

    @Autowired
    AccessLog accessLog;

    @Test
    void whatTheClientAllowsReachesTheStaffOfTheOtherCentreThroughTheRecordAndNothingElseDoes() {
        var resident = livesHere();
        keep(resident, "safety-work.map-threat", Map.of("clientTalks", "yes", "situation", "Han leter etter henne."));
        keep(resident, "stay-plan.make-plan", Map.of("disagreement", "Dette skal bli hos oss."));
        ask(resident, "some", List.of("threat"));
        assertThat(due(PREPARE)).isEqualTo(LocalDateTime.parse("2026-01-06T10:00"));
        assertThat(refusalOf(() -> prepare(resident, "policeThere", "no"))).isEqualTo(NOT_READY);
        for (var noPlaceToMoveTo : List.of("fjord", "nok-kyst")) {
            assertThat(refusalOf(() -> prepare(resident, "receivingCentre", noPlaceToMoveTo)))
                    .isEqualTo("«Bruker senteret dette systemet?» har et svar som ikke kan velges. Velg på nytt.");
        }

        prepare(resident, "receivingCentre", "fjell");

        var received = openedAt(OLE);
        assertThat(received.get("threat").toString()).contains("Han leter etter henne.");
        assertThat(received).doesNotContainKeys("plan", "safetyPlan", "mapping", "person", "children");
        assertThat(accessLog.of(resident).stream()
                        .filter(noted -> noted.access().section().equals("relocation"))
                        .map(noted -> noted.access().staff()))
                .contains(OLE);
        assertThat(due(ACKNOWLEDGE)).isEqualTo(LocalDateTime.parse("2026-01-05T12:00"));
        complete(OLE, ACKNOWLEDGE, "comesHere", "yes", "threat", received.get("threat"));
        var there = caseFiles.openAt(FJELL).stream()
                .map(card -> card.reference())
                .filter(each -> runs("client-journey", each))
                .findFirst()
                .orElseThrow();
        assertThat(careTeams.members(there)).containsExactly(OLE);
        assertThat(kept(there, ACKNOWLEDGE).get("threat").toString()).contains("Han leter etter henne.");

        assertThat(timerDue("catchEvent_dayAfter")).isEqualTo(LocalDateTime.parse("2026-01-06T10:00"));
        fireTimer("catchEvent_dayAfter");
        assertThat(opened(KARI, "relocation.confirm-receipt")).containsEntry("packageReceived", "yes");
        complete(KARI, resident, "relocation.confirm-receipt", "clientArrived", "yes", "leftAt", localNow());
        assertThat(stayOf(resident).open()).isFalse();
        assertThat(stayOf(resident).destination()).isEqualTo("other-centre");
        assertThat(openForms(resident, "")).containsExactly("departure.plan-departure");
        assertThat(runs("relocation", resident)).isFalse();
    }

    @Test
    void withoutConsentThePoliceInformAndWhoeverHasNotComeIsAskedForAgain() {
        var resident = aResident();
        ask(resident, "no", List.of());
        complete(LENA, resident, PREPARE, "relocationDecision", "not-yet");
        prepare(resident, "receivingCentre", "fjell");

        assertThat(openForms(resident, "")).containsExactly("relocation.hand-over");
        assertThat(openForms()).doesNotContain(ACKNOWLEDGE);
        complete(KARI, resident, "relocation.hand-over", "how", "police");
        fireTimer("catchEvent_dayAfter");
        complete(KARI, resident, "relocation.confirm-receipt", "clientArrived", "not-yet");
        fireTimer("catchEvent_dayAfter");
        complete(KARI, resident, "relocation.confirm-receipt", "clientArrived", "yes", "leftAt", localNow());

        assertThat(runs("relocation", resident)).isFalse();
        assertThat(stayOf(resident).open()).isFalse();
    }

    @Test
    void aMoveThatIsDecidedAgainstEndsThere() {
        var resident = aResident();
        ask(resident, "all", List.of());

        complete(LENA, resident, PREPARE, "relocationDecision", "no");

        assertThat(runs("relocation", resident)).isFalse();
        assertThat(stayOf(resident).open()).isTrue();
    }

    @Test
    void aCentreThatCannotTakeTheClientClosesWhatWasSent() {
        var resident = aResident();
        ask(resident, "all", List.of());
        prepare(resident, "receivingCentre", "fjell");
        var before = caseFiles.openAt(FJELL).size();

        complete(OLE, ACKNOWLEDGE, "comesHere", "no");

        assertThat(caseFiles.openAt(FJELL)).hasSize(before - 1);
        assertThat(openForms()).doesNotContain(ACKNOWLEDGE);
    }

    private void ask(CaseReference about, String consent, List<String> parts) {
        startByForm(
                KARI, "relocation", "caseReference", about.value(), "consentToHandOver", consent, "handOver", parts);
        runJobs();
    }

    private void prepare(CaseReference about, String key, String value) {
        var answers = pairs(
                "relocationDecision",
                "go",
                "necessary",
                "yes",
                "policeInvolved",
                "yes",
                "policeThere",
                "yes",
                "childrenReady",
                "no-children");
        answers.put(key, value);
        complete(LENA, about, PREPARE, oneAfterAnother(answers));
    }

    private Map<String, Object> openedAt(StaffId reader) {
        return opened(reader, ACKNOWLEDGE);
    }

    private void keep(CaseReference about, String form, Map<String, Object> given) {
        transaction.executeWithoutResult(status ->
                answerBook.keep(new Submission(about, null, KARI, null, RecordKind.ASSESSMENT, form, given, Map.of())));
    }
}
