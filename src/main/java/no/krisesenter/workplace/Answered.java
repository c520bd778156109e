package no.krisesenter.workplace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.krisesenter.process.FormWords.Words;
import org.jspecify.annotations.Nullable;

/** Puts the words of a form to its answers. */
final class Answered {

    private static final String OLD_QUESTION = "Fra en eldre utgave av skjemaet";

    private final Words words;
    private final Names names;

    Answered(Words words, Names names) {
        this.words = words;
        this.names = names;
    }

    /** What has been answered, in the order of the form; what was left open is left out. */
    List<Line> lines(Map<String, @Nullable Object> answers) {
        return lines("", answers);
    }

    private List<Line> lines(String prefix, Map<String, @Nullable Object> answers) {
        List<Line> lines = new ArrayList<>();
        for (String key : inOrder(prefix, answers.keySet())) {
            Object value = answers.get(key);
            if (value != null) {
                line(prefix + key, value).filled().ifPresent(lines::add);
            }
        }
        return List.copyOf(lines);
    }

    private Set<String> inOrder(String prefix, Set<String> keys) {
        Set<String> ordered = new LinkedHashSet<>();
        words.labels().keySet().stream()
                .filter(path -> path.startsWith(prefix))
                .map(path -> path.substring(prefix.length()))
                .filter(keys::contains)
                .forEach(ordered::add);
        ordered.addAll(keys);
        return ordered;
    }

    private Line line(String path, Object value) {
        String label = words.labels().getOrDefault(path, OLD_QUESTION);
        if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
            return new Line(
                    label,
                    "",
                    list.stream().map(row -> lines(path + ".", row(row))).toList());
        }
        return new Line(label, text(path, value), List.of());
    }

    private static Map<String, @Nullable Object> row(@Nullable Object row) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        if (row instanceof Map<?, ?> map) {
            map.forEach((key, value) -> answers.put(String.valueOf(key), value));
        }
        return answers;
    }

    private String text(String path, Object value) {
        if (value instanceof List<?> list) {
            return String.join(
                    ", ",
                    list.stream().map(each -> text(path, String.valueOf(each))).toList());
        }
        if (value instanceof Boolean yes) {
            return yes ? "Ja" : "Nei";
        }
        String code = value.toString();
        String register = words.registers().get(path);
        if (register != null) {
            return names.of(register, code);
        }
        return words.options().getOrDefault(path, Map.of()).getOrDefault(code, Norwegian.text(code));
    }

    /** What an entry of a register is called. */
    @FunctionalInterface
    interface Names {

        String of(String register, String value);
    }

    /**
     * A question with its answer.
     *
     * @param rows the rows of a list, each with its own questions; empty for everything else
     */
    record Line(String label, String value, List<List<Line>> rows) {

        Optional<Line> filled() {
            return value.isBlank() && rows.isEmpty() ? Optional.empty() : Optional.of(this);
        }

        /** What the rows have been asked, for the head of their table. */
        public List<String> columns() {
            return rows.stream()
                    .flatMap(List::stream)
                    .map(Line::label)
                    .distinct()
                    .toList();
        }

        /** The rows as a table has them: an empty cell where something was left open. */
        public List<List<String>> cells() {
            return rows.stream()
                    .map(row ->
                            columns().stream().map(column -> cell(row, column)).toList())
                    .toList();
        }

        private static String cell(List<Line> row, String column) {
            return row.stream()
                    .filter(line -> line.label().equals(column))
                    .map(Line::inOneCell)
                    .collect(Collectors.joining("\n"));
        }

        private String inOneCell() {
            return rows.isEmpty()
                    ? value
                    : rows.stream()
                            .map(row -> row.stream()
                                    .map(line -> line.label() + ": " + line.inOneCell())
                                    .collect(Collectors.joining(", ")))
                            .collect(Collectors.joining("\n"));
        }
    }
}
