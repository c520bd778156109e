package no.krisesenter.engine;

import java.util.Collection;
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
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The words of the newest version of each form. Keys are never renamed, so that they fit what was answered in an older one too. */
@Component
final class WordsOfForms implements FormWords {

    private final FormLibrary forms;
    private final RepositoryService models;
    private final ProcessEngineConfigurationImpl engine;
    private final Map<String, Words> known = new ConcurrentHashMap<>();

    WordsOfForms(FormLibrary forms, @Lazy RepositoryService models, @Lazy ProcessEngineConfigurationImpl engine) {
        this.forms = forms;
        this.models = models;
        this.engine = engine;
    }

    @Override
    public Optional<Words> of(String form) {
        return forms.all().stream()
                .filter(schema -> schema.id().equals(form))
                .findFirst()
                .map(schema -> known.computeIfAbsent(form, id -> words(schema)));
    }

    private Words words(FormSchema schema) {
        var options = new LinkedHashMap<String, Map<String, String>>();
        schema.labels().keySet().forEach(path -> options.put(path, schema.options(path)));
        return new Words(title(schema.id()), schema.labels(), options, schema.registersByPath());
    }

    /** The name of the task that uses the form; of the process, where it starts with the form. */
    private String title(String form) {
        var process = form.split("\\.")[0];
        return Unchecked.run(
                engine,
                () ->
                        models
                                .createProcessDefinitionQuery()
                                .processDefinitionKey(process)
                                .latestVersion()
                                .list()
                                .stream()
                                .findFirst()
                                .map(definition -> title(form, definition))
                                .orElse(form));
    }

    private String title(String form, ProcessDefinition definition) {
        BpmnModelInstance model = models.getBpmnModelInstance(definition.getId());
        Collection<UserTask> tasks = model.getModelElementsByType(UserTask.class);
        boolean starts = model.getModelElementsByType(StartEvent.class).stream()
                .anyMatch(start -> form.equals(start.getCamundaFormRef()));
        return Stream.concat(
                        starts ? Stream.of(definition.getName()) : Stream.empty(),
                        tasks.stream()
                                .filter(task -> form.equals(task.getCamundaFormRef()))
                                .map(UserTask::getName))
                .findFirst()
                .orElse(definition.getName());
    }
}
