package no.krisesenter.deadlines;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static no.krisesenter.testing.TestCentres.KARI;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.krisesenter.contract.ForLater;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.RecordKind;
import no.krisesenter.process.Submission;
import no.krisesenter.testing.ResidentTest;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Each deadline counted, and each task with a deadline and each timer that a model draws started on the engine, over a weekend, over Easter
 * and over both changes of the clock: it can fire on the day that {@code deadlines-on-the-calendar.csv} says and not the day before. The days there were counted
 * with another calendar than ours.
 */
class DeadlinesFireTest extends ResidentTest {

    private static final Pattern KEY = Pattern.compile("deadlines\\.\\w+\\([^')]*'([a-z0-9.-]+)'");
    private static final Pattern WORDS = Pattern.compile("&quot;.*?&quot;|'[^']*'|\"[^\"]*\"|&[a-z]+;");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])([a-z]\\w+)(?![\\w(.])");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern DATE = Pattern.compile("\\.(?:before|following)\\('[^']*', *(\\w+)");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{[^}]*}");
    private static final String BEFORE = "before ";
    private static final String NO_SHOW = "day-service.no-show";
    private static final Set<String> RESERVED =
            Set.of("true", "false", "null", "empty", "and", "or", "not", "execution");
    private static final int REMINDED = 75;
    private static final int SITUATIONS = 4;
    private static final Duration LONG_BEFORE = Duration.ofDays(120);

    /** What earlier steps and tables would have said. */
    private static final Map<String, String> CODES =
            Map.of("answerIn", "standard", "reopenSection", "all", "nextContactIn", "P14D");

    /** Timers that reach the table through a rule of their stage. */
    private static final Map<String, List<String>> BY_RULE = Map.of(
            "day-service/boundaryEvent_noContact", List.of("day-service.inactive", NO_SHOW),
            "re-establishment/catchEvent_twelveMonthsPassed", List.of("re-establishment.long"),
            "referral/catchEvent_timeToChase", List.of("referral.answer"));

    @Autowired
    Deadlines deadlines;

    /** Each is counted in every one of these situations, and started in one of them; timers of a rare kind are started in all four. */
    @ParameterizedTest(name = "from {1}")
    @CsvSource({"1, 2026-01-09T15:00", "2, 2026-04-01T22:00", "3, 2026-03-28T22:00", "4, 2026-10-24T22:00"})
    void eachCanFireOnTheDayAndNotTheDayBefore(int column, String from) throws IOException {
        var days = days(column);
        itIs(from);
        var reference = aResident();
        var child = aChildOf(reference, "Kid");
        isAgreed(reference, from);
        var wrong = new ArrayList<String>();
        days.forEach((row, due) -> {
            var start = at(from).toInstant();
            var counted = row.startsWith(BEFORE)
                    ? deadlines.before(row.replace(BEFORE, ""), reference, start)
                    : deadlines.due(row, reference, start);
            if (!counted.equals(at(due).toInstant())) {
                wrong.add("%s is due %s instead of %s".formatted(row, counted, due));
            }
        });
        var turn = 0;
        for (var step : steps()) {
            if (turn++ % SITUATIONS != column - 1 && !step.isRare()) {
                continue;
            }
            itIs(from);
            var due = Objects.requireNonNull(days.get(step.row()), step.row());
            if (step.row().startsWith(BEFORE) || step.row().equals(NO_SHOW)) {
                ClockUtil.setCurrentTime(Date.from(now().minus(LONG_BEFORE)));
            }
            var variables = new HashMap<String, Object>();
            step.names().forEach(name -> variables.put(name, null));
            variables.put("caseReference", reference.value());
            variables.put("childReference", child.value());
            variables.putAll(CODES);
            step.date().ifPresent(name -> variables.put(name, at(from)));
            try {
                wrong.addAll(fires(step, reference, variables, due));
            } catch (RuntimeException broken) {
                wrong.add(step + ": " + broken);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** A conversation at this moment, to which nobody comes. */
    private void isAgreed(CaseReference reference, String moment) {
        transaction.executeWithoutResult(status -> answerBook.keep(new Submission(
                reference,
                null,
                KARI,
                null,
                RecordKind.NOTE,
                "day-service.register-visit",
                Map.of("nextAppointment", moment),
                Map.of())));
    }

    private List<String> fires(Step step, CaseReference reference, Map<String, Object> variables, String due) {
        var builder = runtime.createProcessInstanceByKey(step.process())
                .businessKey(reference.value())
                .setVariables(variables);
        var instance = step.at() == null
                ? builder.execute()
                : builder.startBeforeActivity(step.at()).execute(true, true);
        var timer = management.createJobQuery().timers().processInstanceId(instance.getId()).list().stream()
                .filter(job -> step.isTimer(job))
                .findFirst();
        if (timer.isEmpty()) {
            return List.of(step + " has no timer");
        }
        var job = timer.get();
        var moment = at(due).toInstant();
        ClockUtil.setCurrentTime(Date.from(moment.minusSeconds(60)));
        var before = isDue(job);
        ClockUtil.setCurrentTime(Date.from(moment));
        var then = isDue(job) && (!step.text().isEmpty() || reminds(job));
        runtime.deleteProcessInstance(instance.getId(), "seen");
        return !before && then
                ? List.of()
                : List.of("%s is due %s instead of %s"
                        .formatted(
                                step, LocalDateTime.ofInstant(job.getDuedate().toInstant(), OSLO), due));
    }

    /** The task comes before others then. What follows a drawn timer is shown by the test of its model. */
    private boolean reminds(Job job) {
        management.executeJob(job.getId());
        return tasks.createTaskQuery().processInstanceId(job.getProcessInstanceId()).list().stream()
                .anyMatch(task -> task.getPriority() >= REMINDED);
    }

    /** What the job executor would take now. */
    private boolean isDue(Job job) {
        return management.createJobQuery().jobId(job.getId()).executable().count() == 1;
    }

    @Test
    void everyDeadlineOfTheTableIsAmongThem() throws IOException {
        var met = steps().stream().map(Step::row).collect(toCollection(TreeSet::new));
        assertThat(days(1).keySet()).isEqualTo(met);

        met.addAll(ForLater.DEADLINES.keySet());
        assertThat(met.stream().map(row -> row.replace(BEFORE, "")).collect(toSet()))
                .isEqualTo(keys());
    }

    private static Set<String> keys() throws IOException {
        try (var file = DeadlinesFireTest.class.getResourceAsStream("/processes/0-client-journey/deadlines.dmn")) {
            return Dmn.readModelFromStream(file).getModelElementsByType(Rule.class).stream()
                    .map(rule ->
                            rule.getInputEntries().iterator().next().getText().getTextContent())
                    .flatMap(text -> LITERAL.matcher(text).results())
                    .map(found -> found.group(1))
                    .collect(toSet());
        }
    }

    private static Map<String, String> days(int column) throws IOException {
        try (var file = DeadlinesFireTest.class.getResourceAsStream("/deadlines-on-the-calendar.csv")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(";"))
                    .collect(toMap(cells -> cells[0], cells -> cells[column]));
        }
    }

    private List<Step> steps() {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .flatMap(process -> {
                    var model = repository.getBpmnModelInstance(process.getId());
                    var names = names(model);
                    return Stream.concat(tasks(process.getKey(), names, model), timers(process.getKey(), names, model));
                })
                .toList();
    }

    private static Stream<Step> tasks(String process, List<String> names, BpmnModelInstance model) {
        return model.getModelElementsByType(CamundaProperty.class).stream()
                .filter(property -> property.getCamundaName().equals("deadline"))
                .map(property -> {
                    var task = (UserTask)
                            property.getParentElement().getParentElement().getParentElement();
                    return new Step(process, task.getId(), task.getId(), property.getCamundaValue(), "", names);
                });
    }

    private static Stream<Step> timers(String process, List<String> names, BpmnModelInstance model) {
        return model.getModelElementsByType(TimerEventDefinition.class).stream()
                .filter(timer -> timer.getTimeDate() != null)
                .flatMap(timer -> {
                    var event = (FlowNode) timer.getParentElement();
                    var text = timer.getTimeDate().getTextContent();
                    var key = KEY.matcher(text);
                    return (key.find()
                                    ? List.of(key.group(1))
                                    : BY_RULE.getOrDefault(process + "/" + event.getId(), List.of()))
                            .stream().map(row -> new Step(process, scope(event), start(event), row, text, names));
                });
    }

    /** A timer of an event sub-process runs from the beginning, one behind an event-based gateway while that waits. */
    /** The engine keeps the timer of an event sub-process under the name of that. */
    private static String scope(FlowNode event) {
        return event instanceof StartEvent ? ((BaseElement) event.getParentElement()).getId() : event.getId();
    }

    private static String start(FlowNode event) {
        if (event instanceof StartEvent) {
            return null;
        }
        if (event instanceof BoundaryEvent boundary) {
            return boundary.getAttachedTo().getId();
        }
        return event.getPreviousNodes().list().stream()
                .filter(EventBasedGateway.class::isInstance)
                .findFirst()
                .orElse(event)
                .getId();
    }

    /** What expressions of the model could ask for. */
    private static List<String> names(BpmnModelInstance model) {
        return EXPRESSION
                .matcher(Bpmn.convertToString(model))
                .results()
                .map(expression -> WORDS.matcher(expression.group()).replaceAll(" "))
                .flatMap(expression -> NAME.matcher(expression).results())
                .map(found -> found.group(1))
                .filter(name -> !RESERVED.contains(name))
                .distinct()
                .toList();
    }

    /**
     * @param at where the process is started; null for its beginning
     * @param text of the timer; empty for a task
     */
    private record Step(String process, String element, String at, String key, String text, List<String> names) {

        boolean isTimer(Job job) {
            var configuration = ((JobEntity) job).getJobHandlerConfigurationRaw();
            return text.isEmpty()
                    ? configuration.equals(element + "$taskListener~reminder")
                    : configuration.split("\\$")[0].equals(element);
        }

        boolean isRare() {
            return !text.isEmpty() && !text.contains(".after(") && !text.contains(".agreedOr(");
        }

        String row() {
            return text.contains(".before(") ? BEFORE + key : key;
        }

        /** Name of the date from which the timer counts. */
        Optional<String> date() {
            return DATE.matcher(text).results().findFirst().map(found -> found.group(1));
        }

        @Override
        public String toString() {
            return process + "/" + element + " " + row();
        }
    }
}
