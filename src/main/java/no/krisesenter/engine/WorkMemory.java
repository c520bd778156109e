package no.krisesenter.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.TaskDeadlines;
import no.krisesenter.process.WorkHistory;
import no.krisesenter.process.WorkJournal;
import no.krisesenter.process.WorkJournal.Beginning;
import no.krisesenter.process.WorkJournal.Step;
import no.krisesenter.process.WorkJournal.Task;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Tells the journal from the engine's history what it would have been told at the time. Reminders and escalations leave no trace there: they
 * are told as the deadline table would have them. Of which child an ended task was is not told: the record knows.
 */
@Component
final class WorkMemory implements WorkHistory {

    private static final int PAGE = 500;
    private static final String DELETED = "delete";

    private final HistoryService history;
    private final RuntimeService runtime;
    private final TaskDeadlines deadlines;
    private final ProcessEngineConfigurationImpl engine;

    WorkMemory(
            @Lazy HistoryService history,
            @Lazy RuntimeService runtime,
            TaskDeadlines deadlines,
            @Lazy ProcessEngineConfigurationImpl engine) {
        this.history = history;
        this.runtime = runtime;
        this.deadlines = deadlines;
        this.engine = engine;
    }

    @Override
    public int tell(WorkJournal journal) {
        var told = 0;
        for (var kind : WorkEvents.WAITING) {
            List<HistoricActivityInstance> page;
            var from = 0;
            do {
                page = page(kind, from);
                journal.note(told(page));
                from += PAGE;
                told += page.size();
            } while (page.size() == PAGE);
        }
        return told;
    }

    private List<HistoricActivityInstance> page(String kind, int from) {
        return Unchecked.run(
                engine,
                () -> history.createHistoricActivityInstanceQuery()
                        .activityType(kind)
                        .orderByHistoricActivityInstanceStartTime()
                        .asc()
                        .orderByHistoricActivityInstanceId()
                        .asc()
                        .listPage(from, PAGE));
    }

    private List<Step> told(List<HistoricActivityInstance> steps) {
        return Unchecked.run(engine, () -> {
            var keys = businessKeys(steps);
            var told = new ArrayList<Step>();
            for (var step : steps) {
                var definition = definition(step.getProcessDefinitionId());
                var activity = WorkEvents.awaitedAt(definition.findActivity(step.getActivityId()));
                if (activity != null) {
                    told.add(told(step, definition, activity, keys.get(step.getProcessInstanceId())));
                }
            }
            return told;
        });
    }

    private Map<String, String> businessKeys(List<HistoricActivityInstance> steps) {
        var keys = new HashMap<String, String>();
        var instances = new HashSet<String>();
        steps.forEach(step -> instances.add(step.getProcessInstanceId()));
        if (!instances.isEmpty()) {
            history.createHistoricProcessInstanceQuery().processInstanceIds(instances).list().stream()
                    .filter(instance -> instance.getBusinessKey() != null)
                    .forEach(instance -> keys.put(instance.getId(), instance.getBusinessKey()));
        }
        return keys;
    }

    private Step told(
            HistoricActivityInstance step,
            ProcessDefinitionEntity definition,
            ActivityImpl activity,
            @Nullable String reference) {
        var timing = Timing.of(activity);
        var ended = WorkEvents.instant(step.getEndTime());
        var task = task(step);
        var until = ended == null ? ClockUtil.getCurrentTime().toInstant() : ended;
        var due = task == null ? null : task.due();
        var late = due == null || timing.deadline() == null || reference == null
                ? null
                : deadlines.escalation(
                        timing.deadline(),
                        new CaseReference(reference),
                        step.getStartTime().toInstant());
        var expires = timing.expiry() == null ? null : variable(step, timing.expiry(), Date.class);
        return new Step(
                step.getId(),
                new Beginning(
                        step.getProcessInstanceId(),
                        definition.getKey(),
                        WorkEvents.nameOr(definition.getName(), definition.getKey()),
                        activity.getId(),
                        WorkEvents.nameOr((String) activity.getProperty("name"), activity.getId()),
                        (String) activity.getProperty("type"),
                        reference,
                        WorkEvents.isOfChild(activity) ? variable(step, "childReference", String.class) : null,
                        step.getTenantId(),
                        timing.deadline(),
                        WorkEvents.instant(expires),
                        step.getStartTime().toInstant()),
                task,
                rung(due, until, timing),
                rung(late, until, timing),
                ended,
                step.isCanceled());
    }

    private static @Nullable Instant rung(@Nullable Instant alarm, Instant until, Timing timing) {
        return alarm == null || timing.deadline() == null || alarm.isAfter(until) ? null : alarm;
    }

    private @Nullable Task task(HistoricActivityInstance step) {
        if (step.getTaskId() == null) {
            return null;
        }
        HistoricTaskInstance task = history.createHistoricTaskInstanceQuery()
                .taskId(step.getTaskId())
                .singleResult();
        return task == null
                ? null
                : new Task(task.getId(), task.getAssignee(), WorkEvents.instant(task.getDueDate()), taken(task));
    }

    /** Since when the one who has it has it: to give a task to the same person again changes nothing. */
    private Instant taken(HistoricTaskInstance task) {
        var taken = task.getStartTime();
        Date left = null;
        String who = null;
        for (var link : history.createHistoricIdentityLinkLogQuery()
                .taskId(task.getId())
                .type(IdentityLinkType.ASSIGNEE)
                .orderByTime()
                .asc()
                .orderByOperationType()
                .desc()
                .list()) {
            if (DELETED.equals(link.getOperationType())) {
                left = link.getTime();
            } else {
                var still = link.getUserId().equals(who) && (left == null || left.equals(link.getTime()));
                taken = still ? taken : link.getTime();
                who = link.getUserId();
                left = null;
            }
        }
        return taken.toInstant();
    }

    /** A variable of a step that runs; the history keeps none. */
    private <T> @Nullable T variable(HistoricActivityInstance step, String name, Class<T> type) {
        if (step.getEndTime() != null
                || runtime.createExecutionQuery()
                                .executionId(step.getExecutionId())
                                .count()
                        == 0) {
            return null;
        }
        var value = runtime.getVariable(step.getExecutionId(), name);
        return type.isInstance(value) ? type.cast(value) : null;
    }

    private ProcessDefinitionEntity definition(String id) {
        return engine.getDeploymentCache().findDeployedProcessDefinitionById(id);
    }
}
