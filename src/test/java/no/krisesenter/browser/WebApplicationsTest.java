package no.krisesenter.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.krisesenter.testing.TestCentres.LENA;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import no.krisesenter.engine.Roles;
import no.krisesenter.process.StaffId;
import no.krisesenter.testing.TestCentres;
import org.junit.jupiter.api.Test;

/**
 * Everything that somebody can come to from the page where she begins, in the web applications of the engine and in ours: in Norwegian, without a
 * word of any vendor, and no way leads to a refusal. The mark that the licences of forms and diagrams want to be seen is left out.
 */
class WebApplicationsTest extends BrowserTest {

    private static final StaffId ADMINISTRATOR = new StaffId("web-applications-administrator");
    private static final Pattern FOREIGN = Pattern.compile(
            "(?i)camunda(?!-admin)|bpmn\\.io|enterprise|powered by|cockpit|tasklist|community edition|[A-Z]+_[A-Z_]{3,}");
    private static final String PROFILE = "/camunda/app/welcome/default/#!/welcome";

    /** Whose page is asked for before anybody has signed in, and rules for passwords beside ours, of which there are none. */
    private static final Pattern NOTHING_THERE = Pattern.compile("/auth/user/default$|/identity/password-policy$");

    /** Who is not looked at twice: two users, two models, two tasks have the same page. */
    private static final Pattern WHICH = Pattern.compile(
            "(users|groups|tenants|process-definition|process-instance|decision-definition)/[^/?]+|task=[^&]+|filter=[^&]+|cases/[^/]+");

    /** Which lists draw their rows some time after the page has come, and what a row leads to. */
    private static final Map<String, String> LISTS = Map.of(
            "/camunda/app/admin/default/#/users", "users",
            "/camunda/app/admin/default/#/groups", "groups",
            "/camunda/app/admin/default/#/tenants", "tenants",
            "/camunda/app/cockpit/default/#/processes", "process-definition",
            "/camunda/app/cockpit/default/#/decisions", "decision-definition");

    private static final Pattern HOW = Pattern.compile(
            "[?&](sorting|viewbox|searchQuery|sortBy|sortOrder|activityIds|page|detailsTab)=[^&]*|#content$");
    private static final String LINKS = """
            () => [...document.querySelectorAll('a[href]')].filter((link) => link.offsetParent !== null && !link.closest('.ks-hide, .ks-skip, .logout, .fjs-powered-by, .bjs-powered-by'))
              .map((link) => link.href)""";
    private static final String WORDS = """
            () => document.title + ' ' + document.body.innerText + ' '
              + [...document.querySelectorAll('[title], [aria-label], [placeholder], img[alt]')].filter((one) => !one.closest('.fjs-powered-by, .bjs-powered-by'))
                .map((one) => [one.title, one.ariaLabel, one.placeholder, one.alt].join(' ')).join(' ')""";

    @Test
    void staffFindNoForeignWordAndNoWayToARefusal() {
        placed("arrival", "arrival.practical-care", aCase(), VERA);

        assertThat(goesEverywhere(screenOf(VERA), "/camunda/app/tasklist/default/#/", PROFILE))
                .contains("/workplace/duty", "/workplace/emergency-access");
    }

    @Test
    void managersFindNoForeignWordAndNoWayToARefusal() {
        placed("arrival", "arrival.practical-care", aCase(), LENA);

        assertThat(goesEverywhere(screenOf(LENA), "/camunda/app/cockpit/default/#/dashboard", PROFILE))
                .contains(
                        "/camunda/app/cockpit/default/#/processes",
                        "/camunda/app/cockpit/default/#/process-definition/*",
                        "/camunda/app/tasklist/default/");
    }

    @Test
    void administratorsFindNoForeignWordAndNoWayToARefusal() {
        var user = identity.newUser(ADMINISTRATOR.value());
        user.setFirstName("Ada");
        user.setLastName("Fjord");
        user.setPassword(TestCentres.PASSWORD);
        identity.saveUser(user);
        identity.createMembership(ADMINISTRATOR.value(), Roles.ADMINISTRATOR);
        try {
            var screen = screen(Chromium.open());
            screen.page().navigate(desks.server() + "/camunda/app/admin/default/");
            var name = screen.page().getByPlaceholder("Brukernavn");
            assertThat(name).isFocused();
            name.fill(ADMINISTRATOR.value());
            screen.page().getByPlaceholder("Passord").fill(TestCentres.PASSWORD);
            screen.page().keyboard().press("Enter");
            assertThat(screen.page().locator("[ng-view] a[href='#/user-create']"))
                    .isVisible();

            assertThat(goesEverywhere(screen, "/camunda/app/admin/default/#/", PROFILE))
                    .contains(
                            "/camunda/app/admin/default/#/users/*?tab=groups",
                            "/camunda/app/admin/default/#/groups/*",
                            "/camunda/app/admin/default/#/tenants/*",
                            "/camunda/app/cockpit/default/")
                    .noneMatch(page -> page.contains("authorization")
                            || page.contains("system")
                            || page.contains("tenant-create"));
        } finally {
            identity.deleteUser(ADMINISTRATOR.value());
        }
    }

    /** Follows each link that is to be seen, once for each kind of page, and looks at what comes. */
    private Set<String> goesEverywhere(Screen screen, String... beginnings) {
        var page = screen.page();
        var refused = new ArrayList<String>();
        page.onResponse(answer -> {
            if (answer.status() >= 400 && !NOTHING_THERE.matcher(answer.url()).find()) {
                refused.add(answer.status() + " " + answer.url() + " at " + page.url());
            }
        });
        var foreign = new ArrayList<String>();
        var seen = new LinkedHashSet<String>();
        var waiting = new ArrayDeque<String>(List.of(beginnings));
        while (!waiting.isEmpty()) {
            var address = waiting.poll();
            if (!seen.add(kind(address))) {
                continue;
            }
            page.navigate("about:blank");
            page.navigate(desks.server() + address);
            settled(page);
            var row = LISTS.get(kind(address));
            if (row != null) {
                assertThat(page.locator("a[href*='#/" + row + "/']").first()).isVisible();
            }
            FOREIGN.matcher(page.evaluate(WORDS).toString())
                    .results()
                    .map(word -> word.group() + " at " + address)
                    .forEach(foreign::add);
            assertThat(page.evaluate("document.documentElement.lang")).isEqualTo("nb");
            links(page).stream().filter(link -> !seen.contains(kind(link))).forEach(waiting::add);
        }
        assertThat(foreign).isEmpty();
        assertThat(refused).isEmpty();
        assertThat(screen.elsewhere()).isEmpty();
        return seen;
    }

    @SuppressWarnings("unchecked")
    private List<String> links(Page page) {
        return ((List<String>) page.evaluate(LINKS))
                .stream()
                        .peek(link -> assertThat(link).startsWith(desks.server()))
                        .map(link -> link.substring(desks.server().length()))
                        .distinct()
                        .toList();
    }

    private static void settled(Page page) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.locator(".app-splash")).hasCount(0);
    }

    private static String kind(String address) {
        var kind = HOW.matcher(WHICH.matcher(address)
                        .replaceAll(which ->
                                which.group().replaceAll("[/=].*", which.group().contains("=") ? "=*" : "/*")))
                .replaceAll("");
        return kind.replaceAll("/(?=\\?|$)(?<=#/[a-z-]{1,40}/)", "");
    }
}
