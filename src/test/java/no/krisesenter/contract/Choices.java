package no.krisesenter.contract;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Gateways always find a way, by rules that a person can read. */
final class Choices {

    private Choices() {}

    static List<Finding> defaults(Material material) {
        var findings = new Findings();
        for (var model : material.models()) {
            for (var gateway : model.nodes("exclusiveGateway")) {
                var ways = model.flowsFrom(gateway);
                findings.addIf(
                        ways.size() > 1
                                && ways.stream().noneMatch(way -> way.id().equals(gateway.get("default"))),
                        model.file(),
                        "%s has no default.",
                        gateway.id());
            }
        }
        return findings.all();
    }

    static List<Finding> conditions(Material material) {
        var findings = new Findings();
        for (var model : material.models()) {
            for (var flow : model.flows()) {
                var gateway = model.find(flow.get("sourceRef")).orElseThrow();
                boolean chooses = Set.of("exclusiveGateway", "inclusiveGateway").contains(gateway.type())
                        && model.flowsFrom(gateway).size() > 1;
                boolean byDefault = gateway.get("default").equals(flow.id());
                boolean mayBeDefault = byDefault
                        || gateway.type().equals("exclusiveGateway")
                                && gateway.get("default").isEmpty();
                boolean said = flow.child("conditionExpression").isPresent();
                findings.addIf(chooses && !said && !mayBeDefault, model.file(), "%s has no condition.", flow.id());
                findings.addIf(
                        said && (!chooses || byDefault),
                        model.file(),
                        "%s has a condition that nobody asks.",
                        flow.id());
            }
        }
        return findings.all();
    }

    static List<Finding> plain(Material material) {
        var findings = new Findings();
        for (var model : material.models()) {
            model.expressions().stream()
                    .filter(expression -> expression.place() == Expression.Place.CONDITION)
                    .filter(expression -> !expression.isPlainCondition())
                    .forEach(expression -> findings.add(
                            model.file(),
                            "the condition of %s uses more than variables and literals: %s",
                            expression.at().id(),
                            expression.text()));
        }
        return findings.all();
    }

    /** A text with which a variable is compared is one that the variable can have. */
    static List<Finding> codes(Material material) {
        var findings = new Findings();
        for (var model : material.models()) {
            var codes = new Codes(material);
            for (var expression : model.expressions()) {
                if (expression.place() != Expression.Place.CONDITION) {
                    continue;
                }
                for (var compared : expression.comparisons()) {
                    codes.of(model, compared[0])
                            .filter(known -> !known.contains(compared[1]))
                            .ifPresent(known -> findings.add(
                                    model.file(),
                                    "%s compares %s with '%s', which is none of %s.",
                                    expression.at().id(),
                                    compared[0],
                                    compared[1],
                                    new TreeSet<>(known)));
                }
            }
        }
        return findings.all();
    }
}
