package no.krisesenter.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Files and elements are named by the conventions. */
final class Names {

    private static final Map<String, String> PREFIXES = Map.of(
            "intermediateCatchEvent", "catchEvent",
            "intermediateThrowEvent", "throwEvent",
            "exclusiveGateway", "gateway",
            "inclusiveGateway", "gateway",
            "parallelGateway", "gateway",
            "eventBasedGateway", "gateway");

    private static final Pattern ELEMENT = Pattern.compile(
            "(startEvent|endEvent|catchEvent|throwEvent|boundaryEvent|userTask|serviceTask|businessRuleTask|callActivity|(event)?[sS]ubProcess|gateway|flow)_[A-Za-z]\\w*");

    private Names() {}

    static List<Finding> processes(Material material) {
        var findings = new Findings();
        for (var model : material.models()) {
            int processes = model.definitions().children("process").size();
            findings.addIf(processes != 1, model.file(), "holds %d processes instead of one.", processes);
            findings.addIf(!model.id().equals(model.slug()), model.file(), "holds the process '%s'.", model.id());
            findings.addIf(!Grammar.isSlug(model.id()), model.file(), "'%s' is not kebab-case.", model.id());
        }
        return findings.all();
    }

    static List<Finding> elements(Material material) {
        var findings = new Findings();
        for (var model : material.models()) {
            for (var node : model.nodes()) {
                findings.addIf(
                        !node.id().startsWith(prefix(node) + "_")
                                || !Grammar.isLowerCamel(
                                        node.id().substring(prefix(node).length() + 1)),
                        model.file(),
                        "the id '%s' is not %s_<lowerCamel>.",
                        node.id(),
                        prefix(node));
            }
            for (var flow : model.flows()) {
                findings.addIf(
                        !Grammar.isFlowId(flow.id()), model.file(), "the id '%s' is not flow_<from>_<to>.", flow.id());
            }
        }
        return findings.all();
    }

    static List<Finding> ids(Material material) {
        var findings = new Findings();
        for (var model : material.models()) {
            once(model.file(), model.definitions(), findings);
        }
        for (var table : material.tables()) {
            once(table.file(), table.definitions(), findings);
        }
        return findings.all();
    }

    static List<Finding> forms(Material material) {
        var findings = new Findings();
        for (var form : material.forms()) {
            findings.addIf(!form.id().equals(form.slug()), form.file(), "has the id '%s'.", form.id());
            findings.addIf(!Grammar.isPair(form.slug()), form.file(), "is not named <process>.<task>.form.");
            var folder = form.file().replaceFirst("^forms/", "processes/").replaceFirst("/[^/]*$", "/");
            var model = folder + form.slug().replaceFirst("\\..*", "") + ".bpmn";
            findings.addIf(material.text(model).isEmpty(), form.file(), "belongs to no model: there is no %s.", model);
        }
        return findings.all();
    }

    static List<Finding> tables(Material material) {
        var findings = new Findings();
        for (var table : material.tables()) {
            findings.addIf(!table.id().equals(table.slug()), table.file(), "holds the decision '%s'.", table.id());
            findings.addIf(!Grammar.isSlug(table.id()), table.file(), "'%s' is not kebab-case.", table.id());
        }
        return findings.all();
    }

    /** A test that looks for an element by its id looks for one that is there. */
    static List<Finding> elementsInTests(Material material) {
        var known = new HashSet<String>();
        material.models().forEach(model -> model.all().map(Tag::id).forEach(known::add));
        var findings = new Findings();
        material.tests()
                .forEach((file, source) -> Code.literals(source).stream()
                        .filter(literal -> ELEMENT.matcher(literal).matches() && !known.contains(literal))
                        .distinct()
                        .forEach(literal -> findings.add(file, "no model has an element '%s'.", literal)));
        return findings.all();
    }

    private static String prefix(Tag node) {
        return node.get("triggeredByEvent").equals("true")
                ? "eventSubProcess"
                : PREFIXES.getOrDefault(node.type(), node.type());
    }

    private static void once(String file, Tag definitions, Findings findings) {
        var seen = new HashSet<String>();
        definitions
                .all()
                .map(Tag::id)
                .filter(id -> !id.isEmpty() && !seen.add(id))
                .forEach(id -> findings.add(file, "the id '%s' is used twice.", id));
    }
}
