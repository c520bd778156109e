package no.krisesenter.engine;

import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * With which task of the same case somebody may go on who has just done one, or started something: the most urgent that is hers or nobody's. An empty
 * list where there is none, and for whatever somebody else has done or started. A second person's task ({@code secondTo} in its model) is not offered
 * to the first.
 */
@RestController
@RequestMapping("/camunda/api/krisesenter/next-task")
class NextTask {

    private static final String SECOND_TO = "secondTo";

    private static final Comparator<Task> MOST_URGENT_FIRST = Comparator.comparingInt(Task::getPriority)
            .reversed()
            .thenComparing(Task::getDueDate, Comparator.nullsLast(Comparator.<Date>naturalOrder()))
            .thenComparing(Task::getCreateTime);

    private final TaskService tasks;
    private final HistoryService history;
    private final IdentityService identity;
    private final RepositoryService models;
    private final ProcessEngineConfigurationImpl engine;

    NextTask(
            TaskService tasks,
            HistoryService history,
            IdentityService identity,
            RepositoryService models,
            @Lazy ProcessEngineConfigurationImpl engine) {
        this.tasks = tasks;
        this.history = history;
        this.identity = identity;
        this.models = models;
        this.engine = engine;
    }

    @GetMapping("/after/{taskId}")
    List<Next> after(@PathVariable String taskId) {
        var done = Optional.ofNullable(Unchecked.run(
                engine,
                () -> history.createHistoricTaskInstanceQuery()
                        .taskId(taskId)
                        .taskAssignee(me())
                        .finished()
                        .singleResult()));
        return done.map(HistoricTaskInstance::getProcessInstanceId)
                .flatMap(this::instance)
                .map(this::next)
                .orElse(List.of());
    }

    @GetMapping("/of/{processInstanceId}")
    List<Next> of(@PathVariable String processInstanceId) {
        return instance(processInstanceId)
                .filter(started -> me().equals(started.getStartUserId()))
                .map(this::next)
                .orElse(List.of());
    }

    private Optional<HistoricProcessInstance> instance(String id) {
        return Optional.ofNullable(Unchecked.run(
                        engine,
                        () -> history.createHistoricProcessInstanceQuery()
                                .processInstanceId(id)
                                .singleResult()))
                .filter(instance -> instance.getBusinessKey() != null);
    }

    /** Asked for with the rights of whoever asks: what the engine would not show her is not there. */
    private List<Next> next(HistoricProcessInstance instance) {
        return tasks.createTaskQuery().processInstanceBusinessKey(instance.getBusinessKey()).list().stream()
                .filter(task -> task.getAssignee() == null || Objects.equals(task.getAssignee(), me()))
                .filter(task -> !isForASecondPerson(task))
                .sorted(MOST_URGENT_FIRST)
                .limit(1)
                .map(task -> new Next(task.getId(), task.getName()))
                .toList();
    }

    private boolean isForASecondPerson(Task task) {
        return Unchecked.run(
                engine,
                () -> ModelProperties.find(
                                models.getBpmnModelInstance(task.getProcessDefinitionId())
                                        .getModelElementById(task.getTaskDefinitionKey()),
                                SECOND_TO)
                        .filter(first -> hasBeenDoneByMe(first, task.getProcessInstanceId()))
                        .isPresent());
    }

    /** @param activity a user task, or the start event whose form began it all */
    private boolean hasBeenDoneByMe(String activity, String instance) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .activityId(activity)
                .finished()
                .list()
                .stream()
                .anyMatch(done -> done.getActivityType().equals(ActivityTypes.TASK_USER_TASK)
                        ? me().equals(done.getAssignee())
                        : instance(instance)
                                .filter(started -> me().equals(started.getStartUserId()))
                                .isPresent());
    }

    private String me() {
        return identity.getCurrentAuthentication().getUserId();
    }

    /** A task to go on with. */
    record Next(String taskId, String name) {}
}
