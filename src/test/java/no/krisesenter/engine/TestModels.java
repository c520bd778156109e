package no.krisesenter.engine;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** Models that only a test needs come and go as those of the application do. */
public final class TestModels {

    private TestModels() {}

    /** @return id of the deployment */
    public static String bring(ProcessEngine engine, Map<String, BpmnModelInstance> models) {
        return OwnModels.handle(() -> {
            var deployment = engine.getRepositoryService().createDeployment();
            models.forEach(deployment::addModelInstance);
            return deployment.deploy().getId();
        });
    }

    /** A model with its forms, by file name, as somebody has written them. */
    public static String write(ProcessEngine engine, Map<String, String> files) {
        return OwnModels.handle(() -> {
            var deployment = engine.getRepositoryService().createDeployment();
            files.forEach(deployment::addString);
            return deployment.deploy().getId();
        });
    }

    /** With everything that has been started from them. */
    public static void takeAway(ProcessEngine engine, String deployment) {
        OwnModels.handle(() -> {
            engine.getRepositoryService().deleteDeployment(deployment, true);
            return deployment;
        });
    }
}
