package no.krisesenter.engine;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.RunningWork;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Ends what runs for a case in the transaction of whoever asks: all of it, or none. */
@Component
final class Interruption implements RunningWork {

    private static final String REASON = "everything of the case is interrupted";

    private final RuntimeService runtime;
    private final RepositoryService models;
    private final ManagementService jobs;
    private final ProcessEngineConfigurationImpl engine;

    Interruption(
            @Lazy RuntimeService runtime,
            @Lazy RepositoryService models,
            @Lazy ManagementService jobs,
            @Lazy ProcessEngineConfigurationImpl engine) {
        this.runtime = runtime;
        this.models = models;
        this.jobs = jobs;
        this.engine = engine;
    }

    @Override
    public void interruptAll(String message, CaseReference of) {
        Unchecked.run(engine, () -> {
            Set<String> hearing = waitingFor(message, of);
            runtime
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(of.value())
                    .rootProcessInstances()
                    .list()
                    .stream()
                    .filter(instance -> !hearing.contains(instance.getId()) && !goesOn(instance))
                    .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), REASON, false, true));
            dropLetters(of);
            correlate(message, of);
            return null;
        });
    }

    @Override
    public boolean isUnderWay(String process, CaseReference of, Map<String, String> concerned) {
        return Unchecked.run(engine, () -> {
            var runs = runtime.createProcessInstanceQuery()
                    .processDefinitionKey(process)
                    .processInstanceBusinessKey(of.value());
            concerned.forEach(runs::variableValueEquals);
            return runs.list().stream().anyMatch(run -> !run.getId().equals(whoAsks()));
        });
    }

    private static @Nullable String whoAsks() {
        var asking = Context.getBpmnExecutionContext();
        return asking == null ? null : asking.getProcessInstance().getId();
    }

    @Override
    public void tellAll(String message, CaseReference of) {
        Unchecked.run(engine, () -> {
            correlate(message, of);
            return null;
        });
    }

    private void correlate(String message, CaseReference of) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(of.value())
                .correlateAll();
    }

    private Set<String> waitingFor(String message, CaseReference of) {
        return runtime
                .createExecutionQuery()
                .messageEventSubscriptionName(message)
                .processInstanceBusinessKey(of.value())
                .list()
                .stream()
                .map(execution -> execution.getProcessInstanceId())
                .collect(Collectors.toSet());
    }

    private boolean goesOn(ProcessInstance instance) {
        return models
                .getBpmnModelInstance(instance.getProcessDefinitionId())
                .getModelElementsByType(StartEvent.class)
                .stream()
                .flatMap(start -> ModelProperties.find(start, "onDeath").stream())
                .anyMatch("goes-on"::equals);
    }

    /** A message that is still under way would find nobody. */
    private void dropLetters(CaseReference of) {
        jobs.createJobQuery().messages().list().stream()
                .map(JobEntity.class::cast)
                .filter(job -> MessageDelivery.TYPE.equals(job.getJobHandlerType()))
                .filter(job -> MessageDelivery.Letter.parse(job.getJobHandlerConfigurationRaw())
                        .caseReference()
                        .equals(of.value()))
                .forEach(job -> jobs.deleteJob(job.getId()));
    }
}
