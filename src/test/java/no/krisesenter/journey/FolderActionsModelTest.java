package no.krisesenter.journey;

import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.LENA;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import no.krisesenter.process.CaseReference;
import org.junit.jupiter.api.Test;

/** The small processes that begin in the client folder. */
class FolderActionsModelTest extends JourneyTest {

    private static final String NO_STAY = "Klienten har ikke noe opphold hos oss nå."
            + " Ta det nye med i oppgavene som er åpne i saken. Ingenting er lagret.";

    @Test
    void aNoteIsKeptAndNobodyGetsATask() {
        var resident = aResident();

        begin("case-note", resident, "note", "Ringte søsteren.", "actionNeeded", false);

        assertThat(kept(resident, "case-note.write")).containsEntry("note", "Ringte søsteren.");
        assertThat(openForms(resident, "case-note.")).isEmpty();
        assertThat(runs("case-note", resident)).isFalse();
    }

    @Test
    void aNoteAboutAChildIsKeptWithTheChildAndTheContactPersonDoesWhatItAsksFor() {
        var resident = aResident();
        var mia = aChildOf(resident, "Mia");

        begin(
                "case-note",
                resident,
                "childReference",
                mia.value(),
                "note",
                "Savner kaninen.",
                "actionNeeded",
                true,
                "whatToDo",
                "Hør om den kan hentes.");

        assertThat(answers.newest(resident, mia, "case-note.write")
                        .orElseThrow()
                        .answers())
                .containsEntry("note", "Savner kaninen.");
        assertThat(answers.all(resident, "case-note.write")).isEmpty();
        assertThat(taskWith(resident, "case-note.follow-up").getAssignee()).isEqualTo("kari");
        complete(KARI, resident, "case-note.follow-up", "outcome", "done");
        assertThat(runs("case-note", resident)).isFalse();
    }

    @Test
    void aChildOfAnotherCaseCannotBeChosen() {
        var resident = aResident();
        var elsewhere = aChildOf(aResident(), "Nøtt");

        assertThat(refusalOf(() -> begin("case-note", resident, "childReference", elsewhere.value(), "note", "x")))
                .isEqualTo("«Gjelder det et av barna?» har et svar som ikke kan velges. Velg på nytt.");
        assertThat(answers.all(resident, elsewhere, "case-note.write")).isEmpty();
    }

    @Test
    void aConversationThatTellsOfDangerAndOfHomeReachesTheJourneyAndVeraLooksIn() {
        var resident = livesHere();
        complete(KARI, resident, "safety-work.map-threat", "clientTalks", "not-now");

        begin(
                "conversation",
                resident,
                "heldAt",
                "2026-01-05T09:00",
                "threatChanged",
                true,
                "wantsHome",
                true,
                "lookIn",
                true,
                "lookInAt",
                "2026-01-05T21:00");

        assertThat(openForms(resident, "safety-work.")).containsExactly("safety-work.map-threat");
        assertThat(openForms(resident, "return-to-perpetrator.")).hasSize(1);
        assertThat(openForms(resident, "conversation.")).isEmpty();
        assertThat(timerDue("catchEvent_timeToLookIn")).isEqualTo(LocalDateTime.parse("2026-01-05T21:00"));
        fireTimer("catchEvent_timeToLookIn");
        complete(VERA, resident, "conversation.look-in", "howIsClient", "calm");
        assertThat(runs("conversation", resident)).isFalse();
    }

    @Test
    void aConversationThatTellsOfNothingIsOnlyWrittenDown() {
        var resident = aResident();

        begin(
                "conversation",
                resident,
                "note",
                "Om skole.",
                "threatChanged",
                false,
                "wantsHome",
                false,
                "lookIn",
                false);

        assertThat(kept(resident, "conversation.hold")).containsEntry("note", "Om skole.");
        assertThat(runs("conversation", resident)).isFalse();
    }

    @Test
    void aConversationWithSomebodyWhoDoesNotLiveHereCannotTellTheStay() {
        var client = aCase();
        transaction.executeWithoutResult(status -> careTeams.join(client, KARI));

        assertThat(refusalOf(() -> begin("conversation", client, "threatChanged", true)))
                .isEqualTo(NO_STAY);

        assertThat(answers.all(client, "conversation.hold")).isEmpty();
    }

    @Test
    void whoeverComesBackInTimeIsConfirmed() {
        var resident = aResident();

        leavesUntil(resident, "2026-01-05T18:00");
        assertThat(timerDue("boundaryEvent_notBack")).isEqualTo(LocalDateTime.parse("2026-01-06T00:00"));
        complete(VERA, resident, "agreed-absence.confirm-back");

        assertThat(runs("agreed-absence", resident)).isFalse();
    }

    @Test
    void whoeverDoesNotComeIsCalledExpectedAnewAndThenTheLeaderDecides() {
        var resident = aResident();
        leavesUntil(resident, "2026-01-05T18:00");

        fireTimer("boundaryEvent_notBack");
        assertThat(openForms(resident, "agreed-absence.")).containsExactly("agreed-absence.get-in-touch");
        complete(VERA, resident, "agreed-absence.get-in-touch", "contact", "later", "expectedBack", "2026-01-06T12:00");
        assertThat(timerDue("boundaryEvent_notBack")).isEqualTo(LocalDateTime.parse("2026-01-06T18:00"));
        fireTimer("boundaryEvent_notBack");
        complete(VERA, resident, "agreed-absence.get-in-touch", "contact", "none");
        assertThat(due("unaccounted-absence.decide-police")).isEqualTo(LocalDateTime.parse("2026-01-06T19:00"));
        complete(LENA, resident, "unaccounted-absence.decide-police", "policeTold", "no");
        report(KARI, resident, "client-found");

        assertThat(runs("agreed-absence", resident)).isFalse();
    }

    @Test
    void whoeverIsReachedAndSafeNeedsNoLeader() {
        var resident = aResident();
        leavesUntil(resident, "2026-01-05T18:00");
        fireTimer("boundaryEvent_notBack");

        complete(VERA, resident, "agreed-absence.get-in-touch", "contact", "coming");

        assertThat(runs("agreed-absence", resident)).isFalse();
    }

    @Test
    void atAHighLevelNobodyWaitsSixHours() {
        var resident = aResident();
        transaction.executeWithoutResult(status -> caseFiles.noteThreatLevel(resident, "high"));

        leavesUntil(resident, "2026-01-05T18:00");

        assertThat(timerDue("boundaryEvent_notBack")).isEqualTo(LocalDateTime.parse("2026-01-05T19:00"));
    }

    private void begin(String process, CaseReference about, Object... given) {
        var all = pairs("caseReference", about.value());
        all.putAll(pairs(given));
        startByForm(KARI, process, oneAfterAnother(all));
        runJobs();
    }

    private void leavesUntil(CaseReference about, String back) {
        begin("agreed-absence", about, "expectedBack", back);
    }
}
