package no.krisesenter.browser;

import com.microsoft.playwright.BrowserContext;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.krisesenter.casefile.Area;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.casefile.Rooms;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.StaffId;
import no.krisesenter.testing.Desks;
import no.krisesenter.testing.ModelTest;
import no.krisesenter.testing.TestCentres;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** A test of what people see: Tasklist in a real browser, at the running server. */
@ExtendWith(NeedsChromium.class)
abstract class BrowserTest extends ModelTest {

    @Autowired
    Desks desks;

    @Autowired
    Rooms rooms;

    @Autowired
    CaseFiles caseFiles;

    private final List<Screen> screens = new ArrayList<>();

    /** What was on the screens when a test failed. */
    @RegisterExtension
    final AfterTestExecutionCallback pictures = test -> test.getExecutionException()
            .ifPresent(failure -> screens.forEach(
                    screen -> failure.addSuppressed(new AssertionError(screen.picture(test.getDisplayName())))));

    @AfterEach
    void everybodyGoesHome() {
        screens.forEach(Screen::close);
    }

    @AfterAll
    static void quit() {
        Chromium.quit();
    }

    /** A computer at which this person has signed in. */
    Screen screenOf(StaffId who) {
        var screen = screen(Chromium.open());
        screen.signIn(who);
        return screen;
    }

    Screen screen(BrowserContext browser) {
        var screen = new Screen(browser, desks.server());
        screens.add(screen);
        return screen;
    }

    /** Name of a new room at Fjord. */
    String aRoom() {
        var name = "Rom " + (100 + rooms.of(TestCentres.FJORD).size());
        rooms.add(TestCentres.FJORD, name, Area.WOMEN, 3);
        return name;
    }

    /** A task with this form, as the model makes it, on the desk of this person or on nobody's. */
    Task placed(String process, String form, CaseReference client, @Nullable StaffId on) {
        return placed(process, form, client, on, Map.of());
    }

    Task placed(String process, String form, CaseReference client, @Nullable StaffId on, Map<String, Object> known) {
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        var element =
                repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(UserTask.class).stream()
                        .filter(task -> form.equals(task.getCamundaFormRef()))
                        .findFirst()
                        .orElseThrow()
                        .getId();
        var instance = runtime.createProcessInstanceByKey(process)
                .businessKey(client.value())
                .setVariables(known)
                .setVariable("caseReference", client.value())
                .startBeforeActivity(element)
                .execute();
        var task = tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey(element)
                .singleResult();
        if (on != null) {
            tasks.setAssignee(task.getId(), on.value());
        }
        return task;
    }

    String aliasOf(CaseReference client) {
        return caseFiles.get(client).alias();
    }

    /** That many days from the time of the test, as a person types a date. */
    String inDays(int days) {
        return now().plus(Duration.ofDays(days)).atZone(OSLO).format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
    }
}
