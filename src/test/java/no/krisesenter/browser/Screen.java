package no.krisesenter.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.StaffId;
import no.krisesenter.testing.TestCentres;

/** Tasklist on the screen of a member of staff. Notes every error of the page and every request that leaves the computer. */
final class Screen implements AutoCloseable {

    /** The stock page asks who is signed in, and takes a 404 for nobody. */
    private static final String NOBODY_SIGNED_IN = "/camunda/api/admin/auth/user/default";

    /** The stock page asks every ten seconds whether its task is still there, and may do so while this screen completes it. */
    private static final String STILL_THERE = "/camunda/api/engine/engine/default/task/";

    /** AngularJS tries once whether it may build functions from text. It may not, and does without. */
    private static final String ANGULAR_LOOKS = "policy: script-src eval";

    private static final Pattern OPEN_TASK = Pattern.compile("[?&]task=([0-9a-f-]+)");
    private static final int PATIENCE_MS = 60_000;
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost");
    private static final String WATCH_POLICY = "addEventListener('securitypolicyviolation', event =>"
            + " console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI));";

    private final BrowserContext browser;
    private final String server;
    private final Page page;
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final Set<String> completed = ConcurrentHashMap.newKeySet();
    private final List<String> elsewhere = new CopyOnWriteArrayList<>();
    private final Queue<String> addresses = new ConcurrentLinkedQueue<>();

    Screen(BrowserContext browser, String server) {
        this.browser = browser;
        this.server = server;
        browser.addInitScript(WATCH_POLICY);
        browser.onRequest(this::note);
        browser.onConsoleMessage(this::note);
        browser.onWebError(error -> errors.add(error.error()));
        this.page =
                browser.pages().isEmpty() ? browser.newPage() : browser.pages().get(0);
    }

    private void note(Request request) {
        addresses.add(request.url());
        var address = URI.create(request.url());
        if (address.getHost() != null && !LOOPBACK.contains(address.getHost())) {
            elsewhere.add(request.url());
        }
    }

    private void note(ConsoleMessage message) {
        if (message.type().equals("error")
                && !message.location().contains(NOBODY_SIGNED_IN)
                && !message.text().equals(ANGULAR_LOOKS)) {
            errors.add(message.text() + " " + message.location());
        }
    }

    Page page() {
        return page;
    }

    BrowserContext browser() {
        return browser;
    }

    /** What has gone wrong in the page since the last time. */
    List<String> errors() {
        var noted = List.copyOf(errors);
        errors.clear();
        return noted;
    }

    /** Requests that have left this computer. */
    List<String> elsewhere() {
        return elsewhere;
    }

    /** How many requests there have been. */
    int requests() {
        return addresses.size();
    }

    /** Every address that has been asked for. */
    List<String> addresses() {
        return List.copyOf(addresses);
    }

    /** The page has had no errors, and nothing has left this computer. */
    void isClean() {
        assertThat(errors()).filteredOn(error -> !isAboutWhatIsDone(error)).isEmpty();
        assertThat(elsewhere).isEmpty();
    }

    private boolean isAboutWhatIsDone(String error) {
        return error.contains(" 404 ") && completed.stream().anyMatch(task -> error.contains(STILL_THERE + task + ":"));
    }

    /** Leaves a picture of the screen, and says where it is and what had gone wrong in the page. */
    String picture(String name) {
        var file = Path.of("target/screenshots/failed", name.replaceAll("\\W", "") + "-" + hashCode() + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        return page.url() + " " + file + " " + errors;
    }

    // -- in and out

    void signIn(StaffId who) {
        page.navigate(server + "/camunda/app/tasklist/default/");
        signInHere(who);
    }

    /** On the sign-in page that is shown. */
    void signInHere(StaffId who) {
        var name = page.getByPlaceholder("Brukernavn");
        // the stock page takes the focus a moment after it has come
        assertThat(name).isFocused();
        name.fill(who.value());
        page.getByPlaceholder("Passord").fill(TestCentres.PASSWORD);
        page.getByText("Logg inn", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".task-filters .task-filter").first()).isVisible();
    }

    void signOut() {
        page.locator("[cam-widget-header] .account > a").click();
        page.locator("[cam-widget-header] .logout > a").click();
        assertThat(page.getByPlaceholder("Brukernavn")).isVisible();
    }

    // -- lists and tasks

    void openList(String name) {
        page.locator(".task-filter").getByText(Pattern.compile("^\\s*" + name)).click();
        assertThat(page.locator(".task-filter.active")).containsText(name);
    }

    /** Names of the tasks in the list, from the top. */
    List<String> listed() {
        return page.locator("li.task h4.task").allTextContents().stream()
                .map(String::strip)
                .toList();
    }

    /** The card of this task in the list. */
    Locator card(String name) {
        return page.locator("li.task").filter(new Locator.FilterOptions().setHasText(name));
    }

    /** Opens a task from its card. */
    void openTask(String name) {
        card(name).locator("h4 a").click();
        formIsShown();
    }

    /** Opens a task by its address. */
    void openTaskWithId(String id) {
        page.navigate(server + "/camunda/app/tasklist/default/#/?task=" + id);
        assertThat(page.locator(".ks-form")).isVisible();
        formIsShown();
    }

    /** Somebody outside the team, whom the task had been offered to until another took it. */
    void meetsTaskOfSomebodyElse(String id) {
        page.navigate(server + "/camunda/app/tasklist/default/#/?task=" + id);
        assertThat(page.getByText("Det er bare for den som har tatt oppgaven, og for teamet rundt klienten."))
                .isVisible();
        assertThat(errors()).singleElement().asString().contains("404");
    }

    void formIsShown() {
        assertThat(page.locator(".ks-form form")).isVisible();
    }

    void take() {
        page.locator(".claim").click();
        assertThat(page.locator(".unclaim")).isVisible();
        assertThat(page.locator(".ks-hint")).hasCount(0);
        formIsShown();
    }

    void putBack() {
        page.locator(".unclaim").click();
        assertThat(page.locator(".claim")).isVisible();
    }

    void save() {
        page.getByText("Lagre", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".ks-status")).hasText(Pattern.compile("^Lagret kl\\. \\d\\d\\.\\d\\d$"));
    }

    /** «Fullfør», and the task is gone. */
    void complete() {
        Matcher task = OPEN_TASK.matcher(page.url());
        if (task.find()) {
            completed.add(task.group(1));
        }
        pressComplete();
        assertThat(page.locator(".ks-form")).hasCount(0);
    }

    void pressComplete() {
        page.locator(".form-actions .btn-primary").click();
    }

    /** Opens the form with which something starts. */
    void start(String what) {
        page.navigate(server + "/camunda/app/tasklist/default/#/");
        assertThat(page.locator(".ks-form")).hasCount(0);
        page.getByText("Start ny").click();
        page.locator(".modal-header input").fill(what);
        page.locator(".modal-body")
                .getByText(what, new Locator.GetByTextOptions().setExact(true))
                .click();
        formIsShown();
    }

    /** Opens the form with which something starts from the client folder. */
    void startFromFolder(CaseReference client, String process) {
        page.navigate(server + "/workplace/cases/" + client);
        var begins = page.locator("a[href*='/actions/" + process + "']").first();
        page.navigate(server + begins.getAttribute("href"));
        formIsShown();
    }

    /** What was started has started, or was left. */
    void dialogIsGone() {
        assertThat(page.locator(".modal-body")).hasCount(0);
    }

    void pressStart() {
        page.locator(".modal-footer .btn-primary").click();
    }

    /** Closes the dialog with nothing started. */
    void leaveStart() {
        // a list of choices that the first question has opened
        page.keyboard().press("Escape");
        page.locator(".modal-footer")
                .getByText("Lukk", new Locator.GetByTextOptions().setExact(true))
                .click();
        dialogIsGone();
    }

    // -- fields

    OnForm form() {
        return new OnForm(page, page.locator(".ks-form"));
    }

    @Override
    public void close() {
        browser.close();
    }
}
