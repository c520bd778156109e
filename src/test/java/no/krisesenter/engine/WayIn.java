package no.krisesenter.engine;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** Each way in which the engine's API takes variables in. Before it is tried, somebody stands at the task of the model {@link #ATTACKED}. */
enum WayIn {
    COMPLETING_A_TASK((at, variables) -> at.tasks().complete(at.task(), variables)),
    COMPLETING_A_TASK_WITH_LOCAL_VARIABLES((at, variables) -> {
        at.tasks().setVariablesLocal(at.task(), variables);
        at.tasks().complete(at.task());
    }),
    RESOLVING_A_DELEGATED_TASK(
            at -> at.tasks().delegateTask(at.task(), "somebody"),
            (at, variables) -> at.tasks().resolveTask(at.task(), variables)),
    LEAVING_A_TASK_BY_AN_ERROR(
            (at, variables) -> at.tasks().handleBpmnError(at.task(), "guard-error", "message", variables)),
    LEAVING_A_TASK_BY_AN_ESCALATION(
            (at, variables) -> at.tasks().handleEscalation(at.task(), "guard-escalation", variables)),
    A_VARIABLE_OF_A_TASK((at, variables) -> at.tasks().setVariables(at.task(), variables)),
    A_LOCAL_VARIABLE_OF_A_TASK((at, variables) -> at.tasks().setVariablesLocal(at.task(), variables)),
    A_VARIABLE_OF_A_PROCESS((at, variables) -> at.runtime().setVariables(at.instance(), variables)),
    A_LOCAL_VARIABLE_OF_AN_EXECUTION((at, variables) -> at.runtime().setVariablesLocal(at.execution(), variables)),
    VARIABLES_FOR_MANY_PROCESSES((at, variables) -> at.runtime().setVariablesAsync(List.of(at.instance()), variables)),
    STARTING_A_PROCESS((at, variables) -> at.runtime().startProcessInstanceByKey("guard-attacked", variables)),
    STARTING_A_PROCESS_STEP_BY_STEP((at, variables) -> at.runtime()
            .createProcessInstanceByKey("guard-attacked")
            .setVariables(variables)
            .execute()),
    STARTING_A_PROCESS_IN_THE_MIDDLE((at, variables) -> at.runtime()
            .createProcessInstanceByKey("guard-attacked")
            .startBeforeActivity("task")
            .setVariablesLocal(variables)
            .execute()),
    STARTING_A_PROCESS_BY_MESSAGE(
            (at, variables) -> at.runtime().startProcessInstanceByMessage("guard.start", variables)),
    STARTING_A_PROCESS_BY_CORRELATION((at, variables) -> at.runtime()
            .createMessageCorrelation("guard.start")
            .setVariables(variables)
            .correlateStartMessage()),
    STARTING_A_PROCESS_BY_CONDITION((at, variables) ->
            at.runtime().createConditionEvaluation().setVariables(variables).evaluateStartConditions()),
    A_MESSAGE((at, variables) -> at.runtime()
            .createMessageCorrelation("guard.message")
            .processInstanceId(at.instance())
            .setVariables(variables)
            .correlate()),
    A_MESSAGE_WITH_LOCAL_VARIABLES((at, variables) -> at.runtime()
            .createMessageCorrelation("guard.message")
            .processInstanceId(at.instance())
            .setVariablesLocal(variables)
            .correlate()),
    A_MESSAGE_TO_AN_EXECUTION(
            (at, variables) -> at.runtime().messageEventReceived("guard.message", at.execution(), variables)),
    A_SIGNAL((at, variables) -> at.runtime().signalEventReceived("guard.signal", variables)),
    A_MODIFICATION((at, variables) -> at.runtime()
            .createProcessInstanceModification(at.instance())
            .startBeforeActivity("task")
            .setVariables(variables)
            .execute());

    /** Waits at a user task; takes a message, a signal, an error and an escalation there. Starts in four ways. */
    static final Map<String, BpmnModelInstance> ATTACKED = Map.of(
            "guard-attacked.bpmn", attacked(),
            "guard-by-message.bpmn",
                    Bpmn.createExecutableProcess("guard-by-message")
                            .camundaHistoryTimeToLiveString("P1D")
                            .startEvent()
                            .message("guard.start")
                            .userTask("task")
                            .endEvent()
                            .done(),
            "guard-by-condition.bpmn",
                    Bpmn.createExecutableProcess("guard-by-condition")
                            .camundaHistoryTimeToLiveString("P1D")
                            .startEvent()
                            .condition("${true}")
                            .userTask("task")
                            .endEvent()
                            .done());

    private final Consumer<Standpoint> preparation;
    private final Attempt attempt;

    WayIn(Attempt attempt) {
        this(at -> {}, attempt);
    }

    WayIn(Consumer<Standpoint> preparation, Attempt attempt) {
        this.preparation = preparation;
        this.attempt = attempt;
    }

    private static BpmnModelInstance attacked() {
        return Bpmn.createExecutableProcess("guard-attacked")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("task")
                .boundaryEvent("message")
                .cancelActivity(false)
                .message("guard.message")
                .userTask("told")
                .endEvent()
                .moveToActivity("task")
                .boundaryEvent("signal")
                .cancelActivity(false)
                .signal("guard.signal")
                .userTask("signalled")
                .endEvent()
                .moveToActivity("task")
                .boundaryEvent("error")
                .error("guard-error")
                .userTask("failed")
                .endEvent()
                .moveToActivity("task")
                .boundaryEvent("escalation")
                .cancelActivity(false)
                .escalation("guard-escalation")
                .userTask("escalated")
                .endEvent()
                .moveToActivity("task")
                .userTask("next")
                .endEvent()
                .done();
    }

    /** Somebody stands where this way begins. */
    Standpoint begin(ProcessEngine engine) {
        var at = Standpoint.in(engine);
        preparation.accept(at);
        return at;
    }

    /** Goes this way with these variables. */
    void tryIt(Standpoint at, Map<String, Object> variables) {
        attempt.go(at, variables);
    }

    /** Somebody stands at the task of the model. */
    record Standpoint(ProcessEngine engine, ProcessInstance of, Task open) {

        static Standpoint in(ProcessEngine engine) {
            var instance = engine.getRuntimeService().startProcessInstanceByKey("guard-attacked");
            return new Standpoint(
                    engine,
                    instance,
                    engine.getTaskService()
                            .createTaskQuery()
                            .processInstanceId(instance.getId())
                            .singleResult());
        }

        TaskService tasks() {
            return engine.getTaskService();
        }

        RuntimeService runtime() {
            return engine.getRuntimeService();
        }

        String task() {
            return open.getId();
        }

        String instance() {
            return of.getId();
        }

        String execution() {
            return open.getExecutionId();
        }
    }

    @FunctionalInterface
    private interface Attempt {
        void go(Standpoint at, Map<String, Object> variables);
    }
}
