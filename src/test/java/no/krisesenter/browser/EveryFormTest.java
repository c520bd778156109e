package no.krisesenter.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.krisesenter.testing.TestCentres.KARI;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import no.krisesenter.casefile.CareTeams;
import no.krisesenter.casefile.Children;
import no.krisesenter.process.CaseReference;
import no.krisesenter.testing.FormFiller;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every form of the project in the real Tasklist, drawn without an error and fit for whoever cannot see it, or not well, with room for all of it on the laptop of
 * a duty room and on a tablet. Pictures of them are left in {@code target/screenshots}.
 */
class EveryFormTest extends BrowserTest {

    private static final Path PICTURES = Path.of("target/screenshots");
    private static final int LAPTOP = 1366;
    private static final int LAPTOP_HEIGHT = 768;
    private static final int TABLET = 820;
    private static final int TABLET_HEIGHT = 1180;
    private static final int TALLEST = 6000;
    private static final int AROUND_THE_FORM = 420;

    @Autowired
    CareTeams careTeams;

    @Autowired
    Children children;

    private CaseReference client;
    private String child;

    @Test
    void everyFormIsDrawnWithoutAnErrorAndWithoutABarrierAndHasRoomOnALaptopAndOnATablet() {
        client = aCase();
        transaction.executeWithoutResult(status -> careTeams.join(client, KARI));
        child = transaction.execute(
                status -> children.arrived(client, "Nora", 2019).value());
        var screen = screenOf(KARI);
        // the columns of the stock page slide into their places, and take their time
        screen.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        var problems = new TreeMap<String, Object>();
        var seen = new TreeMap<String, String>();

        var processes =
                repository.createProcessDefinitionQuery().latestVersion().list();
        for (var process : processes) {
            for (var task : tasksOf(process)) {
                seen.put(task.getCamundaFormRef(), process.getKey());
                screen.openTaskWithId(placed(
                                process.getKey(),
                                task.getCamundaFormRef(),
                                client,
                                KARI,
                                Map.of(
                                        "childReference",
                                        child,
                                        "expectedBack",
                                        Date.from(Instant.now()),
                                        "visitAt",
                                        Date.from(Instant.now().plus(Duration.ofDays(1))),
                                        "followUpOn",
                                        Date.from(Instant.now()),
                                        "missedMessage",
                                        "child-follow-up.child-arrived"))
                        .getId());
                look(screen, task.getCamundaFormRef(), problems);
            }
        }
        // by now work of every kind is under way, which some of what can be begun asks for
        runtime.createProcessInstanceByKey("topics")
                .businessKey(client.value())
                .setVariable("caseReference", client.value())
                .startBeforeActivity("gateway_everyTopic")
                .execute();
        for (var process : processes) {
            var form = startForm(process);
            if (form != null && process.isStartableInTasklist()) {
                seen.put(form, process.getKey());
                screen.start(process.getName());
                look(screen, form, problems);
                screen.leaveStart();
            } else if (form != null) {
                seen.put(form, process.getKey());
                screen.startFromFolder(client, process.getKey());
                look(screen, form, problems);
            }
        }

        assertThat(problems).isEmpty();
        assertThat(seen.keySet()).containsExactlyElementsOf(FormFiller.all());
    }

    private void look(Screen screen, String form, Map<String, Object> problems) {
        var page = screen.page();
        var fields = page.locator(".ks-form form");
        assertThat(fields.locator(".fjs-form-field").first()).isVisible();
        picture(page, LAPTOP, form + ".jpeg");
        hasRoom(page, form + " on a laptop", problems);
        page.setViewportSize(TABLET, TABLET_HEIGHT);
        picture(page, TABLET, "tablet/" + form + ".jpeg");
        hasRoom(page, form + " on a tablet", problems);
        page.setViewportSize(LAPTOP, LAPTOP_HEIGHT);
        var errors = screen.errors();
        if (!errors.isEmpty()) {
            problems.put(form, errors);
        }
        var barriers = Axe.findings(page, ".ks-form");
        if (!barriers.isEmpty()) {
            problems.put(form + " barriers", barriers);
        }
        var inEnglish = fields.getByText("Field is required", new Locator.GetByTextOptions().setExact(false));
        if (inEnglish.count() > 0) {
            problems.put(form, "in English: " + inEnglish.allTextContents());
        }
    }

    /** As tall as the form. */
    private void picture(Page page, int width, String name) {
        var height = page.locator(".ks-form form").boundingBox().height;
        page.setViewportSize(width, (int) Math.min(TALLEST, height + AROUND_THE_FORM));
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name)));
    }

    private void hasRoom(Page page, String where, Map<String, Object> problems) {
        var missing = Room.missing(page, ".ks-form");
        if (!missing.isEmpty()) {
            problems.put(where, missing);
        }
    }

    private java.util.Collection<UserTask> tasksOf(ProcessDefinition process) {
        return repository.getBpmnModelInstance(process.getId()).getModelElementsByType(UserTask.class);
    }

    private String startForm(ProcessDefinition process) {
        return repository.getBpmnModelInstance(process.getId()).getModelElementsByType(StartEvent.class).stream()
                .map(StartEvent::getCamundaFormRef)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
