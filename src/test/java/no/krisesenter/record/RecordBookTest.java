package no.krisesenter.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import no.krisesenter.casefile.CareTeams;
import no.krisesenter.casefile.Children;
import no.krisesenter.fixtures.Answered;
import no.krisesenter.fixtures.House;
import no.krisesenter.fixtures.Proposal;
import no.krisesenter.fixtures.RecordTest;
import no.krisesenter.fixtures.TestClock;
import no.krisesenter.process.AnswerBook;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.RecordKind;
import no.krisesenter.process.Refused;
import no.krisesenter.process.StaffId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@RecordTest
class RecordBookTest {

    private static final String PLAN = Proposal.FORM;

    @Autowired
    House house;

    @Autowired
    AnswerBook answerBook;

    @Autowired
    Answers answers;

    @Autowired
    Folder folder;

    @Autowired
    Children children;

    @Autowired
    CareTeams careTeams;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    CentreId centre;
    StaffId anne;
    StaffId berit;
    CaseReference kari;
    String task;

    @BeforeEach
    void aCase() {
        centre = house.aCentre();
        anne = house.staff(centre, "Anne");
        berit = house.staff(centre, "Berit");
        kari = house.aCase(centre, anne);
        careTeams.join(kari, berit);
        task = "task-" + kari;
    }

    @Test
    void aStageReadsWhatWasAnswered() {
        house.keep(plan().answer("codeWord", "Rips")
                .answer("calls", 2)
                .answer("measures", List.of(Map.of("what", "lock"))));

        assertThat(answers.newest(kari, PLAN))
                .contains(new Entry(
                        1,
                        clock.instant(),
                        anne,
                        Map.of("codeWord", "Rips", "calls", 2L, "measures", List.of(Map.of("what", "lock")))));
        assertThat(answers.newest(kari, "another.form")).isEmpty();
    }

    @Test
    void everyRevisionIsKept() {
        house.keep(plan().answer("codeWord", "Rips"));
        house.keep(plan().by(berit).answer("codeWord", "Solbær"));

        assertThat(answers.all(kari, PLAN))
                .containsExactly(
                        new Entry(1, clock.instant(), anne, Map.of("codeWord", "Rips")),
                        new Entry(2, clock.instant(), berit, Map.of("codeWord", "Solbær")));
    }

    @Test
    void anEntryIsNeverChangedNotEvenByTheDatabaseUser() {
        house.keep(plan().answer("codeWord", "Rips"));

        assertThatThrownBy(() -> database.sql("update record.record_entry set author = 'somebody'")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("Entries of the record are never changed.");
    }

    @Test
    void whatIsWrittenAboutAChildIsNotAboutTheCaseOrASibling() {
        ChildReference ola = children.arrived(kari, "Ola", 2019);
        ChildReference mia = children.arrived(kari, "Mia", 2021);
        house.keep(plan().answer("codeWord", "case"));
        house.keep(plan().about(ola).answer("codeWord", "ola"));

        assertThat(answers.newest(kari, PLAN).orElseThrow().answers()).isEqualTo(Map.of("codeWord", "case"));
        assertThat(answers.newest(kari, ola, PLAN).orElseThrow()).satisfies(entry -> {
            assertThat(entry.revision()).isEqualTo(1);
            assertThat(entry.answers()).isEqualTo(Map.of("codeWord", "ola"));
        });
        assertThat(answers.all(kari, mia, PLAN)).isEmpty();
    }

    @Test
    void theChildOfAnotherCaseIsAsUnknownAsNoChild() {
        CaseReference siv = house.aCase(centre, anne);
        ChildReference ola = children.arrived(siv, "Ola", 2019);

        assertThatThrownBy(() -> house.keep(plan().about(ola).answer("codeWord", "x")))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> answerBook.prefill(plan().about(ola).open("codeWord")))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(answers.all(kari, PLAN)).isEmpty();
    }

    @Test
    void aCaseOfAnotherCentreIsAsUnknownAsNoCase() {
        assertThatThrownBy(() -> answerBook.prefill(plan().in(house.aCentre()).open("codeWord")))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("There is no such case.");
        assertThatThrownBy(() -> answerBook.prefill(
                        house.form(PLAN, centre, CaseReference.create(), anne).open("codeWord")))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("There is no such case.");
    }

    @Test
    void aFormThatHasNoEntryStartsFromWhatTheStageProposesAndFromFacts() {
        house.keep(facts().fact("client.phone", "90000001").fact("client.safeContact", "kveld"));

        assertThat(answerBook.prefill(plan().asking("client.phone")
                        .asking("client.safeContact")
                        .open("codeWord")))
                .isEqualTo(Map.of("codeWord", "proposed", "phone", "proposed", "safeContact", "kveld"));
    }

    @Test
    void theNewestEntryComesBeforeProposalsAndFactsFillWhatItLeavesOpen() {
        house.keep(facts().fact("client.phone", "90000001"));
        house.keep(plan().answer("codeWord", "Rips"));
        house.keep(plan().answer("codeWord", "Solbær").answer("gone", "removed from the form since"));

        assertThat(answerBook.prefill(plan().asking("client.phone").open("codeWord")))
                .isEqualTo(Map.of("codeWord", "Solbær", "phone", "90000001"));
    }

    @Test
    void ownDraftComesBeforeTheNewestEntry() {
        house.keep(plan().answer("codeWord", "Rips"));
        answerBook.keepDraft(plan().open("codeWord"), Map.of("codeWord", "half-written"));

        assertThat(answerBook.prefill(plan().open("codeWord"))).isEqualTo(Map.of("codeWord", "half-written"));
    }

    @Test
    void theStageRenewsWhatHasAgedInTheNewestEntry() {
        house.keep(plan().answer("codeWord", "Rips").answer("agreedOn", "2026-01-01"));

        assertThat(answerBook.prefill(plan().open("codeWord", "agreedOn"))).isEqualTo(Map.of("codeWord", "Rips"));
    }

    @Test
    void aNoteStartsFromProposalsAndFactsAndNeverFromTheNoteBeforeIt() {
        house.keep(facts().fact("client.phone", "90000001").fact("client.safeContact", "kveld"));
        Answered note = plan().as(RecordKind.NOTE);
        house.keep(note.answer("codeWord", "Rips").answer("calls", 2));

        assertThat(answerBook.prefill(note.asking("client.safeContact").open("codeWord", "calls")))
                .isEqualTo(Map.of("codeWord", "proposed", "safeContact", "kveld"));
    }

    @Test
    void aDraftIsForItsWriterAlone() {
        answerBook.keepDraft(plan().as(RecordKind.NOTE).open("codeWord"), Map.of("codeWord", "mine"));

        assertThat(answerBook.prefill(plan().as(RecordKind.NOTE).by(berit).open("codeWord")))
                .isEqualTo(Map.of("codeWord", "proposed"));
        assertThat(answerBook.prefill(plan().as(RecordKind.NOTE).inTask("other").open("codeWord")))
                .isEqualTo(Map.of("codeWord", "proposed"));
        assertThat(answerBook.prefill(plan().as(RecordKind.NOTE).open("codeWord")))
                .isEqualTo(Map.of("codeWord", "mine"));
    }

    @Test
    void aDraftIsReplacedByTheNextAndDroppedOnDemand() {
        Answered note = plan().as(RecordKind.NOTE);
        answerBook.keepDraft(note.open("codeWord"), Map.of("codeWord", "first"));
        answerBook.keepDraft(note.open("codeWord"), Map.of("codeWord", "second"));
        assertThat(answerBook.prefill(note.open("codeWord"))).isEqualTo(Map.of("codeWord", "second"));

        answerBook.dropDraft(task, anne);

        assertThat(drafts()).isZero();
    }

    @Test
    void allDraftsOfATaskAreGoneWhenItIsDone() {
        answerBook.keepDraft(plan().open("codeWord"), Map.of("codeWord", "mine"));
        answerBook.keepDraft(plan().by(berit).open("codeWord"), Map.of("codeWord", "hers"));

        house.keep(plan().answer("codeWord", "done"));

        assertThat(drafts()).isZero();
    }

    @Test
    void aFormThatStartsACaseKeepsNoDraft() {
        assertThatThrownBy(() -> answerBook.keepDraft(plan().inTask(null).open("codeWord"), Map.of()))
                .isInstanceOf(Refused.class)
                .hasMessage("Dette skjemaet kan ikke lagres som kladd. Send det inn når du er ferdig.");
        assertThat(answerBook.prefill(plan().inTask(null).open("codeWord"))).isEqualTo(Map.of("codeWord", "proposed"));
    }

    @Test
    void aRefusalOfOneFactUndoesTheWholeSubmission() {
        house.keep(facts().fact("client.name", "Kari"));

        assertThatThrownBy(
                        () -> house.keep(plan().fact("client.name", "Changed").fact("stay.room", "no-such-room")))
                .isInstanceOf(Refused.class);

        assertThat(answers.all(kari, PLAN)).isEmpty();
        assertThat(answerBook.prefill(facts().asking("client.name").open())).isEqualTo(Map.of("name", "Kari"));
    }

    @Test
    void theFolderShowsHeadingsWithoutOpeningAndOpensWithANote() {
        ChildReference ola = children.arrived(kari, "Ola", 2019);
        house.keep(plan().answer("codeWord", "Rips"));
        house.keep(plan().answer("codeWord", "Solbær"));
        clock.pass(Duration.ofHours(1));
        house.keep(plan().about(ola).answer("codeWord", "ola"));

        assertThat(folder.headings(kari, anne))
                .extracting(Folder.Heading::child, Folder.Heading::revision)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ola, 1), org.assertj.core.groups.Tuple.tuple(null, 2));
        assertThat(folder.read(kari, null, PLAN, berit))
                .extracting(written -> written.entry().revision())
                .containsExactly(2, 1);
    }

    @Test
    void anEntryDoesNotShowItsAnswersInALog() {
        assertThat(new Entry(1, clock.instant(), anne, Map.of("name", "Kari"))).hasToString("Entry[revision=1]");
    }

    private Answered plan() {
        return house.form(PLAN, centre, kari, anne).as(RecordKind.PLAN).inTask(task);
    }

    private Answered facts() {
        return house.form("first-contact.register-client", centre, kari, anne);
    }

    private long drafts() {
        return database.sql("select count(*) from record.draft where task_id = :task")
                .param("task", task)
                .query(Long.class)
                .single();
    }
}
