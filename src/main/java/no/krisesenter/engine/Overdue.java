package no.krisesenter.engine;

import java.util.Date;
import java.util.Map;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.TaskDeadlines;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationType;
import org.camunda.bpm.engine.impl.jobexecutor.TimerTaskListenerJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Gives a user task with a {@code deadline} its due date, a reminder on that date and an escalation to the leader when it is late by half
 * as long again. Reminder and escalation are the engine's own timers of the task and end with it.
 */
final class Overdue {

    static final String REMINDER = "reminder";
    static final String ESCALATION = "escalation";
    private static final String LATE_TASK = "late-task";
    static final int REMINDED = 75;
    static final int ESCALATED = 100;

    private final TaskDeadlines deadlines;

    Overdue(TaskDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    void watch(String key, ActivityImpl activity, TaskDefinition task) {
        activity.setScope(true);
        activity.setEventScope(activity);
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_CREATE,
                created -> created.setDueDate(due(key, (ExecutionEntity) created.getExecution())));
        addTimer(REMINDER, execution -> due(key, execution), activity, task, this::remind);
        addTimer(ESCALATION, execution -> late(key, execution), activity, task, overdue -> escalate(overdue, key));
    }

    private Date due(String key, ExecutionEntity execution) {
        return Date.from(
                deadlines.due(key, caseOf(execution), ClockUtil.getCurrentTime().toInstant()));
    }

    private Date late(String key, ExecutionEntity execution) {
        return Date.from(deadlines.escalation(
                key, caseOf(execution), ClockUtil.getCurrentTime().toInstant()));
    }

    private static CaseReference caseOf(ExecutionEntity execution) {
        return new CaseReference(execution.getProcessBusinessKey());
    }

    private void remind(DelegateTask task) {
        task.setPriority(Math.max(task.getPriority(), REMINDED));
        StepNotes.ofThisCommand()
                .reminded(stepOf(task), ClockUtil.getCurrentTime().toInstant());
    }

    private void escalate(DelegateTask task, String key) {
        task.setPriority(Math.max(task.getPriority(), ESCALATED));
        StepNotes.ofThisCommand()
                .escalated(stepOf(task), ClockUtil.getCurrentTime().toInstant());
        if (task.getProcessDefinitionId().startsWith(LATE_TASK + ":")) {
            return; // the leader knows already, and would get a task about each earlier one
        }
        var reference = task.getExecution().getProcessBusinessKey();
        task.getProcessEngineServices()
                .getRuntimeService()
                .startProcessInstanceByKey(
                        LATE_TASK,
                        reference,
                        Map.of(
                                "caseReference",
                                reference,
                                "lateTask",
                                task.getTaskDefinitionKey(),
                                "deadlineKey",
                                key));
    }

    private static String stepOf(DelegateTask task) {
        return ((ExecutionEntity) task.getExecution()).getActivityInstanceId();
    }

    private static void addTimer(
            String id, DueDate date, ActivityImpl activity, TaskDefinition task, TaskListener listener) {
        var timer = new TimerDeclarationImpl(date, TimerDeclarationType.DATE, TimerTaskListenerJobHandler.TYPE);
        timer.setRawJobHandlerConfiguration(activity.getId() + "$taskListener~" + id);
        timer.setActivity(activity);
        timer.setJobConfiguration(id);
        var declared = activity.getProperties().get(BpmnProperties.TIMEOUT_LISTENER_DECLARATIONS);
        if (declared != null && declared.containsKey(activity.getId())) {
            declared.get(activity.getId()).put(id, timer);
        } else {
            var first = new java.util.HashMap<String, TimerDeclarationImpl>();
            first.put(id, timer);
            activity.getProperties().putMapEntry(BpmnProperties.TIMEOUT_LISTENER_DECLARATIONS, activity.getId(), first);
        }
        task.addTimeoutTaskListener(id, listener);
    }

    /** A date that is computed when the task comes into being. */
    @FunctionalInterface
    private interface DueDate extends Expression {

        Date of(ExecutionEntity execution);

        @Override
        default Object getValue(VariableScope scope) {
            return of((ExecutionEntity) scope);
        }

        @Override
        default void setValue(Object value, VariableScope scope) {
            throw new UnsupportedOperationException();
        }

        @Override
        default String getExpressionText() {
            return "deadline";
        }

        @Override
        default boolean isLiteralText() {
            return false;
        }
    }
}
