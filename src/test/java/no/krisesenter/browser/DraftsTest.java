package no.krisesenter.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.krisesenter.testing.TestCentres.SINDRE;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** «Lagre» keeps what has been typed on the server, for the person who typed it and for nobody else. */
class DraftsTest extends BrowserTest {

    private static final String FORM = "arrival.practical-care";
    private static final String FIELD = "Er det noe mer vi må ordne?";
    private static final String TYPED = "Hun har glemt brillene";

    /** As fast as a computer that does much else lets the page come to it: what has been typed is drawn, and nothing has come after that. */
    private static final String IN_ONE_BREATH = """
            async () => {
              const [date, time] = document.querySelectorAll('.ks-form .fjs-form-field-datetime input.fjs-input');
              const drawn = async () => { for (let turn = 0; turn < 50; turn++) await Promise.resolve(); };
              const typed = async (field, text) => {
                field.focus();
                await drawn();
                field.value = text;
                field.dispatchEvent(new InputEvent('input', { bubbles: true }));
                await drawn();
              };
              await typed(date, '05.01.2026');
              await typed(time, '21:45');
              time.blur();
            }""";

    @Test
    void whatIsSavedWaitsForTheSamePersonUntilTheTaskIsDone() {
        var task = aTask();
        var another = aTask();
        var vera = screenOf(VERA);
        vera.openTaskWithId(task);
        vera.take();
        vera.form().type(FIELD, TYPED);
        vera.save();

        vera.page().reload();
        vera.formIsShown();
        assertThat(vera.form().field(FIELD)).hasValue(TYPED);

        vera.openTaskWithId(another);
        assertThat(vera.form().field(FIELD)).hasValue("");
        vera.openTaskWithId(task);
        assertThat(vera.form().field(FIELD)).hasValue(TYPED);

        vera.signOut();
        vera.signIn(VERA);
        vera.openTaskWithId(task);
        assertThat(vera.form().field(FIELD)).hasValue(TYPED);

        var sindre = screenOf(SINDRE);
        sindre.meetsTaskOfSomebodyElse(task);
        vera.putBack();
        sindre.page().reload();
        sindre.formIsShown();
        assertThat(sindre.form().field(FIELD)).hasValue("");
        assertThat(sindre.page().content()).doesNotContain(TYPED);
        sindre.isClean();

        assertThat(drafts()).isEqualTo(1);
        vera.take();
        vera.complete();
        assertThat(drafts()).isZero();
        vera.isClean();
    }

    @Test
    void aDateAndATimeInOneBreathAreBothKept() {
        var task = placed("arrival", "arrival.welcome-client", aCase(), VERA);
        var screen = screenOf(VERA);
        screen.openTaskWithId(task.getId());

        screen.page().evaluate(IN_ONE_BREATH);
        screen.save();
        screen.page().reload();
        screen.formIsShown();

        assertThat(screen.form().field("Når kom klienten?")).hasValue("05.01.2026");
        assertThat(screen.form().field("Klokkeslett")).hasValue("21:45");
    }

    /** A task that asks for nothing in particular. */
    private String aTask() {
        return placed("arrival", FORM, aCase(), null).getId();
    }

    private Integer drafts() {
        return database.queryForObject("select count(*) from record.draft", Integer.class);
    }
}
