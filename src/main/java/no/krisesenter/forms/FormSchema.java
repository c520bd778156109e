package no.krisesenter.forms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A form as designers draw it: its questions, which of them steer the process and which are facts. Never changes. */
public final class FormSchema {

    private final String id;
    private final List<Component> components;
    private final Shape shape;
    private final Map<String, String> variables = new LinkedHashMap<>();
    private final Map<String, String> facts = new LinkedHashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> options = new LinkedHashMap<>();
    private final Map<String, String> registers = new LinkedHashMap<>();
    private final Set<String> places = new LinkedHashSet<>();
    private final Set<String> disabledKeys = new LinkedHashSet<>();
    private final Set<String> shownKeys = new LinkedHashSet<>();

    FormSchema(String id, List<Component> components, Shape shape) {
        this.id = id;
        this.components = List.copyOf(components);
        this.shape = shape;
        describe(components, KeyPath.ROOT);
    }

    /** @throws UnusableForm when the text is not a form, or asks for something that we cannot check or will not keep */
    public static FormSchema parse(String json) {
        return FormReader.read(json);
    }

    private void describe(List<Component> parts, KeyPath outer) {
        for (Component part : parts) {
            if (part instanceof Group group) {
                describe(group.components(), outer);
            } else if (part instanceof RowList list) {
                String path = outer.plus(list.path()).toString();
                labels.put(path, list.label());
                note(facts, path, list.fact());
                describe(list.components(), outer.plus(list.path()));
            } else if (part instanceof Question question) {
                describe(question, outer.plus(question.path()));
            }
        }
    }

    private void describe(Question question, KeyPath path) {
        labels.put(path.toString(), question.label());
        note(variables, path.toString(), question.variable());
        note(facts, path.toString(), question.fact());
        if (question.place()) {
            places.add(path.toString());
        }
        if (question.disabled() && outermost(path)) {
            disabledKeys.add(path.first());
        }
        if (question.onlyTells() && outermost(path)) {
            shownKeys.add(path.first());
        }
        if (question.kind() instanceof ChoiceKind choice) {
            if (choice.options().register() != null) {
                registers.put(path.toString(), choice.options().register());
            }
            Map<String, String> texts = new LinkedHashMap<>();
            choice.options().fixed().forEach((value, label) -> texts.put(value.toString(), label));
            options.put(path.toString(), Collections.unmodifiableMap(texts));
        }
    }

    private boolean outermost(KeyPath path) {
        return shape.slots().get(path.first()) instanceof Question;
    }

    private static void note(Map<String, String> names, String path, @Nullable String name) {
        if (name != null) {
            names.put(path, name);
        }
    }

    public String id() {
        return id;
    }

    /** Key paths of the questions whose answers can tell where somebody is, lives or is going. */
    public Set<String> places() {
        return Collections.unmodifiableSet(places);
    }

    /**
     * The same form, in which these questions are not asked and must not be answered.
     *
     * @param paths key paths; those that the form does not have are left out
     * @param why end of a Norwegian sentence that begins with the label of the question
     */
    public FormSchema withholding(Set<String> paths, String why) {
        return new FormSchema(id, Withholding.of(components, KeyPath.ROOT, paths, why), shape);
    }

    /** The keys that the form's data has at the top, in the form's order; disabled and computed ones included. */
    public Set<String> keys() {
        return shape.slots().keySet();
    }

    /** Name of the engine variable by key path. */
    public Map<String, String> variables() {
        return Collections.unmodifiableMap(variables);
    }

    /** Name of the fact by key path. */
    public Map<String, String> facts() {
        return Collections.unmodifiableMap(facts);
    }

    /** Norwegian label by key path; a question in a list has the list's path before its own. */
    public Map<String, String> labels() {
        return Collections.unmodifiableMap(labels);
    }

    /** Label by value, as text, of the options that the form itself lists; empty when they come from elsewhere or there are none. */
    public Map<String, String> options(String keyPath) {
        return options.getOrDefault(keyPath, Map.of());
    }

    /** The registers whose entries the form lets somebody choose between. */
    public Set<String> registers() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(registers.values()));
    }

    /** Name of the register by key path of the question that is answered from it. */
    public Map<String, String> registersByPath() {
        return Collections.unmodifiableMap(registers);
    }

    /** Top-level keys of fields that only show the engine variable of the same name, or what a stage proposes. */
    public Set<String> disabledKeys() {
        return Collections.unmodifiableSet(disabledKeys);
    }

    /** Top-level keys of fields that nobody can change: the disabled ones, and those that are always read only. */
    public Set<String> shownKeys() {
        return Collections.unmodifiableSet(shownKeys);
    }

    /**
     * A draft laid over what the form is opened with now: what nobody can change is told as it is now, in the rows of lists too, and a list to
     * which nobody can add has the rows that it has now.
     */
    public Map<String, @Nullable Object> redrafted(
            Map<String, @Nullable Object> draft, Map<String, @Nullable Object> now) {
        return Redrafting.of(shape, draft, now);
    }

    List<Component> components() {
        return components;
    }

    Shape shape() {
        return shape;
    }
}
