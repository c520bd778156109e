package no.krisesenter.contract;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The texts that a process variable can have, as far as forms, tables and calls tell. */
final class Codes {

    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");

    private final Material material;
    private final Set<String> visited = new HashSet<>();
    private boolean unknown;

    Codes(Material material) {
        this.material = material;
    }

    /** Empty when a service or a register gives the value, so that nobody can tell. */
    Optional<Set<String>> of(Model model, String variable) {
        visited.clear();
        unknown = false;
        var codes = new LinkedHashSet<String>();
        collect(model, variable, codes);
        return unknown || codes.isEmpty() ? Optional.empty() : Optional.of(codes);
    }

    private void collect(Model model, String variable, Set<String> codes) {
        if (!visited.add(model.id() + "/" + variable)) {
            return;
        }
        material.fieldsOf(model)
                .filter(field -> field.property("variable").equals(variable))
                .forEach(field -> collect(field, codes));
        unknown |= model.hasResult(variable);
        collectFromTables(model, variable, codes);
        collectFromCalls(model, variable, codes);
    }

    private void collect(Field field, Set<String> codes) {
        if (field.isComputed()) {
            LITERAL.matcher(field.expression()).results().forEach(found -> codes.add(found.group(1)));
        } else if (field.hasOptions()) {
            field.options().forEach(option -> codes.add(option.path("value").asText()));
        } else {
            unknown = true;
        }
    }

    private void collectFromTables(Model model, String variable, Set<String> codes) {
        for (var task : model.nodes("businessRuleTask")) {
            task.all("outputParameter")
                    .filter(output -> output.name().equals(variable))
                    .forEach(output -> material.table(task.camunda("decisionRef"))
                            .ifPresent(table -> new Expression(model, task, Expression.Place.OUTPUT, output.text())
                                    .output()
                                    .map(name -> table.outputs().indexOf(name))
                                    .filter(column -> column >= 0)
                                    .ifPresent(column -> codes.addAll(table.literals("outputEntry", column)))));
        }
    }

    private void collectFromCalls(Model model, String variable, Set<String> codes) {
        for (var call : model.calls()) {
            call.extensions("out")
                    .filter(out -> out.get("target").equals(variable))
                    .forEach(out -> material.model(call.get("calledElement"))
                            .ifPresent(called -> collect(called, out.get("source"), codes)));
        }
        for (var call : material.callsOf(model)) {
            call.node()
                    .extensions("in")
                    .filter(in -> in.get("target").equals(variable))
                    .forEach(in -> collect(call.in(), in.get("source"), codes));
        }
    }
}
