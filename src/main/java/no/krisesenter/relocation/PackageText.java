package no.krisesenter.relocation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.krisesenter.process.AnswersOfPlaces;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.FormWords;
import no.krisesenter.process.FormWords.Words;
import no.krisesenter.record.Answers;
import no.krisesenter.record.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The answers to a form as they are read where the form itself is not: each question with its answer, a line each. Without places, since the
 * package goes to another house, and without what a register of this house stands for.
 */
@Component
class PackageText {

    private static final int LONGEST = 10_000;

    private final Answers answers;
    private final FormWords words;
    private final AnswersOfPlaces places;

    PackageText(Answers answers, FormWords words, AnswersOfPlaces places) {
        this.answers = answers;
        this.words = words;
        this.places = places;
    }

    /** Empty when the form was never answered. */
    String of(CaseReference reference, @Nullable ChildReference child, String form) {
        Optional<Entry> entry =
                child == null ? answers.newest(reference, form) : answers.newest(reference, child, form);
        Optional<Words> said = words.of(form);
        if (entry.isEmpty() || said.isEmpty()) {
            return "";
        }
        String text = lines(said.get(), "", places.takenOutOf(form, entry.get().answers()));
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static String lines(Words words, String prefix, Map<String, @Nullable Object> answers) {
        Map<String, String> lines = new LinkedHashMap<>();
        words.labels().forEach((path, label) -> {
            if (path.startsWith(prefix) && !words.registers().containsKey(path)) {
                Object value = answers.get(path.substring(prefix.length()));
                if (value != null && !value.toString().isBlank()) {
                    lines.put(label, text(words, path, value));
                }
            }
        });
        return lines.entrySet().stream()
                .map(line -> line.getKey() + ": " + line.getValue())
                .collect(Collectors.joining(prefix.isEmpty() ? "\n" : "; "));
    }

    private static String text(Words words, String path, Object value) {
        if (value instanceof List<?> many) {
            boolean rows = many.stream().anyMatch(Map.class::isInstance);
            return many.stream()
                    .map(each -> each instanceof Map<?, ?> row
                            ? "\n- " + lines(words, path + ".", plain(row))
                            : text(words, path, each))
                    .collect(Collectors.joining(rows ? "" : ", "));
        }
        if (value instanceof Boolean yes) {
            return yes ? "Ja" : "Nei";
        }
        return words.options().getOrDefault(path, Map.of()).getOrDefault(value.toString(), value.toString());
    }

    private static Map<String, @Nullable Object> plain(Map<?, ?> row) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        row.forEach((key, value) -> plain.put(String.valueOf(key), value));
        return plain;
    }
}
