package no.krisesenter.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Chromium of this computer, started once a test class; it asks nobody for updates. */
final class Chromium {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final int PATIENCE_MS = 60_000;
    private static final int WIDTH = 1366;
    private static final int HEIGHT = 768;

    private static Playwright playwright;
    private static Browser browser;

    private Chromium() {}

    /** A browser of its own: nothing is shared with another. */
    static synchronized BrowserContext open() {
        if (browser == null) {
            browser = playwright()
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(NeedsChromium.find().orElseThrow())
                            .setArgs(ARGUMENTS));
        }
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(WIDTH, HEIGHT).setLocale("en-US"));
    }

    /** A browser that keeps on disk, in this folder, whatever a page lets it keep. */
    static synchronized BrowserContext openWithProfile(Path folder) {
        return playwright()
                .chromium()
                .launchPersistentContext(
                        folder,
                        new LaunchPersistentContextOptions()
                                .setExecutablePath(NeedsChromium.find().orElseThrow())
                                .setArgs(ARGUMENTS)
                                .setViewportSize(WIDTH, HEIGHT)
                                .setLocale("en-US"));
    }

    /**
     * The browser of a computer that people share, as they use it: pages that are left wait to be shown again, and what was open comes back.
     *
     * @param folder where it keeps whatever a page lets it keep
     */
    static synchronized BrowserContext openAsPeopleDo(Path folder) {
        return playwright()
                .chromium()
                .launchPersistentContext(
                        folder,
                        new LaunchPersistentContextOptions()
                                .setExecutablePath(NeedsChromium.find().orElseThrow())
                                .setIgnoreDefaultArgs(List.of("--disable-back-forward-cache"))
                                .setArgs(Stream.concat(ARGUMENTS.stream(), Stream.of("--restore-last-session"))
                                        .toList())
                                .setViewportSize(WIDTH, HEIGHT)
                                .setLocale("en-US"));
    }

    static synchronized void quit() {
        if (playwright != null) {
            playwright.close();
        }
        playwright = null;
        browser = null;
    }

    private static Playwright playwright() {
        if (playwright == null) {
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        }
        return playwright;
    }
}
