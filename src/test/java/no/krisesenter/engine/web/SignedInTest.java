package no.krisesenter.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.krisesenter.engine.Roles;
import no.krisesenter.testing.Browser;
import no.krisesenter.testing.TestCentres;
import org.junit.jupiter.api.Test;

/** What a sign-in is worth: until one signs out, for one person, and only together with the token of the page. */
class SignedInTest extends WebTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String PROFILE = ENGINE + "/user/web-on-duty-staff/profile";
    private static final String SIGN_IN = "/camunda/api/admin/auth/user/default/login/tasklist";
    private static final String SIGN_OUT = "/camunda/api/admin/auth/user/default/logout";

    @Test
    void aCookieIsWorthNothingOnceSomebodyHasSignedOut() throws Exception {
        who(Roles.ON_DUTY);
        var stolen = signInByHand("");
        assertThat(get(PROFILE, stolen).statusCode()).isEqualTo(200);

        assertThat(post(SIGN_OUT, stolen, "").statusCode()).isEqualTo(200);

        assertThat(get(PROFILE, stolen).statusCode()).isEqualTo(401);
    }

    @Test
    void withTheSignOutAwayTheSessionOutlivesIt() throws Exception {
        who(Roles.ON_DUTY);
        var cookies = signInByHand("");
        guards.without(Set.of("signOut"), () -> {
            try {
                assertThat(post(SIGN_OUT, cookies, "").statusCode()).isEqualTo(200);
                assertThat(get(TASKLIST, cookies).headers().allValues("Set-Cookie"))
                        .noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
            } catch (Exception failure) {
                throw new AssertionError(failure);
            }
        });
    }

    @Test
    void theSessionThatSomebodyPreparedIsNotTheOneThatIsSignedIn() throws Exception {
        who(Roles.ON_DUTY);
        var prepared = cookies(get(TASKLIST, ""));

        var after = signInByHand(prepared);

        assertThat(after).isNotEqualTo(prepared);
        assertThat(get(PROFILE, prepared).statusCode()).isEqualTo(401);
        assertThat(get(PROFILE, after).statusCode()).isEqualTo(200);
    }

    @Test
    void aCallWithoutTheTokenOfThePageIsRefused() throws Exception {
        who(Roles.ON_DUTY);
        var cookies = signInByHand("");

        var forged = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(desks.server() + ENGINE + "/group"))
                                .header("Cookie", cookies)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{}"))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(forged.statusCode()).isEqualTo(403);
    }

    @Test
    void aFormOfOurOwnPagesThatComesFromElsewhereIsRefused() {
        var browser = browser(Roles.ON_DUTY);

        assertThat(browser.postForm("/workplace/emergency-access", Map.of("client", "x"))
                        .status())
                .isEqualTo(403);
        guards.without(
                Set.of("workplace", "nothingElse"),
                () -> assertThat(browser.postForm("/workplace/emergency-access", Map.of("client", "x"))
                                .status())
                        .isNotEqualTo(403));
    }

    @Test
    void aPageLeadsToTheSignInPageAndACallIsAnswered401() throws Exception {
        for (var path : List.of("/workplace/duty", "/camunda/app/cockpit/default/", "/camunda/app/tasklist/")) {
            var request = HttpRequest.newBuilder(URI.create(desks.server() + path))
                    .header("Accept", "text/html")
                    .build();
            var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(TASKLIST);
            assertThat(stranger().get(path).status()).isEqualTo(401);
        }
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneAtTheNextCall() {
        var who = who(Roles.MANAGER, "web-demoted");
        var browser = signedIn(who, "tasklist");
        var cockpit = "/camunda/app/cockpit/default/";
        assertThat(browser.get(cockpit).status()).isEqualTo(200);

        identity.deleteMembership(who.value(), Roles.MANAGER);

        assertThat(browser.get(cockpit).status()).isEqualTo(404);
    }

    @Test
    void whoeverIsAnAdministratorSeesNoCaseWhateverElseTheyAre() {
        var who = who(Roles.ON_DUTY, "web-both");
        identity.createMembership(who.value(), Roles.ADMINISTRATOR);
        var place = placeOf(HOUSE, who);
        var browser = signedIn(who, "tasklist");

        assertThat(browser.get(ENGINE + "/task/" + place.task()).status()).isEqualTo(404);
        identity.deleteMembership(who.value(), Roles.ADMINISTRATOR);
        assertThat(browser.get(ENGINE + "/task/" + place.task()).status()).isEqualTo(200);
    }

    @Test
    void anAdministratorGivesRolesAndKnowsNoTeam() {
        var who = who(Roles.ON_DUTY, "web-new-in-the-house");
        var team = "team-" + placeOf(HOUSE, who).client().value();
        var browser = browser(Roles.ADMINISTRATOR);

        assertThat(browser.get(ENGINE + "/group?member=" + who.value()).json().findValuesAsText("id"))
                .containsExactly(Roles.ON_DUTY);
        var manager = ENGINE + "/group/" + Roles.MANAGER + "/members/" + who.value();
        assertThat(browser.put(manager, Map.of()).status()).isEqualTo(204);
        assertThat(browser.delete(manager).status()).isEqualTo(204);
        assertThat(browser.delete(ENGINE + "/group/" + team + "/members/" + who.value())
                        .status())
                .isEqualTo(404);
        assertThat(identity.createUserQuery().memberOfGroup(team).count()).isOne();
    }

    // -- by hand, to see and to steal cookies

    private String signInByHand(String before) throws Exception {
        var first = before.isEmpty() ? cookies(get(TASKLIST, "")) : before;
        var body = "username=web-on-duty-staff&password=" + Browser.encoded(TestCentres.PASSWORD);
        var answer = post(SIGN_IN, first, body);
        assertThat(answer.statusCode()).isEqualTo(200);
        var session = named("JSESSIONID", cookies(answer));
        var page = get(TASKLIST, session);
        return session + "; " + named("XSRF-TOKEN", cookies(page) + "; " + cookies(answer));
    }

    private static String named(String name, String cookies) {
        return Arrays.stream(cookies.split("; "))
                .filter(cookie -> cookie.startsWith(name))
                .findFirst()
                .orElse(name + "=");
    }

    private HttpResponse<String> get(String path, String cookies) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(desks.server() + path)).GET(), cookies);
    }

    private HttpResponse<String> post(String path, String cookies, String body) throws Exception {
        return send(
                HttpRequest.newBuilder(URI.create(desks.server() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)),
                cookies);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String cookies) throws Exception {
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
            var token = cookies.replaceFirst(".*XSRF-TOKEN=", "").replaceFirst(";.*", "");
            request.header("X-XSRF-TOKEN", token);
        }
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .build()
                .send(request.build(), BodyHandlers.ofString());
    }

    private static String cookies(HttpResponse<String> answer) {
        return String.join(
                "; ",
                answer.headers().allValues("Set-Cookie").stream()
                        .map(cookie -> cookie.replaceFirst(";.*", ""))
                        .toList());
    }
}
