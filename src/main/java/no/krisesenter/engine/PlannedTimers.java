package no.krisesenter.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.Timetable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The timers that the models of a case draw; those that only watch over the due date of a task are told with the task. */
@Component
final class PlannedTimers implements Timetable {

    /** How the engine calls timers on the border of something and between two things. */
    private static final Set<String> DRAWN = Set.of("timer-transition", "timer-intermediate-transition");

    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final RepositoryService models;
    private final ProcessEngineConfigurationImpl engine;

    PlannedTimers(
            @Lazy RuntimeService runtime,
            @Lazy ManagementService jobs,
            @Lazy RepositoryService models,
            @Lazy ProcessEngineConfigurationImpl engine) {
        this.runtime = runtime;
        this.jobs = jobs;
        this.models = models;
        this.engine = engine;
    }

    @Override
    public List<Planned> of(CaseReference caseReference) {
        return Unchecked.run(engine, () -> {
            Set<String> instances =
                    runtime
                            .createProcessInstanceQuery()
                            .processInstanceBusinessKey(caseReference.value())
                            .list()
                            .stream()
                            .map(ProcessInstance::getId)
                            .collect(Collectors.toSet());
            List<Planned> planned = new ArrayList<>();
            if (!instances.isEmpty()) {
                jobs.createJobQuery().timers().processInstanceIds(instances).list().stream()
                        .filter(job -> DRAWN.contains(((JobEntity) job).getJobHandlerType()))
                        .forEach(job -> planned.add(planned(job)));
            }
            planned.sort(Comparator.comparing(Planned::at));
            return List.copyOf(planned);
        });
    }

    private Planned planned(Job job) {
        JobDefinition element = jobs.createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        FlowNode drawn =
                models.getBpmnModelInstance(job.getProcessDefinitionId()).getModelElementById(element.getActivityId());
        return new Planned(
                drawn.getName(),
                models.getProcessDefinition(job.getProcessDefinitionId()).getName(),
                job.getDuedate().toInstant());
    }
}
