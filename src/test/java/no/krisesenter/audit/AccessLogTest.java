package no.krisesenter.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import no.krisesenter.casefile.CareTeams;
import no.krisesenter.casefile.Children;
import no.krisesenter.fixtures.Answered;
import no.krisesenter.fixtures.House;
import no.krisesenter.fixtures.RecordTest;
import no.krisesenter.fixtures.TestClock;
import no.krisesenter.process.AnswerBook;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.Registers;
import no.krisesenter.process.StaffId;
import no.krisesenter.record.Answers;
import no.krisesenter.record.Folder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;

@RecordTest
class AccessLogTest {

    private static final String FORM = "arrival.welcome-client";

    @Autowired
    House house;

    @Autowired
    AnswerBook answerBook;

    @Autowired
    Answers answers;

    @Autowired
    Folder folder;

    @Autowired
    Registers registers;

    @Autowired
    Children children;

    @Autowired
    AccessLog accessLog;

    @Autowired
    JdbcClient database;

    @Autowired
    CareTeams careTeams;

    @Autowired
    TestClock clock;

    CentreId centre;
    StaffId anne;
    StaffId berit;
    CaseReference kari;

    @BeforeEach
    void aCase() {
        centre = house.aCentre();
        anne = house.staff(centre, "Anne");
        berit = house.staff(centre, "Berit");
        kari = house.aCase(centre, anne);
        careTeams.join(kari, berit);
    }

    @Test
    void everyReadAndWriteIsNotedInOrder() {
        ChildReference ola = children.arrived(kari, "Ola", 2019);
        answerBook.prefill(form().by(berit).open("note"));
        answerBook.keepDraft(form().open("note"), Map.of("note", "half"));
        house.keep(form().answer("note", "done"));
        house.keep(form().about(ola).answer("note", "done"));
        folder.read(kari, ola, FORM, berit);

        assertThat(accessLog.of(kari).stream().map(AccessLog.Noted::access))
                .containsExactly(
                        new Access(Access.Action.WRITE, centre, anne, kari, null, "case", null, "start"),
                        new Access(Access.Action.READ, centre, berit, kari, null, FORM, "task-1", "care-team"),
                        new Access(Access.Action.WRITE, centre, anne, kari, null, FORM, "task-1", "care-team"),
                        new Access(Access.Action.WRITE, centre, anne, kari, null, FORM, "task-1", "care-team"),
                        new Access(Access.Action.WRITE, centre, anne, kari, ola, FORM, "task-1", "care-team"),
                        new Access(Access.Action.READ, centre, berit, kari, ola, FORM, null, "care-team"));
        assertThat(accessLog.of(kari).get(0).at()).isEqualTo(clock.instant());
    }

    @Test
    void whatCannotBeNotedIsNotGivenOutAndNotKept() {
        house.keep(form().answer("note", "secret"));
        ChildReference ola = children.arrived(kari, "Ola", 2019);
        database.sql("alter table audit.access rename to access_gone").update();
        try {
            assertThatThrownBy(() -> answerBook.prefill(form().open("note"))).isInstanceOf(LogUnavailable.class);
            assertThatThrownBy(() -> folder.read(kari, null, FORM, anne)).isInstanceOf(LogUnavailable.class);
            assertThatThrownBy(() -> registers.options("children", centre, anne, kari))
                    .isInstanceOf(LogUnavailable.class);
            assertThatThrownBy(() -> house.keep(form().answer("note", "more"))).isInstanceOf(LogUnavailable.class);
        } finally {
            database.sql("alter table audit.access_gone rename to access").update();
        }
        assertThat(answers.all(kari, FORM)).hasSize(1);
    }

    @Test
    void nothingIsNotedOutsideTheTransactionOfTheAccess() {
        assertThatThrownBy(() -> accessLog.note(
                        new Access(Access.Action.READ, centre, anne, kari, null, FORM, null, "care-team")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theLogIsAppendOnly() {
        for (String change : new String[] {
            "update audit.access set staff = 'somebody-else'",
            "delete from audit.access",
            "truncate audit.access cascade",
            "update audit.link set hash = previous",
            "delete from audit.link",
            "truncate audit.link"
        }) {
            assertThatThrownBy(() -> database.sql(change).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("The access log is append-only.");
        }
    }

    private Answered form() {
        return house.form(FORM, centre, kari, anne).inTask("task-1");
    }
}
