package no.krisesenter.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.OpenTasks;
import no.krisesenter.process.StaffId;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads tasks for pages and rules that have asked who may see the case; the reader's own rights to tasks play no part. */
@Component
final class TasksInView implements OpenTasks {

    private final TaskService tasks;
    private final RuntimeService running;
    private final RepositoryService models;
    private final IdentityService identity;
    private final ProcessEngineConfigurationImpl engine;

    TasksInView(
            @Lazy TaskService tasks,
            @Lazy RuntimeService running,
            @Lazy RepositoryService models,
            @Lazy IdentityService identity,
            @Lazy ProcessEngineConfigurationImpl engine) {
        this.tasks = tasks;
        this.running = running;
        this.models = models;
        this.identity = identity;
        this.engine = engine;
    }

    @Override
    public List<OpenTask> of(CaseReference caseReference) {
        return Unchecked.run(
                        engine,
                        () -> tasks
                                .createTaskQuery()
                                .processInstanceBusinessKey(caseReference.value())
                                .orderByTaskCreateTime()
                                .asc()
                                .list()
                                .stream()
                                .map(this::inView)
                                .toList())
                .stream()
                .sorted(Comparator.comparing(OpenTask::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** Asked for with the rights of whoever asks: what the engine would not show her is not there. */
    @Override
    public Set<String> atHand(CaseReference caseReference) {
        var me = Optional.ofNullable(identity.getCurrentAuthentication()).map(Authentication::getUserId);
        return tasks.createTaskQuery().processInstanceBusinessKey(caseReference.value()).list().stream()
                .filter(task -> task.getAssignee() == null
                        || me.filter(task.getAssignee()::equals).isPresent())
                .map(Task::getId)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean isRunning(String process, CaseReference caseReference) {
        return Unchecked.run(
                engine,
                () -> running.createProcessInstanceQuery()
                                .processDefinitionKey(process)
                                .processInstanceBusinessKey(caseReference.value())
                                .count()
                        > 0);
    }

    @Override
    public Map<CaseReference, List<OpenTask>> dueBefore(CentreId centre, Instant moment) {
        return Unchecked.run(engine, () -> {
            var due = tasks.createTaskQuery()
                    .tenantIdIn(centre.value())
                    .dueBefore(Date.from(moment))
                    .orderByDueDate()
                    .asc()
                    .list();
            var cases = casesOf(due.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()));
            var byCase = new LinkedHashMap<CaseReference, List<OpenTask>>();
            due.stream()
                    .filter(task -> cases.containsKey(task.getProcessInstanceId()))
                    .forEach(task -> byCase.computeIfAbsent(
                                    cases.get(task.getProcessInstanceId()), any -> new ArrayList<>())
                            .add(inView(task)));
            return byCase;
        });
    }

    private Map<String, CaseReference> casesOf(Set<String> instances) {
        return instances.isEmpty()
                ? Map.of()
                : running.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                        .filter(instance -> instance.getBusinessKey() != null)
                        .collect(Collectors.toMap(
                                ProcessInstance::getId, instance -> new CaseReference(instance.getBusinessKey())));
    }

    @Override
    public Optional<String> variable(String taskId, String name) {
        return Unchecked.run(engine, () -> {
            var task = tasks.createTaskQuery().taskId(taskId).singleResult();
            return task == null
                    ? Optional.empty()
                    : Optional.ofNullable(tasks.getVariable(taskId, name)).map(Objects::toString);
        });
    }

    private OpenTask inView(Task task) {
        var process = models.getProcessDefinition(task.getProcessDefinitionId());
        return new OpenTask(
                task.getId(),
                task.getName(),
                process.getKey(),
                process.getName(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                task.getAssignee() == null ? null : new StaffId(task.getAssignee()));
    }
}
