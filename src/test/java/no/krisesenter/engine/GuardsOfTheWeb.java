package no.krisesenter.engine;

import static no.krisesenter.testing.TestCentres.BRITA;
import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.SINDRE;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.Staffing;
import no.krisesenter.testing.Browser;
import no.krisesenter.testing.LogWatch;
import no.krisesenter.testing.TestCentres;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Attacks over HTTP. */
abstract class GuardsOfTheWeb extends GuardControls {

    private static final String EMERGENCY = "/workplace/emergency-access";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Staffing staffing;

    @Autowired
    ServletWebServerApplicationContext server;

    /** With nobody in the group of administrators, as after a careless deletion. */
    @Test
    void againstTheWayToMakeAnAdministrator() throws Exception {
        identity.deleteMembership("nobody", Roles.ADMINISTRATOR);
        try {
            isNeededBeside(Set.of("webapps", "nothingElse", "allowList"), "closedSetup", () -> {
                var anonymous = new Browser(desks.server());
                anonymous.get("/camunda/app/tasklist/default/");
                var reply = anonymous.post(
                        "/camunda/api/admin/setup/default/user/create",
                        Map.of(
                                "profile",
                                Map.of("id", "evil", "firstName", "E", "lastName", "V", "email", "e@v.example"),
                                "credentials",
                                Map.of("password", "Natt-Vakt-2026!")));
                var made = identity.createUserQuery().userId("evil").count() > 0;
                identity.deleteUser("evil");
                return reply.isOk() && made;
            });
        } finally {
            identity.createMembership("nobody", Roles.ADMINISTRATOR);
        }
    }

    /** Ten guesses in a row, each time at another account. */
    @Test
    void againstGuessingPasswords() throws Exception {
        var accounts = new AtomicInteger();
        for (var guard : List.of("throttledSignIn", "Buckets")) {
            isNeeded(guard, () -> {
                var account = "guessed-" + accounts.incrementAndGet();
                var guesser = new Browser(desks.server());
                guesser.get("/camunda/app/tasklist/default/");
                return IntStream.range(0, 10)
                        .map(guess -> guesser.postForm(
                                        "/camunda/api/admin/auth/user/default/login/tasklist",
                                        Map.of("username", account, "password", "guess-" + guess))
                                .status())
                        .allMatch(status -> status == 401);
            });
        }
    }

    /** A colleague's session is open. */
    @Test
    void againstGuessingPasswordsInAnOpenSession() throws Exception {
        isNeeded("throttledPasswordChange", () -> {
            var brita = desks.another(BRITA).browser();
            return IntStream.range(0, 11)
                    .map(guess -> brita.put(
                                    ENGINE + "/user/brita/credentials",
                                    Map.of(
                                            "password",
                                            TestCentres.PASSWORD,
                                            "authenticatedUserPassword",
                                            "guess-" + guess))
                            .status())
                    .allMatch(status -> status == 400);
        });
    }

    /** Whoever has left has a page open still. */
    @Test
    void againstSessionsOfWhoeverHasLeft() throws Exception {
        var siw = new StaffId("siw");
        isNeededBeside(Set.of("allowList"), "withdrawnStaff", () -> {
            staffing.reinstate(siw);
            staffing.enrol(
                    siw, "Siw", "Fjord", TestCentres.PASSWORD, List.of("on-duty-staff"), List.of(TestCentres.FJORD));
            var page = desks.another(siw).browser();
            staffing.withdraw(siw);
            var reply = page.get(ENGINE + "/filter?resourceType=Task");
            return reply.isOk();
        });
    }

    /** What the engine offers over HTTP, and none of our roles has been given. */
    @Test
    void againstWhatNoRoleMayAskFor() throws Exception {
        isNeeded(
                "allowList",
                () -> desks.of(VERA).browser().get(ENGINE + "/version").isOk());
    }

    @Test
    void againstQueriesThatSayMoreThanAListDoes() throws Exception {
        var vera = desks.of(VERA).browser();
        var list = vera.get(ENGINE + "/filter?resourceType=Task")
                .ok()
                .json()
                .get(0)
                .path("id")
                .asText();
        var orInAnOr = Map.of("orQueries", List.of(Map.of("orQueries", List.of(Map.of("priority", 1)))));
        isNeeded(
                "plainQueries",
                () -> vera.post(ENGINE + "/filter/" + list + "/list", orInAnOr).isOk());
    }

    /** Whether a task exists at another centre is told by a difference between two answers. */
    @Test
    void againstLearningWhatExists() throws Exception {
        var vera = desks.of(VERA).browser();
        var contact = desks.of(TestCentres.OLE).starts("first-contact", "acuteDanger", false);
        var task = desks.of(TestCentres.OLE).cards(contact).get(0).id();
        isNeeded("uniformAnswers", () -> {
            var there = vera.get(ENGINE + "/task/" + task + "/form-variables");
            var notThere = vera.get(ENGINE + "/task/" + UUID.randomUUID() + "/form-variables");
            return there.status() != notThere.status() || !there.text().equals(notThere.text());
        });
    }

    /** A page of which nobody thought when the rules were written. */
    @Test
    void againstWhatSomebodyForgotToGuard() throws Exception {
        withAPage(
                "forgotten",
                () -> isNeededBeside(Set.of("allowList"), "nothingElse", () -> {
                    var reply = new Browser(desks.server()).get("/forgotten");
                    return reply.text().equals("secret");
                }));
    }

    ResponseEntity<String> forgotten() {
        return ResponseEntity.ok("secret");
    }

    ResponseEntity<String> failing() {
        throw new IllegalStateException(Marker.CANARY);
    }

    /** Does this while there is one page more, at an address of the same name as the method of this class that writes it. */
    private void withAPage(String name, Runnable work) throws NoSuchMethodException {
        var page = RequestMappingInfo.paths("/" + name).build();
        mappings.registerMapping(page, this, GuardsOfTheWeb.class.getDeclaredMethod(name));
        try {
            work.run();
        } finally {
            mappings.unregisterMapping(page);
        }
    }

    /** What a failure says may quote what somebody wrote. */
    @Test
    void againstFailuresThatTell() throws Exception {
        withAPage(
                "failing",
                () -> isNeededBeside(Set.of("allowList", "nothingElse"), "lastResort", () -> {
                    try (var log = new LogWatch()) {
                        var reply = new Browser(desks.server()).get("/failing");
                        return reply.text().contains(Marker.CANARY)
                                || !log.newLinesWith(Marker.CANARY).isEmpty();
                    }
                }));
    }

    @Test
    void againstPagesWithoutSigningIn() {
        isNeededBeside(
                Set.of("allowList", "nothingElse"),
                "webapps",
                () -> new Browser(desks.server())
                        .get("/camunda/app/welcome/default/")
                        .isOk());
    }

    /** A page of somebody else sends her browser here. */
    @Test
    void againstForgedCallsOfOurPages() {
        var vera = desks.of(VERA).browser();
        isNeededBeside(
                Set.of("nothingElse"),
                "workplace",
                () -> vera.post("/workplace/cases/" + CaseReference.create() + "/emergency-access/end", Map.of())
                                .status()
                        == 302);
    }

    /** An address that is refused for its shape is told from one that leads nowhere. */
    @Test
    void againstAddressesOfAnotherShape() throws Exception {
        var vera = desks.of(VERA).browser();
        isNeeded("malformed", () -> {
            var malformed = vera.get("/camunda//app/tasklist");
            var nothing = vera.get("/nothing-here");
            return malformed.status() != nothing.status() || !malformed.text().equals(nothing.text());
        });
    }

    @Test
    void againstAnswersThatABrowserKeeps() throws Exception {
        var vera = desks.of(VERA).browser();
        isNeeded(
                "answerHeaders",
                () -> !vera.exchange("GET", ENGINE + "/filter?resourceType=Task", null, null)
                        .headers()
                        .allValues("Cache-Control")
                        .contains("no-store"));
    }

    /** She has been signed in for longer than a shift. The clock is moved for this session. */
    @Test
    void againstSessionsThatNeverEnd() throws Exception {
        isNeeded("sessionLife", () -> {
            var before = sessions();
            var page = desks.another(VERA).browser();
            newSince(before)
                    .forEach(session -> session.getSession()
                            .setAttribute(
                                    "no.krisesenter.engine.web.SessionLife.began",
                                    Instant.now().minus(Duration.ofHours(12).plusSeconds(1))));
            return page.get(ENGINE + "/filter?resourceType=Task").isOk();
        });
    }

    /** The stock web applications only forget who was signed in to it: the cookie, and what else the session holds, stay good. */
    @Test
    void againstSessionsThatOutliveTheSigningOut() throws Exception {
        isNeeded("signOut", () -> {
            var before = sessions();
            var page = desks.another(VERA).browser();
            var hers = newSince(before).toList();
            page.post("/camunda/api/admin/auth/user/default/logout", Map.of()).ok();
            return hers.size() == 1 && hers.get(0).isValid();
        });
    }

    private Set<String> sessions() {
        var ids = new HashSet<String>();
        allSessions().forEach(session -> ids.add(session.getIdInternal()));
        return ids;
    }

    private Stream<Session> newSince(Set<String> before) {
        return allSessions().filter(session -> !before.contains(session.getIdInternal()));
    }

    private Stream<Session> allSessions() {
        var tomcat = ((TomcatWebServer) server.getWebServer()).getTomcat();
        return Arrays.stream(tomcat.getHost().findChildren())
                .map(Context.class::cast)
                .flatMap(application -> Arrays.stream(application.getManager().findSessions()));
    }

    /** Whoever guesses at the name behind an address learns from the page whether there is such a case. */
    @Test
    void againstLearningFromAPageWhichCasesThereAre() throws Exception {
        var sindre = desks.of(SINDRE).browser();
        var client = aCaseOf(KARI);
        isNeeded(
                "NotThere",
                () -> Stream.of(client.value(), CaseReference.create().value(), "x")
                                .map(reference -> sindre.page("/workplace/cases/" + reference))
                                .map(reply -> reply.status() + reply.text())
                                .distinct()
                                .count()
                        != 1);
    }

    /** A colleague has left her PC open. */
    @Test
    void againstOpeningACaseInTheNameOfAColleague() throws Exception {
        var brita = desks.of(BRITA).browser();
        isNeeded("PasswordAgain", () -> {
            var client = aCaseOf(KARI);
            var reply = brita.submit(
                    EMERGENCY,
                    EMERGENCY,
                    Map.of(
                            "client", client.value(),
                            "reason", "danger-to-life",
                            "words", "Politiet står i døra og spør etter henne.",
                            "proof", "guessed"));
            return reply.status() == 302;
        });
    }

    /** The links beside a task lead nobody to a folder that is not hers. */
    @Test
    void againstLinksToWhatIsNotHers() throws Exception {
        var client = aCaseOf(KARI);
        start("arrival", client);
        var task = desks.of(SINDRE).card(client, "arrival.welcome-client").id();
        isNeeded(
                "FolderDoors",
                () -> desks.of(SINDRE)
                        .browser()
                        .post("/camunda/api/krisesenter/task-cards", Map.of("taskIds", List.of(task)))
                        .ok()
                        .text()
                        .contains("/workplace/cases/"));
    }

    /** It lets nobody in by itself: without it there is nobody for whom our pages could answer. */
    @Test
    void withoutTheirIdentityOurPagesAnswerNobody() {
        var vera = desks.of(VERA).browser();
        assertThat(vera.page("/workplace/duty").status()).isEqualTo(200);
        guards.without(
                Set.of("engineIdentity"),
                () -> assertThat(vera.page("/workplace/duty").status()).isEqualTo(401));
        isSwitchedOff("engineIdentity");
    }
}
