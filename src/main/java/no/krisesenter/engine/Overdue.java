package no.krisesenter.engine;

import java.time.Instant;
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
 * as long again: in the process that the task names as its {@code escalation}, else in the leader's. Reminder and escalation are the engine's own timers of the task and end with it.
 */
final class Overdue {

    static final String REMINDER = "reminder";
    static final String ESCALATION = "escalation";
    /** The process that is started where a task does not name another as its {@code escalation}. */
    private static final String LATE_TASK = "late-task";
    /** Variable of the process that follows up: which task is late. */
    private static final String LATE = "lateTask";

    static final int REMINDED = 75;
    static final int ESCALATED = 100;

    private final TaskDeadlines deadlines;

    Overdue(TaskDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** @param key the deadline of the questionnaire */
    void watch(Questionnaire questionnaire, String key, ActivityImpl activity, TaskDefinition task) {
        var process = questionnaire.escalation() == null ? LATE_TASK : questionnaire.escalation();
        activity.setScope(true);
        activity.setEventScope(activity);
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_CREATE,
                created -> created.setDueDate(due(questionnaire, key, (ExecutionEntity) created.getExecution())));
        addTimer(REMINDER, execution -> due(questionnaire, key, execution), activity, task, due -> {
            remind(due);
            if (questionnaire.offeredWhenDue()) {
                due.setAssignee(null); // she may be off shift for days, and somebody must do it
            }
        });
        addTimer(
                ESCALATION,
                execution -> late(questionnaire, key, execution),
                activity,
                task,
                overdue -> escalate(overdue, key, process));
    }

    private Date due(Questionnaire questionnaire, String key, ExecutionEntity execution) {
        return Date.from(deadlines.due(key, caseOf(execution), start(questionnaire, key, execution)));
    }

    private Date late(Questionnaire questionnaire, String key, ExecutionEntity execution) {
        return Date.from(deadlines.escalation(key, caseOf(execution), start(questionnaire, key, execution)));
    }

    private Instant start(Questionnaire questionnaire, String key, ExecutionEntity execution) {
        var now = ClockUtil.getCurrentTime().toInstant();
        return questionnaire.sinceArrival() ? deadlines.sinceArrival(key, caseOf(execution), now) : now;
    }

    private static CaseReference caseOf(ExecutionEntity execution) {
        return new CaseReference(execution.getProcessBusinessKey());
    }

    private void remind(DelegateTask task) {
        task.setPriority(Math.max(task.getPriority(), REMINDED));
        StepNotes.ofThisCommand()
                .reminded(stepOf(task), ClockUtil.getCurrentTime().toInstant());
    }

    private void escalate(DelegateTask task, String key, String process) {
        task.setPriority(Math.max(task.getPriority(), ESCALATED));
        StepNotes.ofThisCommand()
                .escalated(stepOf(task), ClockUtil.getCurrentTime().toInstant());
        if (isFollowUp(task)) {
            return; // whoever follows up knows already, and would get a task about each earlier one
        }
        var reference = task.getExecution().getProcessBusinessKey();
        task.getProcessEngineServices()
                .getRuntimeService()
                .startProcessInstanceByKey(
                        process,
                        reference,
                        Map.of(
                                "caseReference",
                                reference,
                                LATE,
                                task.getTaskDefinitionKey(),
                                "lateTaskId",
                                task.getId(),
                                "deadlineKey",
                                key));
    }

    private static boolean isFollowUp(DelegateTask task) {
        return task.getExecution().hasVariable(LATE);
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
