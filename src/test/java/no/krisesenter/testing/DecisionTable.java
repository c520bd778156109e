package no.krisesenter.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A decision table of the models on the real decision engine. It numbers its rows from 1 and remembers which of them were never hit. */
public final class DecisionTable {

    private final DmnEngine engine;
    private final DmnDecision decision;
    private final List<String> inputs;
    private final List<String> rows;
    private final TreeSet<Integer> neverHit = new TreeSet<>();
    private final List<String> answers = new ArrayList<>();

    private DecisionTable(String path) {
        var configuration = DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add(event -> event.getMatchingRules()
                        .forEach(rule -> answers.add(answer(
                                rule.getId(),
                                rule.getOutputEntries().values().stream()
                                        .map(output ->
                                                String.valueOf(output.getValue().getValue()))
                                        .collect(Collectors.joining(", "))))));
        engine = configuration.buildEngine();
        var file = "/processes/" + path + ".dmn";
        try (InputStream model = open(file);
                InputStream again = open(file)) {
            var table = Dmn.readModelFromStream(model);
            inputs = table.getModelElementsByType(InputExpression.class).stream()
                    .map(input -> input.getText().getTextContent())
                    .toList();
            rows = table.getModelElementsByType(Rule.class).stream()
                    .map(Rule::getId)
                    .toList();
            decision = engine.parseDecision(path.substring(path.indexOf('/') + 1), again);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        for (int row = 1; row <= rows.size(); row++) {
            neverHit.add(row);
        }
    }

    /** @param path folder and id, e.g. {@code 3-planning/plan-review-interval} */
    public static DecisionTable read(String path) {
        return new DecisionTable(path);
    }

    /**
     * Asks with one value for each input, in the table's order and separated by commas; a dash is an unanswered question.
     *
     * @return for each row that applies its number and its outputs, e.g. {@code 1: P7D}
     */
    public List<String> ask(String values) {
        answers.clear();
        engine.evaluateDecisionTable(decision, variables(values.split(" *, *")));
        return List.copyOf(answers);
    }

    /** Numbers of the rows that apply. */
    public List<Integer> rows(String values) {
        return ask(values).stream()
                .map(answer -> Integer.valueOf(answer.substring(0, answer.indexOf(':'))))
                .toList();
    }

    /** Numbers of the rows that have not applied to anything yet. */
    public List<Integer> neverHit() {
        return List.copyOf(neverHit);
    }

    private String answer(String rule, String outputs) {
        int row = rows.indexOf(rule) + 1;
        neverHit.remove(row);
        return row + ": " + outputs;
    }

    private Map<String, Object> variables(String[] values) {
        if (values.length != inputs.size()) {
            throw new IllegalArgumentException("The table asks for " + inputs + ".");
        }
        var variables = new HashMap<String, Object>();
        for (int i = 0; i < values.length; i++) {
            variables.put(inputs.get(i), value(values[i].strip()));
        }
        return variables;
    }

    private static Object value(String text) {
        return switch (text) {
            case "-" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> text.matches("-?[0-9]+") ? (Object) Integer.valueOf(text) : text;
        };
    }

    private static InputStream open(String file) {
        return DecisionTable.class.getResourceAsStream(file);
    }
}
