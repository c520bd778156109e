package no.krisesenter.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import no.krisesenter.forms.Checked;
import no.krisesenter.forms.FormCheck;
import no.krisesenter.forms.FormSchema;
import no.krisesenter.forms.Rejected;
import no.krisesenter.forms.Violation;
import no.krisesenter.process.AnswerBook;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.CurrentUser;
import no.krisesenter.process.FormRule;
import no.krisesenter.process.NothingThere;
import no.krisesenter.process.OpenForm;
import no.krisesenter.process.Refused;
import no.krisesenter.process.Registers;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.Submission;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Where the engine's forms meet the record. Opening a form asks the record what is known; submitting one checks it against the deployed
 * form, gives everything to the record and only what the form marks as {@code variable} to the engine, in the transaction of the task.
 */
@Component
class FormBridge {

    /** A start form with a field of this key goes on with the case that it names; any other start form opens a new case. */
    static final String CASE_FIELD = "caseReference";

    /** Names the child that a start form is about, where its model says that it may be about one. */
    private static final String CHILD_FIELD = "childReference";

    private final DeployedForms forms;
    private final FormCheck check;
    private final MarkedPlaces places;
    private final ObjectProvider<AnswerBook> answers;
    private final ObjectProvider<Registers> registers;
    private final ObjectProvider<FormRule> rules;
    private final CurrentUser currentUser;
    private final ProcessEngineConfigurationImpl engine;

    FormBridge(
            DeployedForms forms,
            FormCheck check,
            MarkedPlaces places,
            ObjectProvider<AnswerBook> answers,
            ObjectProvider<Registers> registers,
            ObjectProvider<FormRule> rules,
            CurrentUser currentUser,
            @Lazy ProcessEngineConfigurationImpl engine) {
        this.forms = forms;
        this.check = check;
        this.places = places;
        this.answers = answers;
        this.registers = registers;
        this.rules = rules;
        this.currentUser = currentUser;
        this.engine = engine;
    }

    ProcessEngineConfigurationImpl engine() {
        return engine;
    }

    /** One field for each key of the form, whose value is looked up when somebody asks for it and not before. */
    List<FormField> fields(TaskEntity task, Questionnaire questionnaire) {
        var form = forms.of(task, questionnaire);
        var known = new Memo<>(() -> prefill(task, questionnaire, form));
        var keys = new TreeSet<>(form.keys());
        keys.addAll(form.registers());
        var fields = new ArrayList<FormField>();
        keys.forEach(key -> fields.add(new KnownField(key, () -> known.get().get(key))));
        var withheld = currentUser.id().map(reader -> withheld(task, questionnaire, form, reader));
        withheld.filter(each -> !each.paths().isEmpty())
                .ifPresent(each -> fields.add(new KnownField(Withheld.NAME, each::told)));
        return fields;
    }

    private Withheld withheld(TaskEntity task, Questionnaire questionnaire, FormSchema form, StaffId reader) {
        return places.withheld(form, questionnaire.kind(), caseOf(task), reader);
    }

    private Map<String, @Nullable Object> prefill(TaskEntity task, Questionnaire questionnaire, FormSchema form) {
        var open = openForm(task, questionnaire, form);
        var known = new LinkedHashMap<String, @Nullable Object>(
                withheld(task, questionnaire, form, open.reader()).outOf(known(open)));
        form.disabledKeys().stream()
                .filter(key -> task.hasVariable(key) || !known.containsKey(key))
                .forEach(key -> known.put(key, task.getVariable(key)));
        form.registers()
                .forEach(register ->
                        known.put(register, options(register, open.centre(), open.reader(), open.caseReference())));
        return known;
    }

    /** Whoever has no need of the case gets what the engine says of a task that does not exist. */
    private Map<String, @Nullable Object> known(OpenForm open) {
        try {
            return answers.getObject().prefill(open);
        } catch (NothingThere noneForThisReader) {
            throw new BadUserRequestException("Cannot find task with id '" + open.taskId() + "'.: task is null");
        }
    }

    void submit(TaskEntity task, Questionnaire questionnaire, VariableMap submitted) {
        if (questionnaire.form() == null) {
            throw new Refused("no-form", "Oppgaven har ikke noe skjema og kan ikke fullføres slik.");
        }
        var form = forms.of(task, questionnaire);
        var open = openForm(task, questionnaire, form);
        var prefilled = prefill(task, questionnaire, form);
        var asked = withheld(task, questionnaire, form, open.reader()).outOf(form);
        var checked = check(asked, submitted, prefilled, open.centre(), open.reader(), open.caseReference());
        keep(new Submission(
                caseOf(task),
                open.subject(),
                open.reader(),
                task.getId(),
                questionnaire.kind(),
                form.id(),
                checked.answers(),
                checked.facts(),
                ((ProcessDefinitionEntity) task.getProcessDefinition()).getVersion()));
        checked.variables().forEach(task.getExecution()::setVariable);
    }

    void submitStart(ExecutionEntity instance, Questionnaire questionnaire, VariableMap submitted) {
        var by = user();
        var centre = new CentreId(instance.getTenantId());
        if (questionnaire.form() == null) {
            throw new Refused("no-form", "Prosessen startes ikke fra oppgavelisten.");
        }
        var form = forms.of((ProcessDefinitionEntity) instance.getProcessDefinition(), questionnaire);
        var checked = check(form, submitted, Map.of(), centre, by, named(form, submitted.get(CASE_FIELD), centre, by));
        var reference = checked.answers().get(CASE_FIELD) instanceof String chosen
                ? new CaseReference(chosen)
                : answers.getObject().openCase(centre, by);
        places.withheld(form, questionnaire.kind(), reference, by).requireNoneIn(form, checked.answers());
        instance.setProcessBusinessKey(reference.value());
        instance.setVariable("caseReference", reference.value());
        keep(new Submission(
                reference,
                subject(questionnaire, checked),
                by,
                null,
                questionnaire.kind(),
                form.id(),
                checked.answers(),
                checked.facts(),
                ((ProcessDefinitionEntity) instance.getProcessDefinition()).getVersion()));
        checked.variables().forEach(instance::setVariable);
    }

    private static @Nullable ChildReference subject(Questionnaire questionnaire, Checked checked) {
        return questionnaire.ofChild() && checked.answers().get(CHILD_FIELD) instanceof String child
                ? new ChildReference(child)
                : null;
    }

    /** The case that a start form names, if it is one that this person may name there. */
    private @Nullable CaseReference named(FormSchema form, @Nullable Object chosen, CentreId centre, StaffId by) {
        var register = form.registersByPath().get(CASE_FIELD);
        return register != null
                        && options(register, centre, by, null).stream()
                                .anyMatch(option -> Objects.equals(option.get("value"), chosen))
                ? new CaseReference(String.valueOf(chosen))
                : null;
    }

    private Checked check(
            FormSchema form,
            VariableMap submitted,
            Map<String, @Nullable Object> prefilled,
            CentreId centre,
            StaffId reader,
            @Nullable CaseReference caseReference) {
        var outcome = check.check(
                form,
                PlainValues.of(submitted),
                prefilled,
                register -> options(register, centre, reader, caseReference).stream()
                        .map(option -> option.get("value"))
                        .toList());
        if (outcome instanceof Rejected rejected) {
            throw new Refused(
                    "form-check",
                    String.join(
                            "\n",
                            rejected.violations().stream()
                                    .map(Violation::sentence)
                                    .toList()));
        }
        return (Checked) outcome;
    }

    private void keep(Submission submission) {
        rules.stream().filter(rule -> rule.form().equals(submission.form())).forEach(rule -> rule.check(submission));
        answers.getObject().keep(submission);
    }

    /** Options of the registers that a start form uses, by register name. */
    Map<String, List<Map<String, String>>> startFormOptions(String processDefinitionId) {
        return inEngine(() -> {
            var options = new LinkedHashMap<String, List<Map<String, String>>>();
            startForm(processDefinitionId)
                    .ifPresent(start -> start.form()
                            .registers()
                            .forEach(register -> options.put(register, options(register, centre(), user(), null))));
            return options;
        });
    }

    /** The same for a start form whose case is known already. */
    Map<String, List<Map<String, String>>> options(FormSchema form, CaseReference about) {
        return inEngine(() -> {
            var options = new LinkedHashMap<String, List<Map<String, String>>>();
            form.registers().forEach(register -> options.put(register, options(register, centre(), user(), about)));
            return options;
        });
    }

    /** Whether this person may name the case in this form. */
    boolean mayName(FormSchema form, CaseReference about) {
        return inEngine(() -> named(form, about.value(), centre(), user()) != null);
    }

    /** The form with which a process starts; empty where there is none. */
    Optional<StartForm> startForm(String processDefinitionId) {
        return inEngine(() -> {
            var definition = engine.getDeploymentCache().findDeployedProcessDefinitionById(processDefinitionId);
            return definition.getStartFormHandler() instanceof BridgedStartForm start
                            && start.questionnaire().form() != null
                    ? Optional.of(new StartForm(start.questionnaire(), forms.of(definition, start.questionnaire())))
                    : Optional.empty();
        });
    }

    /** A form with which a process starts, and what its model says of it. */
    record StartForm(Questionnaire questionnaire, FormSchema form) {}

    private CentreId centre() {
        return new CentreId(engine.getIdentityService()
                .getCurrentAuthentication()
                .getTenantIds()
                .get(0));
    }

    /** False when the task has been done meanwhile: then there is nothing to keep. */
    boolean keepDraft(String taskId, Map<String, @Nullable Object> draft) {
        return inEngine(() -> {
            var task = engine.getCommandExecutorTxRequired().execute((Command<TaskEntity>)
                    context -> context.getTaskManager().findTaskById(taskId));
            if (task == null) {
                return false;
            }
            if (task.getTaskDefinition().getTaskFormHandler() instanceof BridgedTaskForm bridged
                    && bridged.questionnaire().form() != null) {
                var form = forms.of(task, bridged.questionnaire());
                var kept = new LinkedHashMap<String, @Nullable Object>(draft);
                kept.keySet().retainAll(form.keys());
                kept.keySet().removeAll(form.shownKeys());
                withheld(task, bridged.questionnaire(), form, user()).requireNoneIn(form, kept);
                answers.getObject().keepDraft(openForm(task, bridged.questionnaire(), form), kept);
            }
            return true;
        });
    }

    void dropDraft(String taskId) {
        answers.getObject().dropDraft(taskId, user());
    }

    void dropDrafts(String taskId) {
        answers.getObject().dropDrafts(taskId);
    }

    private OpenForm openForm(TaskEntity task, Questionnaire questionnaire, FormSchema form) {
        return new OpenForm(
                task.getId(),
                caseOf(task),
                subject(task, questionnaire),
                new CentreId(task.getTenantId()),
                user(),
                questionnaire.kind(),
                form.id(),
                Set.copyOf(form.keys()),
                form.facts(),
                form::redrafted);
    }

    /** Null also where what began with a choice of child is about the family, or about a child that is not registered. */
    private static @Nullable ChildReference subject(TaskEntity task, Questionnaire questionnaire) {
        return questionnaire.ofChild() && task.getVariable(CHILD_FIELD) instanceof String child
                ? new ChildReference(child)
                : null;
    }

    private List<Map<String, String>> options(
            String register, CentreId centre, StaffId reader, @Nullable CaseReference caseReference) {
        var options = new ArrayList<Map<String, String>>();
        registers
                .getObject()
                .options(register, centre, reader, caseReference)
                .forEach(option -> options.add(Map.of("value", option.value(), "label", option.label())));
        return options;
    }

    private static CaseReference caseOf(TaskEntity task) {
        return new CaseReference(task.getProcessInstance().getProcessBusinessKey());
    }

    private StaffId user() {
        return currentUser
                .id()
                .orElseThrow(() -> new Refused("not-signed-in", "Du må logge inn på nytt før du kan fortsette."));
    }

    private <T> T inEngine(java.util.concurrent.Callable<T> work) {
        return Unchecked.run(engine, work);
    }

    /** A value that is computed once, when it is first asked for. */
    private static final class Memo<T> {

        private final Supplier<T> source;
        private @Nullable T value;

        Memo(Supplier<T> source) {
            this.source = source;
        }

        T get() {
            var known = value;
            if (known == null) {
                known = source.get();
                value = known;
            }
            return known;
        }
    }
}
