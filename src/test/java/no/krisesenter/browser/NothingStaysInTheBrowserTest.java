package no.krisesenter.browser;

import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import no.krisesenter.testing.Goals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who sits down at the computer after a colleague finds nothing: the browser keeps nothing, in memory or on disk. */
class NothingStaysInTheBrowserTest extends BrowserTest {

    private static final String MARKER = "hemmeligvarde7f3a";
    /** The third says that somebody has signed in here before, and not who. */
    private static final Set<String> COOKIES = Set.of("JSESSIONID", "XSRF-TOKEN", "krisesenter-device");

    private int steps;

    private static final String STORED = """
            async () => {
              const own = (area) => Object.getOwnPropertyNames(area);
              const frame = document.createElement('iframe');
              document.body.append(frame);
              const untouched = frame.contentWindow;
              const found = [
                ...own(untouched.localStorage), ...own(untouched.sessionStorage),
                ...(await indexedDB.databases()).map((each) => each.name), ...(await caches.keys())];
              frame.remove();
              return found;
            }
            """;

    @Test
    void nothingIsStoredAtAnyStepAndNothingIsOnDiskAfterwards(@TempDir Path profile) {
        var screen = screen(Chromium.openWithProfile(profile));
        screen.signIn(VERA);
        storesNothing(screen);

        screen.start("Første henvendelse");
        screen.form()
                .mark("Hva trengs?", "Hjelp til en som er utsatt")
                .chooseFirst("Hvordan kom henvendelsen?")
                .chooseFirst("Hvem henvender seg?")
                .type("Trygg måte å ta kontakt på", MARKER);
        storesNothing(screen);
        screen.pressStart();
        screen.dialogIsGone();
        storesNothing(screen);

        screen.openTaskWithId(
                placed("arrival", "arrival.practical-care", aCase(), null).getId());
        screen.take();
        screen.form().type("Er det noe mer vi må ordne?", MARKER);
        storesNothing(screen);
        screen.save();
        storesNothing(screen);
        screen.complete();
        storesNothing(screen);
        screen.signOut();
        storesNothing(screen);
        screen.isClean();
        assertThat(screen.addresses()).isNotEmpty().noneMatch(address -> address.contains(MARKER));
        Goals.note(
                "S-08-browser",
                "%d addresses that Chromium asked for, titles and addresses of the page at %d steps, its profile on disk, 0 hits"
                        .formatted(screen.requests(), steps));

        screen.close();
        assertThat(filesWith(MARKER, profile)).isEmpty();
        assertThat(filesWith("camunda-web", profile.resolve("Default/Local Storage")))
                .isEmpty();
    }

    private void storesNothing(Screen screen) {
        assertThat((List<?>) screen.page().evaluate(STORED)).isEmpty();
        assertThat(screen.browser().cookies())
                .extracting((Cookie cookie) -> cookie.name)
                .isSubsetOf(COOKIES);
        assertThat(screen.browser().cookies()).noneMatch(cookie -> cookie.value.contains(MARKER));
        // what the browser shows in its tab and keeps in its list of pages
        assertThat(screen.page().title()).isNotBlank().doesNotContain(MARKER);
        assertThat(screen.page().url()).doesNotContain(MARKER);
        steps++;
    }

    private static List<Path> filesWith(String text, Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, text, StandardCharsets.ISO_8859_1)
                            || holds(file, text, StandardCharsets.UTF_16LE))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean holds(Path file, String text, Charset written) {
        try {
            var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return bytes.contains(new String(text.getBytes(written), StandardCharsets.ISO_8859_1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
