package no.krisesenter.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/** The form that starts a process: opens a case, or goes on with the one that the form names. */
final class BridgedStartForm implements StartFormHandler {

    private final StartFormHandler original;
    private final Questionnaire questionnaire;
    private final Supplier<FormBridge> bridge;

    BridgedStartForm(StartFormHandler original, Questionnaire questionnaire, Supplier<FormBridge> bridge) {
        this.original = original;
        this.questionnaire = questionnaire;
        this.bridge = bridge;
    }

    Questionnaire questionnaire() {
        return questionnaire;
    }

    @Override
    public StartFormData createStartFormData(ProcessDefinitionEntity processDefinition) {
        return original.createStartFormData(processDefinition);
    }

    @Override
    public void submitFormVariables(VariableMap properties, VariableScope scope) {
        bridge.get().submitStart((ExecutionEntity) scope, questionnaire, properties);
    }

    @Override
    public void parseConfiguration(
            Element element, DeploymentEntity deployment, ProcessDefinitionEntity processDefinition, BpmnParse parse) {
        original.parseConfiguration(element, deployment, processDefinition, parse);
    }
}
