package no.krisesenter.shift;

import static no.krisesenter.testing.TestCentres.FJELL;
import static no.krisesenter.testing.TestCentres.FJORD;
import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.LENA;
import static no.krisesenter.testing.TestCentres.OLE;
import static no.krisesenter.testing.TestCentres.SINDRE;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.krisesenter.audit.AccessLog;
import no.krisesenter.casefile.Area;
import no.krisesenter.casefile.Holds;
import no.krisesenter.process.CaseNames;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.FolderDoor;
import no.krisesenter.process.RecordKind;
import no.krisesenter.process.Submission;
import no.krisesenter.testing.ResidentTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One shift hands over to the next: gathered by alias, put into words, read by somebody else, and raised when nobody reads. */
class ShiftHandoverModelTest extends ResidentTest {

    private static final String WRITE = "shift-handover.write-report";
    private static final String READ = "shift-handover.read-report";
    private static final String CHANGE = "catchEvent_shiftChanges";
    private static int years;

    @Autowired
    Handovers handovers;

    @Autowired
    Holds holds;

    @Autowired
    AccessLog accessLog;

    @Autowired
    CaseNames names;

    @Autowired
    FolderDoor door;

    CaseReference file;
    String day;

    /** On a day of its own, so that no other test has written anything there. */
    @BeforeEach
    void shiftsChangeAtFjord() {
        day = (2060 + years++) + "-03-05";
        itIs(day + "T10:00");
        database.update("delete from record.shift_report");
        database.update("delete from record.centre_file");
        database.update("delete from record.shift_time");
        database.update("update record.stay set closed_at = prepared_at where closed_at is null");
        file = handovers.beginAt(FJORD).orElseThrow();
    }

    @Test
    void shiftsChangeAtTheUsualTimesOrAtThoseOfTheCentreInAFileThatIsNobodysCase() {
        assertThat(handovers.beginAt(FJORD)).contains(file);
        assertThat(caseFiles.openAt(FJORD)).extracting(card -> card.reference()).doesNotContain(file);
        assertThat(timerDue(CHANGE)).isEqualTo(day + "T15:00");
        fireTimer(CHANGE);
        assertThat(openForms()).containsExactly(WRITE);
        assertThat(taskWith(WRITE).getTenantId()).isEqualTo("fjord");
        assertThat(due(WRITE)).isEqualTo(day + "T17:00");

        assertThat(timerDue(CHANGE)).isEqualTo(day + "T22:00");
        database.update("insert into record.shift_time (centre, changes_at) values ('fjord', '06:45')");
        fireTimer(CHANGE);

        assertThat(openForms()).filteredOn(WRITE::equals).hasSize(1);
        assertThat(timerDue(CHANGE).toLocalTime()).hasToString("06:45");
    }

    @Test
    void whatTheNextShiftMustKnowIsGatheredByAliasAndReadWithTheWordsThatWerePutToIt() {
        var resident = aResident();
        aChildOf(resident, "Mia");
        caseFiles.noteThreatLevel(resident, "high");
        written(resident, "arrival.practical-care");
        written(resident, "safety-work.set-level");
        written(resident, "late-task.follow-up");
        start("departure", resident);
        var due = taskWith(resident, "departure.plan-departure");
        due.setDueDate(at(day + "T20:00"));
        tasks.saveTask(due);
        var expected = aCase();
        aFreeRoom(Area.WOMEN);
        holds.hold(expected, now().plus(Duration.ofHours(8)));
        written(expected, "first-contact.going-home", Map.of("safeCallBack", true, "callBackAt", day + "T18:00"));
        fireTimer(CHANGE);

        var known = opened(VERA, WRITE);

        var she = alias(resident);
        var other = alias(expected);
        assertThat(rows(known, "happened"))
                .contains(
                        she + ": Tok kontakt kl. 10.00.",
                        she + ": Flyttet inn kl. 10.00.",
                        other + ": Tok kontakt kl. 10.00.",
                        she + ": Trusselnivået er satt. Nå: høy trussel.")
                .anyMatch(row -> row.startsWith(she + ": Gjort: "))
                .noneMatch(row -> row.contains("frist"));
        assertThat(rows(known, "due")).containsExactly(she + ": Planlegg utflyttingen: frist kl. 20.00.");
        assertThat(rows(known, "watch"))
                .containsExactlyInAnyOrder(
                        she + ": Høy trussel.",
                        she + ": 1 barn er ikke kartlagt for trusler ennå.",
                        other + ": Er på vei hit. Plassen holdes til kl. 18.00.",
                        other + ": Avtalt tilbakeringing kl. 18.00. Ring bare slik det er avtalt.");
        assertThat(known.toString()).doesNotContain("Mia");

        passes(Duration.ofMinutes(10));
        complete(VERA, WRITE, said(known, "watch", "Banket på døra i natt.", "Nøkkelen til boden henger i gangen."));

        assertThat(openForms()).contains(READ).doesNotContain(WRITE);
        assertThat(due(READ)).isEqualTo(day + "T18:10");
        var read = opened(SINDRE, READ);
        assertThat(rows(read, "happened")).isEqualTo(rows(known, "happened"));
        assertThat(list(read, "watch"))
                .allSatisfy(row -> assertThat(row).containsEntry("words", "Banket på døra i natt."));
        assertThat(read)
                .containsEntry("general", "Nøkkelen til boden henger i gangen.")
                .containsEntry("from", "Vera Fjord, 5. mars kl. 15.10");
        assertThat(notedOf(SINDRE, resident)).contains("shift-handover duty-card");
        complete(SINDRE, READ, oneAfterAnother(read));

        assertThat(openForms()).doesNotContain(READ);
        assertThat(runs("shift-handover", file)).isFalse();
        assertThat(database.queryForMap("select written_by, read_by from record.shift_report"))
                .containsEntry("written_by", "vera")
                .containsEntry("read_by", "sindre");
        passes(Duration.ofHours(1));
        handovers.begin(FJORD);
        assertThat(rows(opened(VERA, WRITE), "happened")).isEmpty();
    }

    @Test
    void ofACaseThatSomebodyMustKeepAwayFromOrMayNotKnowOfThereIsNoRow() {
        var resident = aResident();
        caseFiles.noteThreatLevel(resident, "acute");
        var protectedOne = aResident();
        caseFiles.noteThreatLevel(protectedOne, "acute");
        database.update(
                "insert into record.excluded_person (case_reference, staff, since) values (?, 'vera', now())",
                resident.value());
        database.update("update record.case_file set restricted_at = now() where reference = ?", protectedOne.value());
        database.update(
                "insert into record.named_person (id, case_reference, staff, from_at) values (gen_random_uuid(), ?, 'kari', now())",
                protectedOne.value());
        handovers.begin(FJORD);

        var veras = opened(VERA, WRITE);
        assertThat(veras.toString()).doesNotContain(alias(resident), alias(protectedOne));
        assertThat(notedOf(VERA, protectedOne)).doesNotContain("shift-handover duty-card");
        complete(VERA, WRITE, oneAfterAnother(veras));

        var sindres = opened(SINDRE, READ);
        assertThat(rows(sindres, "watch")).containsExactly(alias(resident) + ": Akutt fare.");
        var karis = opened(KARI, READ);
        assertThat(rows(karis, "watch"))
                .containsExactlyInAnyOrder(alias(resident) + ": Akutt fare.", alias(protectedOne) + ": Akutt fare.");
    }

    @Test
    void whatATeamDoesForSomebodyWhoDoesNotLiveHereIsToldToTheTeamAlone() {
        var away = aCase();
        var resident = aResident();
        for (var each : List.of(away, resident)) {
            written(each, "first-contact.write-note");
            written(each, "re-establishment.contact-client");
            written(each, "withdraw-staff.appoint-successor");
        }
        start("departure", away);
        var due = taskWith(away, "departure.plan-departure");
        due.setDueDate(at(day + "T20:00"));
        tasks.saveTask(due);
        passes(Duration.ofMinutes(1));
        handovers.begin(FJORD);

        var hers = alias(away);
        var veras = opened(VERA, WRITE);
        assertThat(rows(veras, "due")).containsExactly(hers + ": Planlegg utflyttingen: frist kl. 20.00.");
        assertThat(rowsOf(hers, veras))
                .containsExactlyInAnyOrder(
                        hers + ": Tok kontakt kl. 10.00.",
                        hers + ": Gjort: Skriv et kort journalnotat.",
                        hers + ": Gjort: Ta kontakt på trygg måte.");
        complete(VERA, WRITE, oneAfterAnother(veras));

        var sindres = opened(SINDRE, READ);
        assertThat(rows(sindres, "due")).isEmpty();
        assertThat(rowsOf(hers, sindres))
                .containsExactlyInAnyOrder(
                        hers + ": Tok kontakt kl. 10.00.", hers + ": Gjort: Skriv et kort journalnotat.");
        assertThat(rowsOf(alias(resident), sindres))
                .containsExactlyInAnyOrder(
                        alias(resident) + ": Tok kontakt kl. 10.00.",
                        alias(resident) + ": Flyttet inn kl. 10.00.",
                        alias(resident) + ": Gjort: Skriv et kort journalnotat, Ta kontakt på trygg måte.");
    }

    /** A report is of a centre and of no case. */
    @Test
    void aReportIsSpokenOfByNoAliasAndOpensNoFolder() {
        handovers.begin(FJORD);

        assertThat(names.aliases(List.of(file))).isEmpty();
        assertThat(List.of(VERA, SINDRE, KARI, LENA)).noneMatch(reader -> door.opensTo(reader, file));
    }

    @Test
    void nobodyReadsHerOwnReportUnlessSheIsAlone() {
        handovers.begin(FJORD);
        complete(VERA, WRITE, oneAfterAnother(opened(VERA, WRITE)));

        assertThat(refusalOf(() -> complete(VERA, READ, oneAfterAnother(opened(VERA, READ)))))
                .isEqualTo(
                        "Du har skrevet denne rapporten selv. Legg oppgaven tilbake, så leser den som kommer på vakt. Er du alene på begge vaktene, krysser du av for det.");
        assertThat(refusalOf(() -> complete(SINDRE, READ, alone(opened(SINDRE, READ)))))
                .isEqualTo(
                        "Rapporten er skrevet av en kollega, så du er ikke alene om den. Ta bort krysset for at du er alene.");

        complete(VERA, READ, alone(opened(VERA, READ)));
        assertThat(openForms()).isEmpty();
    }

    @Test
    void aReportThatNobodyReadsStaysInViewAndIsRaised() {
        handovers.begin(FJORD);
        handovers.begin(FJORD);
        assertThat(openForms()).containsExactly(WRITE);
        complete(VERA, WRITE, oneAfterAnother(opened(VERA, WRITE)));
        assertThat(handovers.waiting(FJORD)).singleElement().satisfies(waiting -> {
            assertThat(waiting.writer().id()).isEqualTo(VERA);
            assertThat(waiting.taskId()).isEqualTo(taskWith(READ).getId());
        });
        assertThat(handovers.waiting(FJELL)).isEmpty();

        timePasses(Duration.ofMinutes(290));

        assertThat(openForms()).contains(READ, "late-task.follow-up");
    }

    @Test
    void whoIsNotOnDutyThereSeesNoReport() {
        handovers.begin(FJORD);

        for (var other : List.of(LENA, OLE)) {
            var task = taskWith(WRITE);
            assertThat(as(
                            other,
                            () -> tasks.createTaskQuery()
                                    .taskId(task.getId())
                                    .taskCandidateUser(other.value())
                                    .tenantIdIn(other.equals(OLE) ? "fjell" : "fjord")
                                    .count()))
                    .as(other.value())
                    .isZero();
        }
    }

    private void written(CaseReference about, String form) {
        written(about, form, Map.of("note", "x"));
    }

    private void written(CaseReference about, String form, Map<String, Object> answers) {
        var by = careTeams.contactPerson(about).orElse(VERA);
        transaction.executeWithoutResult(status -> answerBook.keep(
                new Submission(about, null, by, null, RecordKind.NOTE, form, Map.copyOf(answers), Map.of())));
    }

    private String alias(CaseReference of) {
        return caseFiles.get(of).alias();
    }

    private static List<String> rowsOf(String alias, Map<String, Object> known) {
        return rows(known, "happened").stream()
                .filter(row -> row.startsWith(alias + ":"))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> known, String list) {
        return (List<Map<String, Object>>) known.getOrDefault(list, List.of());
    }

    private static List<String> rows(Map<String, Object> known, String list) {
        return list(known, list).stream()
                .map(row -> row.get("whose") + ": " + row.get("what"))
                .toList();
    }

    private static Object[] said(Map<String, Object> known, String list, String words, String general) {
        var said = new LinkedHashMap<>(known);
        var rows = new ArrayList<Map<String, Object>>();
        list(known, list).forEach(row -> {
            var one = new LinkedHashMap<>(row);
            one.put("words", words);
            rows.add(one);
        });
        said.put(list, rows);
        said.put("general", general);
        return oneAfterAnother(said);
    }

    private static Object[] alone(Map<String, Object> known) {
        var said = new LinkedHashMap<>(known);
        said.put("alone", true);
        return oneAfterAnother(said);
    }

    private List<String> notedOf(no.krisesenter.process.StaffId who, CaseReference about) {
        return accessLog.of(about).stream()
                .map(AccessLog.Noted::access)
                .filter(access -> access.staff().equals(who))
                .map(access -> access.section() + " " + access.grant())
                .toList();
    }
}
