package no.krisesenter.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Set;
import no.krisesenter.process.WorkJournal.Beginning;
import no.krisesenter.process.WorkJournal.Task;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmScope;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

/** Hears of every step at which work waits, beside the engine's own history, and notes it for the journal. */
final class WorkEvents implements HistoryEventHandler {

    static final Set<String> WAITING = Set.of(
            ActivityTypes.TASK_USER_TASK,
            ActivityTypes.CALL_ACTIVITY,
            ActivityTypes.INTERMEDIATE_EVENT_TIMER,
            ActivityTypes.INTERMEDIATE_EVENT_MESSAGE,
            ActivityTypes.GATEWAY_EVENT_BASED);

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricActivityInstanceEventEntity step && WAITING.contains(step.getActivityType())) {
            step(step);
        } else if (event instanceof HistoricTaskInstanceEventEntity task && task.getActivityInstanceId() != null) {
            task(task);
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    private static void step(HistoricActivityInstanceEventEntity step) {
        var awaited = awaitedAt(Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(step.getProcessDefinitionId())
                .findActivity(step.getActivityId()));
        if (awaited == null) {
            return;
        }
        if (step.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
            var execution = Context.getCommandContext().getExecutionManager().findExecutionById(step.getExecutionId());
            StepNotes.ofThisCommand()
                    .began(
                            step.getId(),
                            beginning(awaited, execution, step.getStartTime().toInstant()));
        } else if (step.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END)) {
            StepNotes.ofThisCommand().ended(step.getId(), step.getEndTime().toInstant(), step.isCanceled());
        }
    }

    private static void task(HistoricTaskInstanceEventEntity task) {
        StepNotes.ofThisCommand()
                .task(
                        task.getActivityInstanceId(),
                        new Task(
                                task.getTaskId(),
                                task.getAssignee(),
                                instant(task.getDueDate()),
                                ClockUtil.getCurrentTime().toInstant()));
    }

    /**
     * Where work that has come to this activity is seen to wait. Before events of which the first decides, the engine waits in the gateway:
     * people see it at the timer among them, or at the first, and the moment in which that event happens is no wait of its own.
     *
     * @return null where nothing waits
     */
    static @Nullable ActivityImpl awaitedAt(ActivityImpl activity) {
        if (isBeforeEvents(activity)) {
            // in the order of their ids, since the engine keeps them in none
            var events = activity.getEventActivities().stream()
                    .sorted(Comparator.comparing(ActivityImpl::getId))
                    .toList();
            return events.stream()
                    .filter(event -> ActivityTypes.INTERMEDIATE_EVENT_TIMER.equals(event.getProperty("type")))
                    .findFirst()
                    .orElse(events.get(0));
        }
        return isBeforeEvents(activity.getEventScope()) ? null : activity;
    }

    private static boolean isBeforeEvents(@Nullable PvmScope scope) {
        return scope != null && ActivityTypes.GATEWAY_EVENT_BASED.equals(scope.getProperty("type"));
    }

    private static Beginning beginning(ActivityImpl activity, ExecutionEntity execution, Instant at) {
        var timing = Timing.of(activity);
        var definition = execution.getProcessDefinition();
        return new Beginning(
                execution.getProcessInstanceId(),
                definition.getKey(),
                nameOr(definition.getName(), definition.getKey()),
                activity.getId(),
                nameOr((String) activity.getProperty("name"), activity.getId()),
                (String) activity.getProperty("type"),
                execution.getProcessBusinessKey(),
                isOfChild(activity) && execution.getVariable("childReference") instanceof String child ? child : null,
                execution.getTenantId(),
                timing.deadline(),
                timing.expiry() != null && execution.getVariable(timing.expiry()) instanceof Date end
                        ? end.toInstant()
                        : null,
                at);
    }

    static boolean isOfChild(ActivityImpl activity) {
        return activity.getActivityBehavior() instanceof UserTaskActivityBehavior task
                && task.getTaskDefinition().getTaskFormHandler() instanceof BridgedTaskForm form
                && form.questionnaire().ofChild();
    }

    static String nameOr(@Nullable String name, String id) {
        return name == null ? id : name;
    }

    static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
