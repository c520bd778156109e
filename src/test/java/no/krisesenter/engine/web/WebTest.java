package no.krisesenter.engine.web;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import no.krisesenter.engine.Roles;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.Staffing;
import no.krisesenter.testing.Browser;
import no.krisesenter.testing.Desks;
import no.krisesenter.testing.Guards;
import no.krisesenter.testing.ModelTest;
import no.krisesenter.testing.TestCentres;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A test of what HTTP answers, to one person in each role at a centre of its own. */
abstract class WebTest extends ModelTest {

    static final String ENGINE = "/camunda/api/engine/engine/default";

    /** A centre where nobody else of the tests works. */
    static final CentreId HOUSE = new CentreId("web-house");

    /** Another one. */
    static final CentreId ELSEWHERE = new CentreId("web-elsewhere");

    private static final String FORM_OF_THE_TEAM = "needs-mapping.health";

    @Autowired
    Desks desks;

    @Autowired
    Guards guards;

    @Autowired
    private Staffing staffing;

    private final Logger failures = (Logger) LoggerFactory.getLogger("no.krisesenter.engine");

    @BeforeEach
    void thousandsOfRefusalsAreNoNews() {
        failures.setLevel(Level.OFF);
    }

    @AfterEach
    void failuresAreNewsAgain() {
        failures.setLevel(null);
    }

    /** Every role, administrators among them. */
    static List<String> roles() {
        return Stream.concat(Roles.NAMES.keySet().stream(), Stream.of(Roles.ADMINISTRATOR))
                .toList();
    }

    /** Who has this role, and no other. */
    StaffId who(String role) {
        return who(role, "web-" + role);
    }

    StaffId who(String role, String name) {
        return who(role, name, HOUSE);
    }

    private StaffId who(String role, String name, CentreId centre) {
        var id = new StaffId(name);
        staffing.openCentre(centre, "Huset");
        database.update(
                "insert into record.centre (id, name, type) values (?, ?, 'crisis-centre') on conflict do nothing",
                centre.value(),
                "Huset");
        staffing.enrol(id, "Web", role, TestCentres.PASSWORD, List.of(role), List.of(centre));
        return id;
    }

    /** A task of a case at another centre. */
    Place elsewhere() {
        return placeOf(ELSEWHERE, who(Roles.ON_DUTY, "web-stranger-to-the-house", ELSEWHERE));
    }

    /** The browser of somebody with this role, signed in. */
    Browser browser(String role) {
        return signedIn(who(role), role.equals(Roles.ADMINISTRATOR) ? "admin" : "tasklist");
    }

    Browser signedIn(StaffId who, String application) {
        var browser = new Browser(desks.server());
        browser.get("/camunda/app/" + application + "/default/");
        browser.postForm(
                        "/camunda/api/admin/auth/user/default/login/" + application,
                        Map.of("username", who.value(), "password", TestCentres.PASSWORD))
                .ok();
        browser.get("/camunda/app/" + application + "/default/");
        return browser;
    }

    Browser stranger() {
        return new Browser(desks.server());
    }

    /** A task of the care team of a case, that this person has opened. */
    Place placeOf(CentreId centre, StaffId by) {
        return placeOf(centre, by, FORM_OF_THE_TEAM);
    }

    /** A task of the care team with this form of the needs mapping. */
    Place placeOf(CentreId centre, StaffId by, String form) {
        return place(transaction.execute(status -> answerBook.openCase(centre, by)), form);
    }

    private Place place(CaseReference client, String form) {
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("needs-mapping")
                .latestVersion()
                .singleResult();
        var element =
                repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(UserTask.class).stream()
                        .filter(task -> form.equals(task.getCamundaFormRef()))
                        .findFirst()
                        .orElseThrow()
                        .getId();
        var instance = runtime.createProcessInstanceByKey("needs-mapping")
                .businessKey(client.value())
                .setVariable("caseReference", client.value())
                .startBeforeActivity(element)
                .execute();
        var task = tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
        tasks.setAssignee(task.getId(), null);
        return new Place(client, task.getId(), instance.getId(), definition.getId());
    }

    /** Does the work of several people at the same time. */
    static <T> List<T> together(List<Callable<T>> work) {
        var threads = Executors.newFixedThreadPool(4);
        try {
            return threads.invokeAll(work).stream()
                    .map(each -> {
                        try {
                            return each.get();
                        } catch (Exception failure) {
                            throw new AssertionError(failure);
                        }
                    })
                    .toList();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        } finally {
            threads.shutdown();
        }
    }

    /** What can be asked for in an address. */
    record Place(CaseReference client, String task, String instance, String definition) {

        /** Nothing that exists. */
        static Place nowhere(String definition) {
            return new Place(
                    new CaseReference(UUID.randomUUID().toString()),
                    UUID.randomUUID().toString(),
                    UUID.randomUUID().toString(),
                    definition);
        }

        String in(String text, StaffId me, String filter) {
            var words = new LinkedHashMap<String, String>();
            words.put("{task}", task);
            words.put("{instance}", instance);
            words.put("{definition}", definition);
            words.put("{filter}", filter);
            words.put("{me}", me.value());
            for (var word : words.entrySet()) {
                text = text.replace(word.getKey(), word.getValue());
            }
            return text;
        }

        /** The same text wherever it was asked. */
        String out(String text) {
            return text.replace(task, "{task}").replace(instance, "{instance}");
        }
    }
}
