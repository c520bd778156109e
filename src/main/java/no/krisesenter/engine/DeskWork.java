package no.krisesenter.engine;

import java.util.List;
import java.util.Map;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.Refused;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.Workbench;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills in forms as a member of staff would, with that person's rights. */
@Component
final class DeskWork implements Workbench {

    private final FormService forms;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final RepositoryService repository;
    private final OnBehalf behalf;
    private final ProcessEngineConfigurationImpl engine;

    DeskWork(
            FormService forms,
            TaskService tasks,
            RuntimeService runtime,
            ManagementService jobs,
            RepositoryService repository,
            OnBehalf behalf,
            ProcessEngineConfigurationImpl engine) {
        this.forms = forms;
        this.tasks = tasks;
        this.runtime = runtime;
        this.jobs = jobs;
        this.repository = repository;
        this.behalf = behalf;
        this.engine = engine;
    }

    @Override
    public CaseReference start(StaffId by, String process, Map<String, @Nullable Object> answers) {
        try {
            return behalf.of(by, () -> {
                var definition = repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .latestVersion()
                        .singleResult();
                return new CaseReference(forms.submitStartForm(definition.getId(), typed(answers))
                        .getBusinessKey());
            });
        } catch (FormFieldValidationException refused) {
            throw new Refused("form-check", String.valueOf(refused.getMessage()));
        }
    }

    @Override
    public void complete(StaffId by, CaseReference caseReference, String form, Map<String, @Nullable Object> answers) {
        behalf.of(by, () -> {
            var task = open(caseReference).stream()
                    .filter(candidate -> form.equals(formOf(candidate)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No open task with the form " + form + "."));
            if (!by.value().equals(task.getAssignee())) {
                tasks.setAssignee(task.getId(), by.value());
            }
            forms.submitTaskForm(task.getId(), typed(answers));
            return null;
        });
    }

    @Override
    public List<String> openForms(CaseReference caseReference) {
        return Unchecked.run(
                engine, () -> open(caseReference).stream().map(this::formOf).toList());
    }

    @Override
    public boolean ring(CaseReference caseReference, String timer) {
        var element = timer.split("/");
        return Unchecked.run(engine, () -> {
            var waiting = runtime
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(caseReference.value())
                    .processDefinitionKey(element[0])
                    .list()
                    .stream()
                    .flatMap(instance -> jobs
                            .createJobQuery()
                            .timers()
                            .processInstanceId(instance.getId())
                            .activityId(element[1])
                            .list()
                            .stream())
                    .findFirst();
            waiting.ifPresent(job -> jobs.executeJob(job.getId()));
            return waiting.isPresent();
        });
    }

    @Override
    public void undisturbed(Runnable work) {
        var background = engine.getJobExecutor();
        boolean wasActive = background.isActive();
        if (wasActive) {
            background.shutdown();
        }
        try {
            work.run();
        } finally {
            if (wasActive) {
                background.start();
            }
        }
    }

    @Override
    public void catchUp() {
        for (var due = nextJob(); !due.isEmpty(); due = nextJob()) {
            jobs.executeJob(due.get(0).getId());
        }
    }

    private List<Job> nextJob() {
        return jobs.createJobQuery().messages().executable().active().listPage(0, 1);
    }

    private List<Task> open(CaseReference caseReference) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseReference.value())
                .initializeFormKeys()
                .orderByTaskCreateTime()
                .asc()
                .list();
    }

    private String formOf(Task task) {
        return task.getCamundaFormRef() == null ? "" : task.getCamundaFormRef().getKey();
    }

    static VariableMap typed(Map<String, @Nullable Object> answers) {
        var typed = Variables.createVariables();
        answers.forEach((key, value) -> typed.putValueTyped(key, PlainValues.typed(value)));
        return typed;
    }
}
