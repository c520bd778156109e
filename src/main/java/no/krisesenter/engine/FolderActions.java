package no.krisesenter.engine;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import no.krisesenter.process.CaseActions;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.Messages;
import no.krisesenter.process.Refused;
import no.krisesenter.process.WhyNotNow;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The processes that this person may start and whose form names the case; what a model says that it sends is asked for among what the case waits for. */
@Component
final class FolderActions implements CaseActions {

    private static final String ONLY_THE_TEAM = "Bare de som er med i teamet rundt klienten, kan gjøre dette.";
    private static final String NOT_NOW = "Ingen oppgave i saken venter på dette nå.";
    private static final Comparator<Object> NORWEGIAN = Collator.getInstance(new Locale("nb", "NO"));

    private final RepositoryService models;
    private final Messages messages;
    private final FormService forms;
    private final DeployedForms deployed;
    private final FormBridge bridge;
    private final ObjectProvider<WhyNotNow> reasons;
    private final ModelFolders folders;

    FolderActions(
            @Lazy RepositoryService models,
            Messages messages,
            @Lazy FormService forms,
            DeployedForms deployed,
            FormBridge bridge,
            ObjectProvider<WhyNotNow> reasons,
            ModelFolders folders) {
        this.models = models;
        this.messages = messages;
        this.forms = forms;
        this.deployed = deployed;
        this.bridge = bridge;
        this.reasons = reasons;
        this.folders = folders;
    }

    @Override
    public List<Action> of(CaseReference caseReference) {
        Map<String, Boolean> named = new HashMap<>();
        var all = startable();
        var groups = new ActionGroups(all, folders);
        return all.stream()
                .sorted(Comparator.comparing(groups::of, groups.inOrder()))
                .map(begun -> new Action(
                        begun.id(), begun.name(), whyNot(begun, caseReference, named), groups.of(begun), begun.often()))
                .toList();
    }

    @Override
    public Sheet open(String action, CaseReference caseReference) {
        Begun begun = find(action);
        String whyNot = whyNot(begun, caseReference, new HashMap<>());
        if (whyNot != null) {
            throw new Refused("action-not-now", whyNot);
        }
        return new Sheet(
                begun.start().form().id(),
                begun.name(),
                deployed.source(
                        begun.model().getDeploymentId(), begun.start().form().id()),
                bridge.options(begun.start().form(), caseReference),
                given(begun, caseReference));
    }

    @Override
    public void begin(String action, CaseReference caseReference, Map<String, @Nullable Object> answers) {
        Begun begun = find(action);
        Map<String, @Nullable Object> all = new LinkedHashMap<>(answers);
        all.putAll(given(begun, caseReference));
        var typed = Variables.createVariables();
        all.forEach((key, value) -> typed.putValueTyped(key, PlainValues.typed(value)));
        try {
            forms.submitStartForm(begun.model().getId(), typed);
        } catch (FormFieldValidationException refusal) {
            throw new Refused("action-refused", String.valueOf(refusal.getMessage()));
        }
    }

    private Map<String, String> given(Begun begun, CaseReference caseReference) {
        Map<String, String> given = new LinkedHashMap<>();
        given.put(FormBridge.CASE_FIELD, caseReference.value());
        if (begun.option() != null) {
            given.put(String.valueOf(begun.start().questionnaire().action()), begun.option());
        }
        return given;
    }

    /** @param named whether this person may name the case, by register that has been asked already */
    private @Nullable String whyNot(Begun begun, CaseReference caseReference, Map<String, Boolean> named) {
        var form = begun.start().form();
        var register = String.valueOf(form.registersByPath().get(FormBridge.CASE_FIELD));
        if (!named.computeIfAbsent(register, any -> bridge.mayName(form, caseReference))) {
            return ONLY_THE_TEAM;
        }
        return begun.message()
                .filter(message -> !messages.isAwaited(message, caseReference))
                .map(message -> reasons.orderedStream()
                        .flatMap(each -> each.sentence(message, caseReference).stream())
                        .findFirst()
                        .orElse(NOT_NOW))
                .orElse(null);
    }

    private Begun find(String action) {
        return startable().stream()
                .filter(begun -> begun.id().equals(action))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is no such action."));
    }

    /** What has several actions comes first, in the order of its form; the others by name. */
    private List<Begun> startable() {
        List<Begun> several = new ArrayList<>();
        List<Begun> single = new ArrayList<>();
        models.createProcessDefinitionQuery()
                .latestVersion()
                .active()
                .startablePermissionCheck()
                .orderByProcessDefinitionKey()
                .asc()
                .list()
                .forEach(model -> bridge.startForm(model.getId())
                        .filter(start -> start.form().keys().contains(FormBridge.CASE_FIELD))
                        .ifPresent(start -> add(model, start, several, single)));
        single.sort(Comparator.comparing(Begun::name, NORWEGIAN));
        several.addAll(single);
        return several;
    }

    private static void add(
            ProcessDefinition model, FormBridge.StartForm start, List<Begun> several, List<Begun> single) {
        String question = start.questionnaire().action();
        if (question == null) {
            single.add(new Begun(model, start, null));
        } else {
            start.form().options(question).keySet().forEach(option -> several.add(new Begun(model, start, option)));
        }
    }
}
