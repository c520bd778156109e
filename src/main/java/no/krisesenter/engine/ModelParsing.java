package no.krisesenter.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** While a model is read: puts the form bridge on every user task and start form, and watches over every deadline. */
final class ModelParsing extends AbstractBpmnParseListener {

    private final Supplier<FormBridge> bridge;
    private final Supplier<Overdue> overdue;

    ModelParsing(Supplier<FormBridge> bridge, Supplier<Overdue> overdue) {
        this.bridge = bridge;
        this.overdue = overdue;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        var questionnaire = Questionnaire.of(element);
        task.setTaskFormHandler(new BridgedTaskForm(task.getTaskFormHandler(), questionnaire, bridge));
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_DELETE, gone -> bridge.get().dropDrafts(gone.getId()));
        if (questionnaire.deadline() != null) {
            overdue.get().watch(questionnaire.deadline(), activity, task);
        }
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (scope instanceof ProcessDefinitionEntity process && process.getStartFormHandler() != null) {
            process.setStartFormHandler(
                    new BridgedStartForm(process.getStartFormHandler(), Questionnaire.of(element), bridge));
        }
    }
}
