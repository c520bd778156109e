package no.krisesenter.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import no.krisesenter.process.CaseReference;
import no.krisesenter.testing.ByteSearch;
import no.krisesenter.testing.Goals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many people use the computer in the duty room. Whoever sits down at it next sees nothing of what a colleague has read or written. */
class SharedComputerTest extends BrowserTest {

    private static final String MARKER = "Hemmeligvarde7f3a";
    private static final String CONTROL = "Synligvarde9c2b";
    private static final int STEPS_BACK = 5;
    private static final String FORM = "arrival.practical-care";
    private static final String FIELD = "Er det noe mer vi må ordne?";
    private static final String KEEP_IN_THE_BROWSER = """
            (word) => {
              const frame = document.createElement('iframe');
              document.body.append(frame);
              frame.contentWindow.localStorage.setItem('kept', word);
            }
            """;

    @Test
    void afterLogOutNeitherBackNorARestoredWindowNorTheDiskShowsAnything(@TempDir Path profile) {
        var client = aCase();
        var screen = screen(Chromium.openAsPeopleDo(profile));
        works(screen, client);
        var session = sessionOf(screen.browser());

        screen.page().navigate("about:blank");
        goBack(screen.page());
        screen.formIsShown();
        assertThat(screen.form().field(FIELD)).hasValue(MARKER); // the control: Back does show what is still open
        assertThat(statusWith(session)).isEqualTo(200);

        screen.signOut();
        long signedOut = System.nanoTime();
        assertThat(statusWith(session)).isEqualTo(401);
        long dead = Duration.ofNanos(System.nanoTime() - signedOut).toMillis();

        int steps = 0;
        for (; steps < STEPS_BACK; steps++) {
            goBack(screen.page());
            showsNothing(screen.page(), client);
        }
        var anotherTab = screen.browser().newPage();
        anotherTab.navigate(desks.server() + "/camunda/app/tasklist/default/#/?task=" + taskOf(client));
        showsNothing(anotherTab, client);
        screen.close();
        assertThat(filesWith(profile, MARKER, aliasOf(client))).isEmpty();

        var again = Chromium.openAsPeopleDo(profile);
        again.pages().forEach(page -> showsNothing(page, client));
        var page = again.newPage();
        page.navigate(desks.server() + "/camunda/app/tasklist/default/");
        showsNothing(page, client);
        page.evaluate(KEEP_IN_THE_BROWSER, CONTROL);
        int restored = again.pages().size() - 1;
        again.close();

        var searched = filesWith(profile, MARKER, aliasOf(client));
        assertThat(searched).isEmpty();
        assertThat(filesWith(profile, CONTROL)).isNotEmpty(); // the control: what a page keeps is found
        Goals.note(
                "S-15",
                "%d steps back, %d restored windows, %d files of the profile: 0 shown, 0 on disk; session dead on the server %d ms after log-out"
                        .formatted(steps, restored, files(profile).size(), dead));
    }

    @Test
    void whoeverPullsThePlugWithoutLoggingOutLeavesNothingOnTheDiskEither(@TempDir Path profile) {
        var client = aCase();
        var screen = screen(Chromium.openAsPeopleDo(profile));
        works(screen, client);
        screen.close();

        assertThat(filesWith(profile, MARKER, aliasOf(client))).isEmpty();
    }

    @Test
    void afterTenMinutesWithoutATouchTheScreenIsEmptyAndTheSessionDead() {
        var client = aCase();
        var browser = Chromium.open();
        browser.clock().install();
        var screen = screen(browser);
        works(screen, client);
        var session = sessionOf(browser);

        browser.clock().fastForward(Duration.ofMinutes(10).minusSeconds(5).toMillis());
        assertThat(screen.page().locator(".ks-idle")).isVisible();
        assertThat(screen.form().field(FIELD)).hasValue(MARKER);
        assertThat(statusWith(session)).isEqualTo(200);

        browser.clock().fastForward(Duration.ofSeconds(10).toMillis());
        showsNothing(screen.page(), client);
        assertThat(statusWith(session)).isEqualTo(401);
        Goals.note("S-15-idle", "screen empty and session dead between 9 min 55 s and 10 min 5 s after the last touch");
    }

    /** Vera takes a task, types, saves, and looks at it once more. */
    private void works(Screen screen, CaseReference client) {
        screen.signIn(VERA);
        screen.openTaskWithId(placed("arrival", FORM, client, null).getId());
        screen.take();
        screen.form().type(FIELD, MARKER);
        screen.save();
        screen.page().reload();
        screen.formIsShown();
        assertThat(screen.form().field(FIELD)).hasValue(MARKER);
    }

    private String taskOf(CaseReference client) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(client.value())
                .singleResult()
                .getId();
    }

    /** The sign-in page, once it has come, or an empty one. */
    private void showsNothing(Page page, CaseReference client) {
        if (page.url().startsWith("http")) {
            assertThat(page.getByPlaceholder("Brukernavn")).isVisible();
        }
        assertThat(page.content()).doesNotContain(MARKER).doesNotContain(aliasOf(client));
        assertThat(page.title()).doesNotContain(aliasOf(client));
    }

    private static List<Path> filesWith(Path folder, String... words) {
        var search = new ByteSearch(words);
        var found = new ArrayList<Path>();
        for (var file : files(folder)) {
            try {
                if (search.isIn(Files.readAllBytes(file))) {
                    found.add(folder.relativize(file));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return found;
    }

    private static List<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
