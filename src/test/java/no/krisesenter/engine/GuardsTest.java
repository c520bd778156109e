package no.krisesenter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import no.krisesenter.casefile.CareTeams;
import no.krisesenter.casefile.Part;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.RecordKind;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.Staffing;
import no.krisesenter.process.Submission;
import no.krisesenter.record.Folder;
import no.krisesenter.testing.Browser;
import no.krisesenter.testing.Goals;
import no.krisesenter.testing.Guards;
import no.krisesenter.testing.TestCentres;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Each guard is needed: an attack fails while it stands, and succeeds when this one guard alone is switched off. Attacks go where no other
 * guard stands beside it. In a JVM of its own, since the web applications of one JVM always speak to the engine that was started last.
 */
@Tag("second-round")
@Import(Switches.class)
class GuardsTest extends AttackTest {

    private static final List<String> NEEDED = new ArrayList<>();

    @Autowired
    Switches.Board switches;

    @Autowired
    Guards guards;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Folder folder;

    @Autowired
    CareTeams careTeams;

    @Autowired
    Staffing staffing;

    /** Says whether the attack has succeeded; a refusal of any kind is none. */
    private interface Attack {

        boolean succeeds() throws Exception;
    }

    private void isNeeded(String guard, Attack attack) throws Exception {
        withoutALog();
        assertThat(succeeds(attack)).as("with %s", guard).isFalse();
        var unguarded = new boolean[1];
        if (switches.knows(guard)) {
            switches.without(guard, () -> unguarded[0] = attack.succeeds());
        } else {
            guards.without(Set.of(guard), () -> unguarded[0] = succeeds(attack));
        }
        assertThat(unguarded[0]).as("without %s", guard).isTrue();
        assertThat(succeeds(attack)).as("with %s again", guard).isFalse();
        NEEDED.add(guard);
    }

    /** The same where others stand beside this guard: they are away all the time, so that it is seen what it does alone. */
    private void isNeededBeside(Set<String> others, String guard, Attack attack) {
        guards.without(others, () -> {
            try {
                isNeeded(guard, attack);
            } catch (Exception unexpected) {
                throw new AssertionError(unexpected);
            }
        });
    }

    private static boolean succeeds(Attack attack) {
        try {
            return attack.succeeds();
        } catch (Exception refused) {
            return false;
        }
    }

    @AfterAll
    static void tellHowManyAreNeeded() {
        Goals.note(
                "R-18",
                "%d guards switched off one by one, %d attacks refused with and done without: %s"
                        .formatted(NEEDED.size(), NEEDED.size(), String.join(", ", NEEDED)));
    }

    @Test
    void againstExpressionsInQueries() throws Exception {
        isNeeded("ListExpressions", () -> {
            int before = Marker.calls();
            tasks.createTaskQuery()
                    .or()
                    .taskAssigneeExpression("${marker.sing()}")
                    .endOr()
                    .list();
            return Marker.calls() > before;
        });
    }

    @Test
    void againstModelsAtRunTime() throws Exception {
        isNeeded("ModelsComeWithTheApplication", () -> {
            var deployment = repository
                    .createDeployment()
                    .addModelInstance("harmless.bpmn", model("harmless").done())
                    .deploy();
            TestModels.takeAway(processEngine, deployment.getId());
            return true;
        });
    }

    @Test
    void againstModelsWithCode() throws Exception {
        isNeeded("OnlyPlainModels", () -> {
            int before = Marker.calls();
            var deployment = TestModels.bring(processEngine, Map.of("evil.bpmn", evil()));
            runtime.startProcessInstanceByKey("evil");
            TestModels.takeAway(processEngine, deployment);
            return Marker.calls() > before;
        });
    }

    private static BpmnModelInstance evil() {
        return model("evil")
                .serviceTask("work")
                .camundaClass(Marker.Smuggled.class)
                .endEvent()
                .done();
    }

    private static org.camunda.bpm.model.bpmn.builder.StartEventBuilder model(String id) {
        return Bpmn.createExecutableProcess(id)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent();
    }

    @Test
    void againstWordsInVariables() throws Exception {
        isNeeded("HarmlessVariables", () -> {
            var instance = start(
                    "late-task",
                    aCase(),
                    "lateTask",
                    "userTask_planDeparture",
                    "deadlineKey",
                    "departure.conversation");
            runtime.setVariable(instance.getId(), "deadlineKey", "Hun er redd for mannen sin");
            return true;
        });
    }

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

    /** Somebody of the same centre who has nothing to do with the case. */
    @Test
    void againstReadingACaseWithoutNeed() throws Exception {
        var client = aCaseOf(TestCentres.KARI);
        isNeeded("NeedToKnow", () -> {
            folder.headings(client, TestCentres.SINDRE);
            return true;
        });
    }

    /** The log takes nothing: then nothing is given out. */
    @Test
    void againstReadingWithoutAnEntryInTheLog() throws Exception {
        var client = aCaseOf(TestCentres.KARI);
        transaction.executeWithoutResult(status -> answerBook.keep(new Submission(
                client,
                null,
                TestCentres.KARI,
                null,
                RecordKind.NOTE,
                "first-contact.register-contact",
                Map.of("note", "Hun ringer fra et trygt sted"),
                Map.of())));
        database.execute(
                "create function audit.broken() returns trigger language plpgsql as $$ begin raise 'no'; end $$");
        database.execute(
                "create trigger broken before insert on audit.access for each row execute function audit.broken()");
        try {
            isNeeded(
                    "ChainedLog",
                    () -> !folder.read(client, null, "first-contact.register-contact", TestCentres.KARI)
                            .isEmpty());
        } finally {
            database.execute("drop trigger broken on audit.access");
            database.execute("drop function audit.broken()");
        }
    }

    private CaseReference aCaseOf(StaffId contactPerson) {
        var client = aCase();
        transaction.executeWithoutResult(status -> careTeams.appoint(client, Part.CONTACT_PERSON, null, contactPerson));
        return client;
    }

    /** Ten guesses in a row, each time at another account. */
    @Test
    void againstGuessingPasswords() throws Exception {
        var accounts = new AtomicInteger();
        isNeeded("throttledSignIn", () -> {
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
                () -> desks.of(TestCentres.VERA)
                        .browser()
                        .get(ENGINE + "/version")
                        .isOk());
    }

    @Test
    void againstQueriesThatSayMoreThanAListDoes() throws Exception {
        var vera = desks.of(TestCentres.VERA).browser();
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
        var vera = desks.of(TestCentres.VERA).browser();
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
        var forgotten = RequestMappingInfo.paths("/forgotten").build();
        mappings.registerMapping(forgotten, this, GuardsTest.class.getDeclaredMethod("forgotten"));
        try {
            isNeededBeside(Set.of("allowList"), "nothingElse", () -> {
                var reply = new Browser(desks.server()).get("/forgotten");
                return reply.text().equals("secret");
            });
        } finally {
            mappings.unregisterMapping(forgotten);
        }
    }

    ResponseEntity<String> forgotten() {
        return ResponseEntity.ok("secret");
    }

    /** Stock Camunda lets every candidate put back what a colleague has taken. */
    @Test
    void againstTakingATaskFromAColleague() throws Exception {
        var vera = desks.of(TestCentres.VERA);
        var sindre = desks.of(TestCentres.SINDRE);
        isNeeded("OneTaskOnePerson", () -> {
            var contact = vera.starts("first-contact", "acuteDanger", false);
            var task = vera.card(contact, "first-contact.map-situation");
            vera.claims(task).ok();
            return sindre.browser()
                    .post(ENGINE + "/task/" + task.id() + "/unclaim", Map.of())
                    .isOk();
        });
    }
}
