package no.krisesenter.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
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

    private static final String ASKED = "/camunda/api/engine/engine/default/task/count";

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

    /** A page that waited to be shown again loads nothing. */
    static void goBack(Page page) {
        page.goBack(new Page.GoBackOptions().setWaitUntil(WaitUntilState.COMMIT));
    }

    static String sessionOf(BrowserContext browser) {
        return browser.cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    /** What the server says to somebody who has copied the cookie. */
    int statusWith(String session) {
        var request = HttpRequest.newBuilder(URI.create(desks.server() + ASKED))
                .header("Cookie", "JSESSIONID=" + session)
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** That many days from the time of the test, as a person types a date. */
    String inDays(int days) {
        return now().plus(Duration.ofDays(days)).atZone(OSLO).format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
    }
}
