package no.krisesenter.contract;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The formulas of a form: when a question is hidden, and what is computed. */
final class Formulas {

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("\\b[a-zA-Z]\\w*\\b(?!\\()");
    /** In a list, a question of the same row is reached like this. */
    private static final Pattern OF_THE_ROW = Pattern.compile("\\b(?:this|parent)[.]");

    private static final Pattern COMPARED = Pattern.compile("\\b([a-z]\\w*) *!?= *\"([^\"]*)\"");
    private static final Set<String> WORDS = Set.of(
            "if",
            "then",
            "else",
            "and",
            "or",
            "not",
            "in",
            "true",
            "false",
            "null",
            "item",
            "for",
            "return",
            "some",
            "every",
            "satisfies",
            "between");

    private Formulas() {}

    /** What a formula reads is asked in the same form, and can have the answer that it is compared with. */
    static List<Finding> read(Material material) {
        var findings = new Findings();
        for (var form : material.forms()) {
            for (var field : form.fields()) {
                for (var formula : List.of(field.hide(), field.expression())) {
                    names(formula)
                            .filter(name ->
                                    seenFrom(form, field, name).findAny().isEmpty())
                            .forEach(name -> findings.add(
                                    form.file(), "the %s reads '%s', which is not asked.", field.named(), name));
                    COMPARED.matcher(formula)
                            .results()
                            .filter(compared -> seenFrom(form, field, compared.group(1))
                                    .anyMatch(asked -> cannotBe(asked, compared.group(2))))
                            .forEach(compared -> findings.add(
                                    form.file(),
                                    "the %s waits for the answer '%s' to '%s', which cannot be given.",
                                    field.named(),
                                    compared.group(2),
                                    compared.group(1)));
                }
            }
        }
        return findings.all();
    }

    private static Stream<String> names(String formula) {
        return NAME.matcher(OF_THE_ROW
                        .matcher(TEXT.matcher(formula).replaceAll("\"\""))
                        .replaceAll(""))
                .results()
                .map(found -> found.group())
                .filter(name -> !WORDS.contains(name))
                .distinct();
    }

    private static Stream<Field> seenFrom(Form form, Field reader, String name) {
        return form.fields().stream()
                .filter(other -> other.hasAnswer() && other.key().equals(name))
                .filter(other -> reader.list().startsWith(other.list()));
    }

    private static boolean cannotBe(Field asked, String code) {
        return asked.hasOptions()
                && asked.options().stream()
                        .noneMatch(option -> option.path("value").asText().equals(code));
    }
}
