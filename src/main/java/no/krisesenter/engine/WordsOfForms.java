package no.krisesenter.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import no.krisesenter.forms.FormLibrary;
import no.krisesenter.forms.FormSchema;
import no.krisesenter.process.FormWords;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The words of forms, of today's and of those that were deployed with an older version of their model. Each is read once. */
@Component
final class WordsOfForms implements FormWords {

    private final FormLibrary forms;
    private final DeployedForms deployed;
    private final RepositoryService models;
    private final ProcessEngineConfigurationImpl engine;
    private final Map<String, Words> known = new ConcurrentHashMap<>();

    WordsOfForms(
            FormLibrary forms,
            DeployedForms deployed,
            @Lazy RepositoryService models,
            @Lazy ProcessEngineConfigurationImpl engine) {
        this.forms = forms;
        this.deployed = deployed;
        this.models = models;
        this.engine = engine;
    }

    @Override
    public Optional<Words> of(String form) {
        return forms.all().stream()
                .filter(schema -> schema.id().equals(form))
                .findFirst()
                .map(schema -> known.computeIfAbsent(form, id -> words(schema, model(form, null))));
    }

    @Override
    public Optional<Words> of(String form, @Nullable Integer modelVersion) {
        if (modelVersion == null) {
            return of(form);
        }
        var name = form + "/" + modelVersion;
        var words = known.get(name);
        if (words != null) {
            return Optional.of(words);
        }
        return model(form, modelVersion)
                .filter(model -> deployed.has(model.getDeploymentId(), form))
                .map(model -> known.computeIfAbsent(
                        name, id -> words(deployed.of(model.getDeploymentId(), form), Optional.of(model))))
                .or(() -> of(form));
    }

    private Words words(FormSchema schema, Optional<ProcessDefinition> model) {
        var options = new LinkedHashMap<String, Map<String, String>>();
        schema.labels().keySet().forEach(path -> options.put(path, schema.options(path)));
        return new Words(
                model.map(each -> title(schema.id(), each)).orElse(schema.id()),
                model.map(ProcessDefinition::getName).orElse(""),
                schema.labels(),
                options,
                schema.registersByPath());
    }

    /** The model that a form belongs to, by the first part of its name: in this version, or the newest. */
    private Optional<ProcessDefinition> model(String form, @Nullable Integer version) {
        return Unchecked.run(engine, () -> {
            ProcessDefinitionQuery query =
                    models.createProcessDefinitionQuery().processDefinitionKey(form.split("\\.")[0]);
            return (version == null ? query.latestVersion() : query.processDefinitionVersion(version))
                    .list().stream().findFirst();
        });
    }

    /** The name of the task that uses the form; of the process, where it starts with the form. */
    private String title(String form, ProcessDefinition definition) {
        return Unchecked.run(engine, () -> {
            var model = models.getBpmnModelInstance(definition.getId());
            boolean starts = model.getModelElementsByType(StartEvent.class).stream()
                    .anyMatch(start -> form.equals(start.getCamundaFormRef()));
            return Stream.concat(
                            starts ? Stream.of(definition.getName()) : Stream.empty(),
                            model.getModelElementsByType(UserTask.class).stream()
                                    .filter(task -> form.equals(task.getCamundaFormRef()))
                                    .map(UserTask::getName))
                    .findFirst()
                    .orElse(definition.getName());
        });
    }
}
