package no.krisesenter.contract;

import java.util.List;
import java.util.Set;

/** What a person reads in a model is there, is Norwegian, and reads as it should. */
final class Labels {

    private static final Set<String> CHOOSING = Set.of("exclusiveGateway", "inclusiveGateway", "eventBasedGateway");
    private static final int LONGEST = 60;

    private Labels() {}

    static List<Finding> elements(Material material) {
        var findings = new Findings();
        for (var model : material.models()) {
            check(model.file(), model.process(), findings);
            model.nodes().stream()
                    .filter(node ->
                            !node.type().endsWith("Gateway") || !node.name().isEmpty())
                    .forEach(node -> check(model.file(), node, findings));
        }
        return findings.all();
    }

    static List<Finding> questions(Material material) {
        var findings = new Findings();
        for (var model : material.models()) {
            for (var gateway : choices(model)) {
                findings.addIf(
                        !gateway.name().endsWith("?"),
                        model.file(),
                        "%s asks no question: '%s'.",
                        gateway.id(),
                        gateway.name());
            }
        }
        return findings.all();
    }

    static List<Finding> answers(Material material) {
        var findings = new Findings();
        for (var model : material.models()) {
            choices(model).stream()
                    .filter(gateway -> !gateway.type().equals("eventBasedGateway"))
                    .flatMap(gateway -> model.flowsFrom(gateway).stream())
                    .filter(flow -> !Grammar.readsNorwegian(flow.name()))
                    .forEach(flow ->
                            findings.add(model.file(), "%s answers no question: '%s'.", flow.id(), flow.name()));
        }
        return findings.all();
    }

    private static List<Tag> choices(Model model) {
        return model.gateways().stream()
                .filter(gateway -> CHOOSING.contains(gateway.type()))
                .filter(gateway -> model.flowsFrom(gateway).size() > 1)
                .toList();
    }

    private static void check(String file, Tag node, Findings findings) {
        findings.addIf(
                !Grammar.readsNorwegian(node.name()) || node.name().length() > LONGEST,
                file,
                "%s has no short Norwegian label: '%s'.",
                node.id(),
                node.name());
    }
}
