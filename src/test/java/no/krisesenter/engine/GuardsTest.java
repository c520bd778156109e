package no.krisesenter.engine;

import static no.krisesenter.testing.TestCentres.SINDRE;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Each guard is needed: an attack fails while it stands, and succeeds when this one guard alone is switched off. Attacks go where no other
 * guard stands beside it. In a JVM of its own, since the web applications of one JVM always speak to the engine that was started last.
 */
@Tag("second-round")
class GuardsTest extends GuardsOfCases {

    @Autowired
    ApplicationContext application;

    @Test
    void againstExpressionsInQueries() throws Exception {
        for (var guard : List.of("ListExpressions", "GuardedExpressions")) {
            isNeeded(guard, () -> {
                int before = Marker.calls();
                tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression("${marker.sing()}")
                        .endOr()
                        .list();
                return Marker.calls() > before;
            });
        }
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

    /** Stock Camunda lets every candidate put back what a colleague has taken. */
    @Test
    void againstTakingATaskFromAColleague() throws Exception {
        var vera = desks.of(VERA);
        var sindre = desks.of(SINDRE);
        isNeeded("OneTaskOnePerson", () -> {
            var contact = vera.starts("first-contact", "acuteDanger", false);
            var task = vera.card(contact, "first-contact.map-situation");
            vera.claims(task).ok();
            return sindre.browser()
                    .post(ENGINE + "/task/" + task.id() + "/unclaim", Map.of())
                    .isOk();
        });
    }

    /** Not even in the language that the engine brings along itself. */
    @Test
    void againstScripts() throws Exception {
        switches.without(
                "OnlyPlainModels",
                () -> isNeeded("NoScripts", () -> {
                    var scripted = model("scripted")
                            .scriptTask("work")
                            .scriptFormat("juel")
                            .scriptText("${1}")
                            .endEvent()
                            .done();
                    TestModels.takeAway(
                            processEngine, TestModels.bring(processEngine, Map.of("scripted.bpmn", scripted)));
                    return true;
                }));
    }

    /** Whoever adds a guard says in {@code guards.csv} which test shows that it is needed, and that test switches it off. */
    @Test
    void everyGuardHasItsControl() {
        var guards = new GuardInventory(application).guards(switches, configuration());

        assertThat(guards).isEqualTo(GuardTable.rows().keySet());
        assertThat(GuardTable.rows().values())
                .allSatisfy(row ->
                        assertThat(isATest(row.control())).as(row.toString()).isTrue());
    }

    /** A test in a class or above it; or another guard, which this one only asks. */
    private static boolean isATest(String control) throws ClassNotFoundException {
        if (!control.contains(".")) {
            return GuardTable.rows().containsKey(control);
        }
        var name = control.substring(0, control.indexOf('.'));
        var method = control.substring(control.indexOf('.') + 1);
        var type = ALL_TESTS.stream()
                .filter(file -> file.endsWith("/" + name + ".class"))
                .map(file ->
                        file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                .findFirst();
        if (type.isEmpty()) {
            return false;
        }
        for (Class<?> at = Class.forName(type.get()); at != null; at = at.getSuperclass()) {
            if (Arrays.stream(at.getDeclaredMethods())
                    .anyMatch(each -> each.getName().equals(method)
                            && (each.isAnnotationPresent(Test.class)
                                    || each.isAnnotationPresent(ParameterizedTest.class)))) {
                return true;
            }
        }
        return false;
    }

    private static final List<String> ALL_TESTS = allTests();

    private static List<String> allTests() {
        var root = Path.of("target/test-classes");
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith("Test.class"))
                    .map(file -> root.relativize(file).toString())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
