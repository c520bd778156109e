package no.krisesenter.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import no.krisesenter.forms.FormSchema;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Forms as they were deployed with their model: a journey that began under an older version is checked against the older form. */
@Component
class DeployedForms {

    private final ProcessEngineConfigurationImpl engine;
    private final Map<String, FormSchema> known = new ConcurrentHashMap<>();

    DeployedForms(@Lazy ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    FormSchema of(TaskEntity task, Questionnaire questionnaire) {
        return of(
                engine.getDeploymentCache().findDeployedProcessDefinitionById(task.getProcessDefinitionId()),
                questionnaire);
    }

    FormSchema of(ProcessDefinitionEntity process, Questionnaire questionnaire) {
        return of(process.getDeploymentId(), Objects.requireNonNull(questionnaire.form()));
    }

    FormSchema of(String deploymentId, String form) {
        return known.computeIfAbsent(deploymentId + "/" + form, key -> FormSchema.parse(source(deploymentId, form)));
    }

    /** Whether the form was deployed there. */
    boolean has(String deploymentId, String form) {
        return Unchecked.run(
                engine,
                () -> engine.getRepositoryService()
                        .getDeploymentResourceNames(deploymentId)
                        .contains(form + ".form"));
    }

    /** The form as its designer has written it. */
    String source(String deploymentId, String form) {
        return Unchecked.run(engine, () -> {
            try (var resource = engine.getRepositoryService().getResourceAsStream(deploymentId, form + ".form")) {
                return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                throw new IllegalStateException("The form " + form + " cannot be read from its deployment.");
            }
        });
    }
}
