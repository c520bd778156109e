package no.krisesenter.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables say where each row comes from, answer always, and are proved row by row. */
final class Tables {

    private static final Set<String> POLICIES = Set.of("FIRST", "UNIQUE", "COLLECT", "RULE ORDER");

    private static final Pattern INTERNAL = Pattern.compile("\\b(D\\d\\d|R-[\\dX])");

    private Tables() {}

    static List<Finding> annotated(Material material) {
        var findings = new Findings();
        for (var table : material.tables()) {
            for (var rule : table.rules()) {
                var source = rule.child("description").map(Tag::text).orElse("");
                findings.addIf(source.isBlank(), table.file(), "%s does not say where it comes from.", rule.id());
                findings.addIf(
                        INTERNAL.matcher(source).find(),
                        table.file(),
                        "%s points to something that no reader has: '%s'.",
                        rule.id(),
                        source);
            }
            table.table().children().stream()
                    .filter(column -> Set.of("input", "output").contains(column.type()))
                    .filter(column -> !Grammar.readsNorwegian(column.get("label")))
                    .forEach(column -> findings.add(table.file(), "%s has no Norwegian label.", column.id()));
        }
        return findings.all();
    }

    static List<Finding> hitPolicies(Material material) {
        var findings = new Findings();
        for (var table : material.tables()) {
            findings.addIf(
                    !POLICIES.contains(table.table().get("hitPolicy")),
                    table.file(),
                    "has no hit policy of %s.",
                    POLICIES.stream().sorted().toList());
        }
        return findings.all();
    }

    static List<Finding> duplicates(Material material) {
        var findings = new Findings();
        for (var table : material.tables()) {
            Map<List<String>, String> seen = new HashMap<>();
            boolean collects = table.table().get("hitPolicy").equals("COLLECT");
            for (var rule : table.rules()) {
                var cells = new java.util.ArrayList<>(Table.cells(rule, "inputEntry"));
                if (collects) {
                    cells.addAll(Table.cells(rule, "outputEntry"));
                }
                var first = seen.putIfAbsent(cells, rule.id());
                findings.addIf(first != null, table.file(), "%s says the same as %s.", rule.id(), first);
            }
        }
        return findings.all();
    }

    /** A process that asks must get an answer: the last row asks nothing. */
    static List<Finding> alwaysAnswer(Material material) {
        var asked = material.models().stream()
                .flatMap(model -> model.nodes("businessRuleTask").stream())
                .map(task -> task.camunda("decisionRef"))
                .collect(Collectors.toSet());
        var findings = new Findings();
        material.tables().stream()
                .filter(table -> asked.contains(table.id()))
                .filter(table -> {
                    var rules = table.rules();
                    return !Table.cells(rules.get(rules.size() - 1), "inputEntry").stream()
                            .allMatch(String::isEmpty);
                })
                .forEach(table -> findings.add(table.file(), "can leave a process without an answer."));
        return findings.all();
    }

    static List<Finding> used(Material material) {
        var used = material.models().stream()
                .flatMap(model -> model.nodes("businessRuleTask").stream())
                .map(task -> task.camunda("decisionRef"))
                .collect(Collectors.toSet());
        used.addAll(Wiring.literals(material));
        var findings = new Findings();
        material.tables().stream()
                .filter(table -> !used.contains(table.id()))
                .forEach(table -> findings.add(table.file(), "nothing asks this table."));
        return findings.all();
    }

    static List<Finding> tested(Material material) {
        var findings = new Findings();
        var named = material.tests().values().stream()
                .flatMap(source -> Code.literals(source).stream())
                .map(literal -> literal.substring(Math.max(0, literal.lastIndexOf('/'))))
                .collect(Collectors.toSet());
        material.tables().stream()
                .filter(table -> Stream.of(table.id(), "/" + table.id(), "/" + table.id() + ".dmn")
                        .noneMatch(named::contains))
                .forEach(table -> findings.add(table.file(), "no test proves this table."));
        return findings.all();
    }

    /** A text for which a row waits is one that the process can hand in, or that something else will, later. */
    static List<Finding> codes(Material material, Map<String, String> forLater) {
        var findings = new Findings();
        var later = new TreeSet<>(forLater.keySet());
        for (var model : material.models()) {
            for (var task : model.nodes("businessRuleTask")) {
                material.table(task.camunda("decisionRef")).ifPresent(table -> {
                    for (int column = 0; column < table.inputs().size(); column++) {
                        var input = table.inputs().get(column);
                        var waitsFor = table.literals("inputEntry", column);
                        new Codes(material)
                                .of(model, input)
                                .ifPresent(known -> waitsFor.stream()
                                        .filter(code -> !known.contains(code))
                                        .filter(code -> !later.remove(table.id() + ": " + input + " = " + code))
                                        .filter(code -> !forLater.containsKey(table.id() + ": " + input + " = " + code))
                                        .forEach(code -> findings.add(
                                                table.file(),
                                                "waits for '%s' as %s, which %s never hands in.",
                                                code,
                                                input,
                                                model.id())));
                    }
                });
            }
        }
        later.forEach(code -> findings.add("processes", "'%s' is not for later any more.", code));
        return findings.all();
    }
}
