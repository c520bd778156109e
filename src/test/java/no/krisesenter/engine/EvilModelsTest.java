package no.krisesenter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import no.krisesenter.engine.EvilModels.Evil;
import no.krisesenter.engine.models.ModelCheck;
import no.krisesenter.testing.Goals;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;

/** A model, a table or a form that carries code is refused when the engine reads it and when the project is built; at run time none is taken at all. */
class EvilModelsTest extends AttackTest {

    private static final ModelCheck CHECK = new ModelCheck(
            (bean, method, arguments) -> bean.equals("marker") && method.equals("sing"), "late-task.follow-up"::equals);

    @Test
    void eachIsRefusedOnEachWayWithTheNameOfTheElement() {
        var evils = EvilModels.all();
        var surprises = new TreeSet<String>();
        var definitions = repository.createProcessDefinitionQuery().count();
        var administrator = administrator();

        evils.forEach((what, evil) -> {
            var findings = CHECK.findings(evil.file(), evil.content());
            if (findings.size() < 1) {
                surprises.add(what + " passes the build");
            }
            expectRefusal(what + " as one of our own", () -> OwnModels.handle(() -> deploy(evil)), surprises);
            expectRefusal(what + " through the services", () -> deploy(evil), surprises);
            var reply = administrator.upload(ENGINE + "/deployment/create", evil.file(), evil.content());
            if (!List.of(400, 403, 404, 405).contains(reply.status())) {
                surprises.add(what + " over the web: " + reply);
            }
        });

        assertThat(surprises).isEmpty();
        assertThat(evils).hasSizeGreaterThanOrEqualTo(30);
        assertThat(repository.createProcessDefinitionQuery().count()).isEqualTo(definitions);
        Goals.note(
                "S-12",
                "%d evil files refused on 3 ways at run time and at build, %d models, tables and forms of our own with 0 findings"
                        .formatted(evils.size(), ourOwn()));
    }

    private void expectRefusal(String what, Runnable way, TreeSet<String> surprises) {
        try {
            way.run();
            surprises.add(what + " was taken");
        } catch (BadUserRequestException refusal) {
            if (refusal.getMessage().isBlank()) {
                surprises.add(what + " was refused without a word");
            }
        } catch (RuntimeException otherwise) {
            surprises.add(what + " ended in " + otherwise);
        }
    }

    private Object deploy(Evil evil) {
        return repository
                .createDeployment()
                .addInputStream(evil.file(), new ByteArrayInputStream(evil.content()))
                .deploy();
    }

    @Test
    void theRefusalNamesTheElement() {
        var evil = EvilModels.all().get("a Java class");

        assertThatThrownBy(() -> OwnModels.handle(() -> deploy(evil)))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessage("evil.bpmn, evil: the attribute 'camunda:class' is not allowed.");
    }

    @Test
    void aHarmlessModelIsRefusedAtRunTimeToo() {
        var harmless = Bpmn.createExecutableProcess("harmless")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .endEvent()
                .done();

        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addModelInstance("harmless.bpmn", harmless)
                        .deploy())
                .isInstanceOf(BadUserRequestException.class)
                .hasMessage(
                        "Modeller, tabeller og skjemaer følger med programmet. Endre dem i prosjektet, og start programmet på nytt.");
        var closure = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("closure")
                .latestVersion()
                .singleResult();
        assertThatThrownBy(() -> repository.deleteDeployment(closure.getDeploymentId(), true))
                .isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> repository.deleteProcessDefinition(closure.getId(), true))
                .isInstanceOf(BadUserRequestException.class);
    }

    /** How many files of our own have been looked at; they were deployed through the same check when the application started. */
    private static int ourOwn() {
        var files = new ArrayList<Path>();
        for (var folder : List.of("processes", "forms")) {
            try (var all = Files.walk(Path.of(folder))) {
                all.filter(Files::isRegularFile)
                        .filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form)"))
                        .forEach(files::add);
            } catch (IOException unreadable) {
                throw new AssertionError(unreadable);
            }
        }
        return files.size();
    }
}
