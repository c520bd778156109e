package no.krisesenter.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.krisesenter.casefile.Area;
import no.krisesenter.casefile.Rooms;
import no.krisesenter.engine.TestModels;
import no.krisesenter.forms.Feel;
import no.krisesenter.process.AnswerBook;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.Messages;
import no.krisesenter.process.Registers;
import no.krisesenter.process.StaffDirectory;
import no.krisesenter.process.StaffId;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A test of models on the real engine: opens cases, fills in forms through the bridge as named members of staff, fires timers by name and
 * moves the clock. The clock starts on Monday 5 January 2026 at 10:00.
 */
@KrisesenterTest
public abstract class ModelTest {

    protected static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    @Autowired
    protected ProcessEngine processEngine;

    @Autowired
    protected RuntimeService runtime;

    @Autowired
    protected TaskService tasks;

    @Autowired
    protected FormService forms;

    @Autowired
    protected RepositoryService repository;

    @Autowired
    protected ManagementService management;

    @Autowired
    protected IdentityService identity;

    @Autowired
    protected HistoryService history;

    @Autowired
    protected Messages messages;

    @Autowired
    protected JdbcTemplate database;

    @Autowired
    protected TransactionTemplate transaction;

    @Autowired
    protected AnswerBook answerBook;

    @Autowired
    private StaffDirectory staff;

    @Autowired
    protected Registers registers;

    @Autowired
    protected Rooms rooms;

    @Autowired
    protected Feel feel;

    private final List<String> standIns = new ArrayList<>();

    @BeforeEach
    void startOfTheWeek() {
        BpmnAwareTests.init(processEngine);
        itIs("2026-01-05T10:00");
        stopEverything();
    }

    /** Also what a test of another kind has left. */
    protected void stopEverything() {
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test over"));
    }

    @AfterEach
    void clearTheDesk() {
        identity.clearAuthentication();
        stopEverything();
        management.createJobQuery().list().forEach(job -> {
            try {
                management.deleteJob(job.getId());
            } catch (RuntimeException notDeletable) {
                // cleanup jobs stay
            }
        });
        standIns.forEach(standIn -> TestModels.takeAway(processEngine, standIn));
        everybodyHasLeft();
        ClockUtil.reset();
    }

    /** Places that one test has taken are free for the next, and nobody carries the cases of earlier tests about with each request. */
    protected void everybodyHasLeft() {
        database.update("update record.care_team_member set to_at = from_at where to_at is null");
        database.update("delete from engine.act_id_membership where group_id_ like 'team-%'");
        database.update(
                "update record.child set left_at = arrived_at where arrived_at is not null and left_at is null");
        database.update("update record.stay set closed_at = prepared_at where closed_at is null");
    }

    // -- time

    protected void itIs(String localDateTime) {
        ClockUtil.setCurrentTime(
                Date.from(LocalDateTime.parse(localDateTime).atZone(OSLO).toInstant()));
    }

    protected void passes(Duration time) {
        ClockUtil.setCurrentTime(Date.from(now().plus(time)));
    }

    protected Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    // -- people

    /** Does the work with the rights of this member of staff. */
    protected <T> T as(StaffId who, Supplier<T> work) {
        identity.clearAuthentication();
        var groups = identity.createGroupQuery().groupMember(who.value()).list().stream()
                .map(group -> group.getId())
                .toList();
        var centres = staff.find(who).orElseThrow().centres().stream()
                .map(CentreId::value)
                .toList();
        identity.setAuthentication(who.value(), groups, centres);
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    // -- cases and processes

    /** A new case at Fjord, opened by Vera on duty. */
    protected CaseReference aCase() {
        return transaction.execute(status -> answerBook.openCase(TestCentres.FJORD, TestCentres.VERA));
    }

    /** Starts a process of a case with these variables, as a call activity or message would. Keys and values alternate. */
    protected ProcessInstance start(String process, CaseReference key, Object... variables) {
        var all = new HashMap<String, Object>(pairs(variables));
        all.put("caseReference", key.value());
        return runtime.startProcessInstanceByKey(process, key.value(), all);
    }

    /** Starts a process by its start form, as this member of staff; required fields that are not given are filled in. */
    protected ProcessInstance startByForm(StaffId by, String process, Object... answers) {
        return as(by, () -> {
            var definition = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(process)
                    .latestVersion()
                    .singleResult();
            var form = forms.getStartFormData(definition.getId())
                    .getCamundaFormRef()
                    .getKey();
            return forms.submitStartForm(
                    definition.getId(), typed(filler(by, null).tersely(form, pairs(answers))));
        });
    }

    // -- forms

    /** Completes the oldest open task with this form as this member of staff; required fields that are not given are filled in. */
    protected void complete(StaffId by, String form, Object... answers) {
        complete(by, taskWith(form), answers);
    }

    /** Completes the open task of this case with this form. */
    protected void complete(StaffId by, CaseReference in, String form, Object... answers) {
        complete(by, taskWith(in, form), answers);
    }

    protected void complete(StaffId by, Task task, Object... answers) {
        tasks.setAssignee(task.getId(), by.value());
        var form = formOf(task);
        var filled = filler(by, caseOf(task), tasks.getVariables(task.getId())).tersely(form, pairs(answers));
        as(by, () -> {
            forms.submitTaskForm(task.getId(), typed(filled));
            return null;
        });
        runJobs();
    }

    /** What the oldest open task with this form is opened with when this member of staff takes it, as plain values; unanswered questions are absent. */
    protected Map<String, Object> opened(StaffId by, String form) {
        var task = taskWith(form);
        tasks.setAssignee(task.getId(), by.value());
        var known = new LinkedHashMap<String, Object>();
        as(by, () -> {
            var variables = forms.getTaskFormVariables(task.getId());
            forms.getTaskFormData(task.getId()).getFormFields().forEach(field -> {
                var value = variables.get(field.getId());
                if (value != null) {
                    known.put(field.getId(), value instanceof SpinJsonNode json ? json.mapTo(Object.class) : value);
                }
            });
            return null;
        });
        return known;
    }

    /** When the oldest open task with this form is due, on the clock of Oslo. */
    protected LocalDateTime due(String form) {
        return inOslo(taskWith(form).getDueDate());
    }

    private static LocalDateTime inOslo(Date date) {
        return LocalDateTime.ofInstant(date.toInstant(), OSLO);
    }

    protected FormFiller filler(StaffId by, CaseReference in) {
        return filler(by, in, Map.of());
    }

    private FormFiller filler(StaffId by, CaseReference in, Map<String, Object> values) {
        return new FormFiller(
                feel,
                register -> as(by, () -> registers.options(register, TestCentres.FJORD, by, in)).stream()
                        .findFirst()
                        .map(Registers.Option::value)
                        .orElse(null),
                values);
    }

    protected Task taskWith(String form) {
        return open().stream()
                .filter(task -> form.equals(formOfOpen(task)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No open task with form " + form + "; open: " + openForms()));
    }

    protected Task taskWith(CaseReference in, String form) {
        return open().stream()
                .filter(task -> form.equals(formOfOpen(task)) && caseOf(task).equals(in))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No open task with form " + form + "; open: " + openForms()));
    }

    /** Forms of all open tasks, oldest first. */
    protected List<String> openForms() {
        return open().stream().map(ModelTest::formOfOpen).toList();
    }

    protected boolean isOpen(String form) {
        return openForms().contains(form);
    }

    private List<Task> open() {
        return tasks.createTaskQuery()
                .initializeFormKeys()
                .orderByTaskCreateTime()
                .asc()
                .list();
    }

    /** Of a task from {@link #open()}, which comes with its form. */
    private static String formOfOpen(Task task) {
        return task.getCamundaFormRef().getKey();
    }

    private String formOf(Task task) {
        return tasks.createTaskQuery()
                .taskId(task.getId())
                .initializeFormKeys()
                .singleResult()
                .getCamundaFormRef()
                .getKey();
    }

    private CaseReference caseOf(Task task) {
        return new CaseReference(runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey());
    }

    // -- jobs and timers

    /** Runs everything that is due at once: async continuations and messages, no timers. */
    protected void runJobs() {
        for (int round = 0; round < 200; round++) {
            var job = inTurn(management.createJobQuery().messages().withRetriesLeft())
                    .listPage(0, 1);
            if (job.isEmpty()) {
                return;
            }
            management.executeJob(job.get(0).getId());
        }
        throw new AssertionError("Jobs never come to rest.");
    }

    /** Moves the clock to the timer of this element and fires it. */
    protected void fireTimer(String elementId) {
        var timer = timer(elementId);
        if (timer.getDuedate().after(ClockUtil.getCurrentTime())) {
            ClockUtil.setCurrentTime(timer.getDuedate());
        }
        management.executeJob(timer.getId());
        runJobs();
    }

    /** The only timer of this element. */
    protected Job timer(String elementId) {
        return timers().stream()
                .filter(job -> isOf(job, elementId))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No timer at " + elementId));
    }

    /** When the only timer of this element fires, on the clock of Oslo. */
    protected LocalDateTime timerDue(String elementId) {
        return inOslo(timer(elementId).getDuedate());
    }

    protected boolean hasTimer(String elementId) {
        return timers().stream().anyMatch(job -> isOf(job, elementId));
    }

    private List<Job> timers() {
        return inTurn(management.createJobQuery().timers().orderByJobDuedate().asc())
                .list();
    }

    /** Which of several jobs comes first is left to chance, unless a test says it. */
    protected JobQuery inTurn(JobQuery jobs) {
        return jobs;
    }

    private static boolean isOf(Job job, String elementId) {
        return job instanceof TimerEntity timer
                && elementId.equals(
                        ((JobEntity) timer).getJobHandlerConfigurationRaw().split("\\$")[0]);
    }

    /** Moves the clock on and fires every timer on the way, in order, as the job executor would. */
    protected void timePasses(Duration time) {
        var end = now().plus(time);
        for (int round = 0; round < 500; round++) {
            runJobs();
            var next = timers().stream()
                    .filter(job -> job.getRetries() > 0
                            && job.getProcessInstanceId() != null
                            && !job.getDuedate().toInstant().isAfter(end))
                    .findFirst();
            if (next.isEmpty()) {
                ClockUtil.setCurrentTime(Date.from(end));
                return;
            }
            if (next.get().getDuedate().after(ClockUtil.getCurrentTime())) {
                ClockUtil.setCurrentTime(next.get().getDuedate());
            }
            management.executeJob(next.get().getId());
        }
        throw new AssertionError("Timers never come to rest.");
    }

    // -- messages and values

    protected void tell(String message, CaseReference to, Object... variables) {
        messages.send(message, to, pairs(variables));
        runJobs();
    }

    /** A process of the case that does nothing but wait for this message, in the place of the one that waits for it in the journey. */
    protected ProcessInstance somebodyWaitsFor(String message, CaseReference in) {
        var name = "waits-for-" + message.replace('.', '-');
        var model = Bpmn.createExecutableProcess(name)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .intermediateCatchEvent()
                .message(message)
                .endEvent()
                .done();
        standIns.add(TestModels.bring(processEngine, Map.of(name + ".bpmn", model)));
        return start(name, in);
    }

    protected Object variable(ProcessInstance instance, String name) {
        return runtime.getVariable(instance.getId(), name);
    }

    /** The Norwegian sentence with which this is refused. */
    protected static String refusalOf(Runnable work) {
        try {
            work.run();
        } catch (FormFieldValidationException refused) {
            return refused.getMessage();
        }
        throw new AssertionError("was not refused");
    }

    /** Forms of the open tasks of this case whose id begins like this, oldest first. */
    protected List<String> openForms(CaseReference in, String beginning) {
        return open().stream()
                .filter(task -> caseOf(task).equals(in))
                .map(ModelTest::formOfOpen)
                .filter(form -> form.startsWith(beginning))
                .toList();
    }

    // -- the house

    /** Fjord has no room left. */
    protected void theHouseIsFull() {
        database.update("update record.stay set room = null");
        database.update("delete from record.room where centre = ?", TestCentres.FJORD.value());
    }

    /** A free room with two places at Fjord. */
    protected String aFreeRoom(Area area) {
        return rooms.add(TestCentres.FJORD, "Rom " + UUID.randomUUID(), area, 2);
    }

    protected void assertEnded(ProcessInstance instance) {
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count())
                .as("still running")
                .isZero();
    }

    public static Map<String, Object> pairs(Object... keysAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    /** Keys and values of these answers, alternating. */
    protected static Object[] oneAfterAnother(Map<String, Object> answers) {
        return answers.entrySet().stream()
                .flatMap(answer -> Stream.of(answer.getKey(), answer.getValue()))
                .toArray();
    }

    @SafeVarargs
    protected static List<Map<String, Object>> rows(Map<String, Object>... rows) {
        return Arrays.asList(rows);
    }

    protected static Map<String, Object> typed(Map<String, Object> answers) {
        var typed = Variables.createVariables();
        answers.forEach((key, value) -> {
            if (value instanceof List<?> || value instanceof Map<?, ?>) {
                typed.putValueTyped(
                        key,
                        SpinValues.jsonValue(org.camunda.spin.Spin.JSON(value).toString())
                                .create());
            } else {
                typed.putValue(key, value);
            }
        });
        return typed;
    }
}
