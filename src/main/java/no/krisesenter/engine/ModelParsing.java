package no.krisesenter.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** While a model is read: puts the form bridge on every user task and start form, keeps tasks from those who must not know, and watches over deadlines. */
final class ModelParsing extends AbstractBpmnParseListener {

    /** What a model says of the form that it starts with. */
    private static final String QUESTIONNAIRE = "krisesenter.questionnaire";

    private final Supplier<FormBridge> bridge;
    private final Supplier<Overdue> overdue;
    private final Supplier<TaskBarriers> barriers;
    private final WorkChecks checks;

    ModelParsing(
            Supplier<FormBridge> bridge,
            Supplier<Overdue> overdue,
            Supplier<TaskBarriers> barriers,
            WorkChecks checks) {
        this.bridge = bridge;
        this.overdue = overdue;
        this.barriers = barriers;
        this.checks = checks;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        var questionnaire = Questionnaire.of(element);
        task.setTaskFormHandler(new BridgedTaskForm(task.getTaskFormHandler(), questionnaire, bridge));
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_DELETE, gone -> bridge.get().dropDrafts(gone.getId()));
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_CREATE,
                created -> barriers.get().created((TaskEntity) created, !questionnaire.aliasOnly()));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, changed -> checks.afterChange((TaskEntity) changed));
        if (questionnaire.deadline() != null) {
            overdue.get().watch(questionnaire, questionnaire.deadline(), activity, task);
            Timing.ofTask(activity, questionnaire.deadline());
        }
    }

    @Override
    public void parseIntermediateTimerEventDefinition(Element timer, ActivityImpl event) {
        Timing.ofTimer(event, timer);
    }

    @Override
    public void parseBoundaryTimerEventDefinition(Element timer, boolean interrupting, ActivityImpl event) {
        if (event.getEventScope() instanceof ActivityImpl attachedTo) {
            Timing.ofTimer(attachedTo, timer);
        }
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (!(scope instanceof ProcessDefinitionEntity process)) {
            return;
        }
        if (activity == process.getInitial()) {
            process.setProperty(QUESTIONNAIRE, Questionnaire.of(element));
        }
        // the engine makes the handler anew with each start event, also with those that a message starts
        if (process.getStartFormHandler() != null
                && process.getProperty(QUESTIONNAIRE) instanceof Questionnaire questionnaire) {
            process.setStartFormHandler(new BridgedStartForm(process.getStartFormHandler(), questionnaire, bridge));
        }
    }
}
