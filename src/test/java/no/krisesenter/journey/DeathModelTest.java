package no.krisesenter.journey;

import static no.krisesenter.testing.TestCentres.FRIDA;
import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.LENA;
import static no.krisesenter.testing.TestCentres.SINDRE;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.Refused;
import no.krisesenter.process.Timetable;
import no.krisesenter.record.Erasure;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** A client dies: a second person confirms it, everything of the case ends, and what is owed to the living and the dead is done. */
class DeathModelTest extends JourneyTest {

    private static final Set<String> AFTERWARDS = Set.of("death", "child-concern", "acute-danger");

    @Autowired
    Erasure erasure;

    @Autowired
    Timetable timetable;

    @Test
    void aDeathInterruptsEverythingOfTheCaseAndLeavesNoTaskNoTimerAndNoMessageBehind() {
        var resident = isExpected();
        receive(resident, "Mia");
        var mia = children.hereNow(resident).get(0);
        begin("agreed-absence", resident, "expectedBack", "2026-01-05T20:00");
        begin("case-note", resident, "note", "x", "actionNeeded", true, "whatToDo", "y");
        begin("acute-danger", resident, "called112", "yes");
        begin("child-concern", resident, "childReference", mia, "urgency", "ordinary");
        var neighbour = livesHere();
        var itsTasks = openForms(neighbour, "");

        reportDeath(resident);
        assertThat(due("death.confirm")).isEqualTo(LocalDateTime.parse("2026-01-05T12:00"));
        assertThat(refusalOf(() -> complete(KARI, resident, "death.confirm", "deathConfirmed", "yes")))
                .isEqualTo("Du har selv meldt dødsfallet. Be en kollega om å bekrefte det.");
        // a message that is under way would find nobody
        messages.send("safety.threat-changed", resident, Map.of());
        confirm(resident, "yes");

        assertThat(running(resident)).isEqualTo(AFTERWARDS);
        assertThat(openForms(resident, ""))
                .containsExactlyInAnyOrder(
                        "acute-danger.follow-up",
                        "child-concern.assess",
                        "death.care-for-children",
                        "death.tell-authorities",
                        "death.care-for-people");
        assertThat(timersOf(resident)).isEmpty();
        assertThat(management.createJobQuery().messages().count()).isZero();
        assertThat(openForms(neighbour, "")).isEqualTo(itsTasks);

        assertThat(due("death.care-for-children")).isEqualTo(LocalDateTime.parse("2026-01-05T11:00"));
        assertThat(due("death.tell-authorities")).isEqualTo(LocalDateTime.parse("2026-01-06T10:00"));
        assertThat(due("death.care-for-people")).isEqualTo(LocalDateTime.parse("2026-01-06T10:00"));
        complete(LENA, resident, "death.tell-authorities");
        complete(LENA, resident, "death.care-for-people");
        // the children live here until somebody has them
        assertThat(children.hereNow(resident)).containsExactly(mia);
        complete(FRIDA, resident, "death.care-for-children");

        assertThat(runs("death", resident)).isFalse();
        assertThat(children.hereNow(resident)).isEmpty();
        assertThat(stayOf(resident).open()).isFalse();
        assertThat(stayOf(resident).destination()).isEqualTo("deceased");
        assertThat(stayOf(resident).leftAt()).isEqualTo(at("2026-01-05T10:00").toInstant());
        assertThat(caseFiles.get(resident).closedAt()).isNotNull();
    }

    @Test
    void aDeathInTheDayServiceEndsItAndThereAreNoChildrenToCareFor() {
        var client = aCase();
        messages.start("day-service.chosen", client, Map.of());
        transaction.executeWithoutResult(status -> careTeams.join(client, KARI));

        reportDeath(client);
        confirm(client, "no");

        assertThat(running(client)).containsExactly("death");
        assertThat(openForms(client, "")).containsExactlyInAnyOrder("death.tell-authorities", "death.care-for-people");
        complete(LENA, client, "death.tell-authorities");
        complete(LENA, client, "death.care-for-people");
        assertThat(caseFiles.get(client).closedAt()).isNotNull();
        assertThat(stays.of(client)).isEmpty();
    }

    @Test
    void whatIsNotConfirmedStopsNothing() {
        var resident = livesHere();
        var before = openForms(resident, "");
        reportDeath(resident);

        complete(SINDRE, resident, "death.confirm", "deathConfirmed", "no");

        assertThat(runs("death", resident)).isFalse();
        assertThat(openForms(resident, "")).isEqualTo(before);
        assertThat(caseFiles.isFrozen(resident)).isFalse();
    }

    @Test
    void nothingIsTakenOutOfTheRecordOfTheDeadAndTheCaseIsNeverOpenedAgain() {
        var client = aCase();
        transaction.executeWithoutResult(status -> careTeams.join(client, KARI));
        begin("case-note", client, "note", "Hun var redd.", "actionNeeded", false);
        reportDeath(client);
        confirm(client, "no");

        assertThatThrownBy(() -> erasure.erase(client, "case-note.write", Set.of("note")))
                .isInstanceOf(Refused.class)
                .hasMessage("Klienten er død, og saken er bevart slik den er."
                        + " Den kan ikke åpnes igjen, og ingenting kan tas ut av den.");
        assertThatThrownBy(() -> caseFiles.reopen(client)).isInstanceOf(Refused.class);
        assertThat(kept(client, "case-note.write")).containsEntry("note", "Hun var redd.");
        for (var forbidden : List.of(
                "update record.case_file set frozen_at = null where reference = ?",
                "delete from record.case_file where reference = ?")) {
            assertThatThrownBy(() -> database.update(forbidden, client.value()))
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    private void reportDeath(CaseReference of) {
        begin("death", of, "learnedAt", "2026-01-05T10:00");
    }

    private void confirm(CaseReference of, String childrenLeft) {
        complete(
                VERA,
                of,
                "death.confirm",
                "deathConfirmed",
                "yes",
                "diedAt",
                "2026-01-05T10:00",
                "childrenLeft",
                childrenLeft);
    }

    private void begin(String process, CaseReference about, Object... given) {
        var all = pairs("caseReference", about.value());
        all.putAll(pairs(given));
        startByForm(KARI, process, oneAfterAnother(all));
        runJobs();
    }

    private Set<String> running(CaseReference of) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(of.value()).list().stream()
                .map(instance -> instance.getProcessDefinitionId().split(":")[0])
                .collect(Collectors.toSet());
    }

    /** Timers that somebody has drawn, of whatever still runs for the case. */
    private List<String> timersOf(CaseReference of) {
        return timetable.of(of).stream().map(planned -> planned.name()).toList();
    }
}
