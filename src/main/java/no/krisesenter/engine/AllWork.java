package no.krisesenter.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.Refused;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.WaitingWork;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tasks of all cases, for the demonstration. */
@Component
@Profile({"demo", "test"})
final class AllWork implements WaitingWork {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final FormService forms;
    private final OnBehalf behalf;
    private final ProcessEngineConfigurationImpl engine;

    AllWork(
            TaskService tasks,
            RuntimeService runtime,
            FormService forms,
            OnBehalf behalf,
            ProcessEngineConfigurationImpl engine) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.forms = forms;
        this.behalf = behalf;
        this.engine = engine;
    }

    @Override
    public List<Waiting> since(Instant created) {
        return waiting(tasks.createTaskQuery().taskCreatedAfter(Date.from(created.minusMillis(1))));
    }

    @Override
    public Optional<Waiting> find(String id) {
        return waiting(tasks.createTaskQuery().taskId(id)).stream().findFirst();
    }

    private List<Waiting> waiting(TaskQuery query) {
        return Unchecked.run(engine, () -> {
            var open = query.initializeFormKeys()
                    .orderByTaskCreateTime()
                    .asc()
                    .orderByTaskId()
                    .asc()
                    .list();
            if (open.isEmpty()) {
                return List.of();
            }
            var references = references(open);
            return open.stream()
                    .filter(task ->
                            task.getCamundaFormRef() != null && references.containsKey(task.getProcessInstanceId()))
                    .map(task -> waiting(task, references.getOrDefault(task.getProcessInstanceId(), "")))
                    .toList();
        });
    }

    private Map<String, String> references(List<Task> open) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceIds(
                        open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()))
                .list()
                .stream()
                .filter(instance -> instance.getBusinessKey() != null)
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private Waiting waiting(Task task, String reference) {
        return new Waiting(
                task.getId(),
                new CentreId(task.getTenantId()),
                new CaseReference(reference),
                task.getCamundaFormRef().getKey(),
                task.getCreateTime().toInstant(),
                WorkEvents.instant(task.getDueDate()),
                task.getAssignee() == null ? null : new StaffId(task.getAssignee()),
                task.getAssignee() == null ? offeredTo(task) : Set.of());
    }

    private Set<String> offeredTo(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .collect(Collectors.toSet());
    }

    @Override
    public Map<String, @Nullable Object> open(StaffId by, String id) {
        try {
            return behalf.of(by, () -> {
                var task = tasks.createTaskQuery().taskId(id).singleResult();
                if (task.getAssignee() == null) {
                    tasks.setAssignee(id, by.value());
                }
                return PlainValues.of(forms.getTaskFormVariables(id));
            });
        } catch (BadUserRequestException notTheirs) {
            throw new Refused("not-theirs", "%s har ikke tilgang til oppgaven.".formatted(by));
        }
    }

    @Override
    public void complete(StaffId by, String id, Map<String, @Nullable Object> answers) {
        try {
            behalf.of(by, () -> {
                forms.submitTaskForm(id, DeskWork.typed(answers));
                return null;
            });
        } catch (FormFieldValidationException refused) {
            throw new Refused("form-check", String.valueOf(refused.getMessage()));
        }
    }
}
