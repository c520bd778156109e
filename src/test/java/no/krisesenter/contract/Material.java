package no.krisesenter.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Models, forms, tables, headings and source text under one root. A copy with one file changed costs no more than that file. */
final class Material {

    static final String HEADINGS = "src/main/resources/guide-headings.csv";
    private static final List<String> FOLDERS = List.of("processes", "forms", "src/main/java", "src/test/java");
    private static final String OWN_SOURCE = "src/test/java/no/krisesenter/contract/";

    private static final Map<Source, Object> READ = new ConcurrentHashMap<>();

    private final SortedMap<String, String> texts;
    private final List<Model> models;
    private final List<Form> forms;
    private final List<Table> tables;
    private final Map<String, List<Model>> modelsById;
    private final Map<String, List<Form>> formsById;
    private final Map<String, List<Table>> tablesById;
    private final Map<String, List<Call>> callsByProcess;

    private Material(SortedMap<String, String> texts) {
        this.texts = texts;
        this.models = read("processes/", ".bpmn", Model::of);
        this.tables = read("processes/", ".dmn", Table::of);
        this.forms = read("forms/", ".form", Form::of);
        this.modelsById = models.stream().collect(Collectors.groupingBy(Model::id));
        this.formsById = forms.stream().collect(Collectors.groupingBy(Form::id));
        this.tablesById = tables.stream().collect(Collectors.groupingBy(Table::id));
        this.callsByProcess = models.stream()
                .flatMap(model -> model.calls().stream().map(node -> new Call(model, node)))
                .collect(Collectors.groupingBy(call -> call.node().get("calledElement")));
    }

    static Material at(Path root) {
        var texts = new TreeMap<String, String>();
        texts.put(HEADINGS, text(root.resolve(HEADINGS)));
        for (var folder : FOLDERS) {
            try (Stream<Path> files = Files.walk(root.resolve(folder))) {
                files.filter(Files::isRegularFile)
                        .forEach(file -> texts.put(root.relativize(file).toString(), text(file)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return new Material(texts);
    }

    Material with(String file, UnaryOperator<String> change) {
        return put(file, change.apply(texts.getOrDefault(file, "")));
    }

    Material put(String file, String text) {
        var changed = new TreeMap<>(texts);
        changed.put(file, text);
        return new Material(changed);
    }

    Material without(String file) {
        var changed = new TreeMap<>(texts);
        changed.remove(file);
        return new Material(changed);
    }

    String text(String file) {
        return texts.getOrDefault(file, "");
    }

    List<Model> models() {
        return models;
    }

    Optional<Model> model(String id) {
        return first(modelsById, id);
    }

    List<Form> forms() {
        return forms;
    }

    Optional<Form> form(String id) {
        return first(formsById, id);
    }

    List<Table> tables() {
        return tables;
    }

    Optional<Table> table(String id) {
        return first(tablesById, id);
    }

    /** Everything on the forms of this model, in order. */
    Stream<Field> fieldsOf(Model model) {
        return model.formIds().stream()
                .sorted()
                .flatMap(form -> formsById.getOrDefault(form, List.of()).stream())
                .flatMap(form -> form.fields().stream());
    }

    /** Where this process is called. */
    List<Call> callsOf(Model model) {
        return callsByProcess.getOrDefault(model.id(), List.of());
    }

    Table deadlines() {
        return table("deadlines").orElseThrow();
    }

    /** Source text of the application by file. */
    Map<String, String> java() {
        return texts.subMap("src/main/java/", "src/main/java0");
    }

    /** Source text of the tests by file, without the contract's own. */
    Map<String, String> tests() {
        var tests = new TreeMap<>(texts.subMap("src/test/java/", "src/test/java0"));
        tests.keySet().removeIf(file -> file.startsWith(OWN_SOURCE));
        return tests;
    }

    private static <T> Optional<T> first(Map<String, List<T>> byId, String id) {
        return byId.getOrDefault(id, List.of()).stream().findFirst();
    }

    @SuppressWarnings("unchecked")
    private <T> List<T> read(String folder, String suffix, BiFunction<String, String, T> reader) {
        return texts.entrySet().stream()
                .filter(file ->
                        file.getKey().startsWith(folder) && file.getKey().endsWith(suffix))
                .map(file -> (T) READ.computeIfAbsent(
                        new Source(file.getKey(), file.getValue()),
                        source -> reader.apply(source.file(), source.text())))
                .toList();
    }

    /** A call activity in a model. */
    record Call(Model in, Tag node) {}

    private record Source(String file, String text) {}

    private static String text(Path file) {
        try {
            // the same text as when it was read before, so that what was found in it then is found at once
            return Files.readString(file).intern();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
