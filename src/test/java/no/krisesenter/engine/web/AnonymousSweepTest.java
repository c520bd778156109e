package no.krisesenter.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import no.krisesenter.engine.Roles;
import no.krisesenter.testing.Browser;
import no.krisesenter.testing.Goals;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whoever has not signed in gets the two sign-in pages with their files, and nothing else (goals S-03 and S-16). */
class AnonymousSweepTest extends WebTest {

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");
    private static final List<String> USUAL_METHODS = List.of("GET", "POST");
    private static final String SIGN_IN_PAGE = "/camunda/app/tasklist/default/";

    /** What the inventory does not spell as a browser does. */
    private static final List<String> DOORS = List.of(
            "/",
            SIGN_IN_PAGE,
            "/camunda/app/admin/default/",
            "/camunda/app/cockpit/default/",
            "/camunda/app/welcome/default/",
            "/camunda/api/engine/engine/",
            "/camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js",
            "/camunda/api/admin/plugin/adminPlugins/static/app/plugin.js",
            "/camunda/api/cockpit/plugin/cockpitPlugins/static/app/plugin.js",
            "/camunda/api/admin/auth/user/default/login/tasklist");

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    WebApplicationContext application;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Value("${local.management.port}")
    int managementPort;

    @Test
    void whoHasNotSignedInGetsTheSignInPagesAndNothingElse() throws IOException {
        var inventory = Inventory.of(application);
        var words = words();
        var targets = new TreeSet<>(inventory);
        targets.addAll(words);
        targets.addAll(DOORS);

        var swept =
                together(slices(targets).map(slice -> sweep(slice, inventory)).toList());

        var open = new TreeMap<String, Set<Integer>>();
        swept.forEach(each -> open.putAll(each.open));
        var findings = swept.stream().flatMap(each -> each.findings.stream()).toList();
        var answers = swept.stream().mapToInt(each -> each.answers).sum();
        var told = open.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .toList();
        assertThat(told).containsExactlyInAnyOrderElementsOf(lines("web-open.txt"));
        assertThat(open.values().stream().flatMap(Collection::stream)).allMatch(status -> status < 500);
        assertThat(findings).isEmpty();
        assertThat(inventory).hasSizeGreaterThan(500);
        Goals.note(
                "S-03",
                "%d answers for %d addresses of the application and %d words, %d addresses open to all, 0 failures"
                        .formatted(answers, inventory.size(), words.size(), open.size()));
        Goals.note("S-16", "%d answers looked at, %d findings".formatted(answers + signedIn(), findings.size()));
    }

    @Test
    void healthIsToldOnItsOwnPortAndNothingElseIs() {
        var management = new Browser("http://127.0.0.1:" + managementPort);

        assertThat(management.get("/actuator/health").text()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(Stream.of("", "/env", "/beans", "/heapdump", "/mappings", "/loggers", "/metrics", "/info")
                        .map(each -> management.get("/actuator" + each).status()))
                .containsOnly(404);
        assertThat(stranger().get("/actuator/health").status()).isEqualTo(404);
    }

    @Test
    void withTheLastChainAwayWhatSomebodyForgotToGuardIsOpen() throws NoSuchMethodException {
        var forgotten = RequestMappingInfo.paths("/forgotten").build();
        mappings.registerMapping(forgotten, this, AnonymousSweepTest.class.getDeclaredMethod("forgotten"));
        try {
            assertThat(stranger().get("/forgotten").status()).isEqualTo(404);

            guards.without(
                    Set.of("nothingElse", "allowList"),
                    () -> assertThat(stranger().get("/forgotten").text()).isEqualTo("secret"));
        } finally {
            mappings.unregisterMapping(forgotten);
        }
    }

    @Test
    void withTheChainOfTheWebApplicationsAwayTheirPagesAreOpen() {
        var cockpit = "/camunda/app/cockpit/default/";
        assertThat(stranger().get(cockpit).status()).isEqualTo(401);

        guards.without(
                Set.of("webapps", "nothingElse", "allowList"),
                () -> assertThat(stranger().get(cockpit).status()).isEqualTo(200));
    }

    @Test
    void withTheHeadersAwayTheScanFindsSomething() {
        guards.without(
                Set.of("answerHeaders"),
                () -> assertThat(PassiveScan.findings(
                                SIGN_IN_PAGE, stranger().exchange("GET", SIGN_IN_PAGE, null, null)))
                        .isNotEmpty());
    }

    @Test
    void nobodyBecomesAnAdministratorWithoutSigningIn() {
        var setup = "/camunda/api/admin/setup/default/user/create";
        var evil = """
                {"profile":{"id":"evil","firstName":"E","lastName":"E"},"credentials":{"password":"evil-evil-evil"}}""";
        assertThat(stranger().post(setup, Map.of()).status()).isEqualTo(404);

        var administrators = identity.createUserQuery().memberOfGroup(Roles.ADMINISTRATOR).list().stream()
                .map(User::getId)
                .toList();
        var grants = grantsOfAdministrators();
        administrators.forEach(one -> identity.deleteMembership(one, Roles.ADMINISTRATOR));
        try {
            var stranger = stranger();
            stranger.get(SIGN_IN_PAGE);
            assertThat(stranger.exchange("POST", setup, "application/json", evil)
                            .statusCode())
                    .isEqualTo(404);
            guards.without(
                    Set.of("closedSetup", "webapps", "nothingElse", "allowList"),
                    () -> assertThat(stranger.exchange("POST", setup, "application/json", evil)
                                    .statusCode())
                            .isEqualTo(204));
            assertThat(identity.createUserQuery().userId("evil").count()).isOne();
        } finally {
            identity.deleteUser("evil");
            // the way in also gives administrators every right there is
            grantsOfAdministrators().stream()
                    .filter(grant -> !grants.contains(grant))
                    .forEach(authorizations::deleteAuthorization);
            administrators.forEach(one -> identity.createMembership(one, Roles.ADMINISTRATOR));
        }
    }

    private List<String> grantsOfAdministrators() {
        return authorizations.createAuthorizationQuery().groupIdIn(Roles.ADMINISTRATOR).list().stream()
                .map(Authorization::getId)
                .toList();
    }

    /** For the control above. */
    ResponseEntity<String> forgotten() {
        return ResponseEntity.ok("secret");
    }

    // -- sweeping

    /** An address that exists is tried in every way; a word that somebody tries, in two. */
    private Callable<Swept> sweep(List<String> targets, Set<String> inventory) {
        return () -> {
            var swept = new Swept();
            var browser = stranger();
            for (var target : targets) {
                for (var method : inventory.contains(target) ? METHODS : USUAL_METHODS) {
                    look(swept, method, target, browser.exchange(method, target, null, null));
                }
            }
            return swept;
        };
    }

    private static void look(Swept swept, String method, String target, HttpResponse<String> answer) {
        swept.answers++;
        // the container itself never lets anybody look into these folders, nor lets a filter see that somebody has
        // tried
        if (!target.contains("-INF/")) {
            swept.findings.addAll(PassiveScan.findings(target, answer));
        }
        var isClosed = answer.statusCode() == 401
                || answer.statusCode() == 404
                // who would sign in, and says nothing
                || answer.statusCode() == 400 && target.contains("/login");
        if (!isClosed) {
            swept.open
                    .computeIfAbsent(
                            method + " " + target.replaceAll("-[0-9a-f]{12}\\.", "-HASH."), each -> new TreeSet<>())
                    .add(answer.statusCode());
        }
    }

    /** The same look at the pages and calls of people who have signed in. */
    private int signedIn() {
        var answers = 0;
        for (var role : List.of(Roles.MANAGER, Roles.ADMINISTRATOR)) {
            var browser = browser(role);
            for (var target : Inventory.of(application)) {
                if (target.endsWith("/logout") || target.equals("/calendar")) {
                    continue;
                }
                assertThat(PassiveScan.findings(target, browser.exchange("GET", target, null, null)))
                        .isEmpty();
                answers++;
            }
        }
        return answers;
    }

    private static Stream<List<String>> slices(Collection<String> all) {
        var list = List.copyOf(all);
        var size = list.size() / 4 + 1;
        return Stream.of(0, 1, 2, 3)
                .map(part ->
                        list.subList(Math.min(part * size, list.size()), Math.min((part + 1) * size, list.size())));
    }

    private static List<String> words() throws IOException {
        var places = List.of("/", "/api/", "/camunda/", "/camunda/api/", "/workplace/");
        return lines("web-words.txt").stream()
                .flatMap(word -> places.stream().map(place -> place + word))
                .toList();
    }

    private static List<String> lines(String resource) throws IOException {
        try (var text = new ClassPathResource(resource).getInputStream()) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    private static final class Swept {
        private final Map<String, Set<Integer>> open = new TreeMap<>();
        private final List<String> findings = new ArrayList<>();
        private int answers;
    }
}
