package no.krisesenter.engine;

import java.util.ArrayList;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.TaskFormDataImpl;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/** The form of a user task: what is known comes from the record when the form asks for it, and what is answered goes to the record. */
final class BridgedTaskForm implements TaskFormHandler {

    private final TaskFormHandler original;
    private final Questionnaire questionnaire;
    private final Supplier<FormBridge> bridge;

    BridgedTaskForm(TaskFormHandler original, Questionnaire questionnaire, Supplier<FormBridge> bridge) {
        this.original = original;
        this.questionnaire = questionnaire;
        this.bridge = bridge;
    }

    Questionnaire questionnaire() {
        return questionnaire;
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        var data = original.createTaskForm(task);
        if (questionnaire.form() != null && data instanceof TaskFormDataImpl form) {
            form.setFormFields(new ArrayList<>(bridge.get().fields(task, questionnaire)));
        }
        return data;
    }

    @Override
    public void submitFormVariables(VariableMap properties, VariableScope scope) {
        bridge.get().submit((TaskEntity) scope, questionnaire, properties);
    }

    @Override
    public void parseConfiguration(
            Element element, DeploymentEntity deployment, ProcessDefinitionEntity processDefinition, BpmnParse parse) {
        original.parseConfiguration(element, deployment, processDefinition, parse);
    }
}
