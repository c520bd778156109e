package no.krisesenter.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.krisesenter.forms.Feel;

/** Ways of answering the questions on which others depend, so that every question of a form is shown in at least one of them. */
public final class FormVariants {

    private final String form;
    private final Feel feel;
    private final Map<String, ?> fixed;
    private final Map<String, ?> shown;
    private final FormFiller filler;
    private final List<FormQuestion> questions;
    private final Map<String, FormQuestion> byKey;

    /**
     * @param fixed answers that every variant has
     * @param shown what the form shows without asking
     */
    public FormVariants(String form, Feel feel, Map<String, ?> fixed, Map<String, ?> shown) {
        this.form = form;
        this.feel = feel;
        this.fixed = fixed;
        this.shown = shown;
        this.filler = new FormFiller(feel, register -> "x", shown);
        this.questions = FormQuestion.of(form);
        this.byKey = questions.stream()
                .filter(question -> !question.isInList())
                .collect(Collectors.toMap(FormQuestion::key, question -> question, (one, other) -> one));
    }

    /** The answers that a variant starts from. */
    public List<Map<String, Object>> all() {
        var variants = new ArrayList<Map<String, Object>>();
        var covered = new LinkedHashSet<String>();
        add(new LinkedHashMap<>(fixed), variants, covered);
        for (var question : questions) {
            if (!covered.contains(question.path())) {
                var given = new LinkedHashMap<String, Object>(fixed);
                if (reveal(question, given)) {
                    add(given, variants, covered);
                }
            }
        }
        return variants;
    }

    private void add(Map<String, Object> given, List<Map<String, Object>> variants, Set<String> covered) {
        if (covered.addAll(shownBy(given))) {
            variants.add(given);
        }
    }

    private Set<String> shownBy(Map<String, Object> given) {
        var answers = filler.richly(form, given, "x");
        return questions.stream()
                .filter(question -> question.isShown(answers, shown, feel))
                .map(FormQuestion::path)
                .collect(Collectors.toSet());
    }

    /** Finds answers to the questions on which this one depends, and to those on which they depend in turn. */
    private boolean reveal(FormQuestion question, Map<String, Object> given) {
        var open = question.dependsOn().stream()
                .filter(key -> byKey.containsKey(key) && !given.containsKey(key))
                .toList();
        for (var choice : choices(open)) {
            var trial = new LinkedHashMap<>(given);
            trial.putAll(choice);
            if (question.isShown(trial, shown, feel)
                    && open.stream()
                            .filter(key -> trial.get(key) != null)
                            .allMatch(key -> reveal(byKey.get(key), trial))
                    && shownBy(trial).contains(question.path())) {
                given.putAll(trial);
                return true;
            }
        }
        return false;
    }

    private List<Map<String, Object>> choices(List<String> keys) {
        List<Map<String, Object>> choices = List.of(Map.of());
        for (var key : keys) {
            var longer = new ArrayList<Map<String, Object>>();
            for (var choice : choices) {
                for (var answer : answersTo(byKey.get(key))) {
                    var more = new LinkedHashMap<>(choice);
                    more.put(key, answer);
                    longer.add(more);
                }
            }
            choices = longer;
        }
        return choices;
    }

    private static List<Object> answersTo(FormQuestion question) {
        return switch (question.type()) {
            case "checkbox" -> List.of(true, false);
            case "radio", "select" -> question.options();
            case "checklist", "taglist" ->
                question.options().stream().<Object>map(List::of).toList();
            case "number" -> List.of(0L, 1L);
            default -> Arrays.asList((Object) "x");
        };
    }
}
