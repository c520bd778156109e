package no.krisesenter.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Models and tables run as the conventions ask, and nothing in them goes around the record. */
final class Running {

    private static final Set<String> ATTRIBUTES = Set.of(
            "historyTimeToLive",
            "isStartableInTasklist",
            "formRef",
            "formRefBinding",
            "assignee",
            "candidateGroups",
            "priority",
            "asyncAfter",
            "asyncBefore",
            "calledElementBinding",
            "decisionRef",
            "decisionRefBinding",
            "expression",
            "resultVariable",
            "collection",
            "elementVariable",
            "initiator");
    private static final Set<String> ELEMENTS =
            Set.of("in", "out", "inputOutput", "outputParameter", "properties", "property");
    private static final Set<String> WAITING = Set.of("parallelGateway", "inclusiveGateway");
    private static final Set<String> MAPPING = Set.of("businessKey", "source", "target");

    private Running() {}

    static List<Finding> executable(Material material) {
        var findings = new Findings();
        for (var model : material.models()) {
            findings.addIf(
                    !model.process().get("isExecutable").equals("true"),
                    model.file(),
                    "the process is not executable.");
        }
        return findings.all();
    }

    static List<Finding> timeToLive(Material material) {
        var findings = new Findings();
        for (var model : material.models()) {
            findings.addIf(
                    model.process().camunda("historyTimeToLive").isEmpty(),
                    model.file(),
                    "the process has no history time to live.");
        }
        for (var table : material.tables()) {
            findings.addIf(
                    table.decision().attributes().stream()
                            .noneMatch(attribute -> "historyTimeToLive".equals(attribute.getLocalName())),
                    table.file(),
                    "the decision has no history time to live.");
        }
        return findings.all();
    }

    /** No script, listener, connector, Java class, embedded form or mapping of all variables: only what is on the lists above. */
    static List<Finding> onlyWhatIsAllowed(Material material) {
        var findings = new Findings();
        for (var model : material.models()) {
            model.definitions().all().forEach(tag -> allowed(model, tag, findings));
        }
        return findings.all();
    }

    static List<Finding> reachable(Material material) {
        var findings = new Findings();
        for (var model : material.models()) {
            var reached = new HashSet<String>();
            model.nodes().stream().filter(Running::startsByItself).forEach(node -> walk(model, node, reached));
            model.nodes().stream()
                    .filter(node -> !reached.contains(node.id()))
                    .forEach(node -> findings.add(model.file(), "no way leads to %s.", node.id()));
        }
        return findings.all();
    }

    /** A parallel gateway with two ways in waits for both: one that also splits, or that a loop leads back to, waits for ever. */
    static List<Finding> splitOrJoin(Material material) {
        var findings = new Findings();
        for (var model : material.models()) {
            for (var gateway : model.gateways()) {
                findings.addIf(
                        WAITING.contains(gateway.type())
                                && model.flowsTo(gateway).size() > 1
                                && model.flowsFrom(gateway).size() > 1,
                        model.file(),
                        "%s joins and splits at once.",
                        gateway.id());
            }
        }
        return findings.all();
    }

    /**
     * The engine lets an inclusive join go on as soon as as many branches have come as it has ways in, whoever is still at work: branches
     * that meet before it would make it go on without the last.
     */
    static List<Finding> branches(Material material) {
        var findings = new Findings();
        for (var model : material.models()) {
            for (var join : model.nodes("inclusiveGateway")) {
                int in = model.flowsTo(join).size();
                if (in > 1) {
                    forks(model, join, new HashSet<>())
                            .filter(fork -> model.flowsFrom(fork).size() > in)
                            .forEach(fork -> findings.add(
                                    model.file(),
                                    "%s has %d ways in for the %d branches of %s.",
                                    join.id(),
                                    in,
                                    model.flowsFrom(fork).size(),
                                    fork.id()));
                }
            }
        }
        return findings.all();
    }

    /** The inclusive gateways whose branches come to this node, the nearest on each way back. */
    private static Stream<Tag> forks(Model model, Tag node, Set<String> seen) {
        return model.flowsTo(node).stream()
                .flatMap(flow -> model.find(flow.get("sourceRef")).stream())
                .filter(before -> seen.add(before.id()))
                .flatMap(before -> before.type().equals("inclusiveGateway")
                                && model.flowsFrom(before).size() > 1
                        ? Stream.of(before)
                        : forks(model, before, seen));
    }

    /** Two people who complete at once must not hit each other: each commits before the paths join. */
    static List<Finding> joins(Material material) {
        var findings = new Findings();
        for (var model : material.models()) {
            model.gateways().stream()
                    .filter(gateway -> WAITING.contains(gateway.type()))
                    .filter(gateway -> model.flowsTo(gateway).size() > 1)
                    .flatMap(gateway -> model.flowsTo(gateway).stream())
                    .flatMap(flow -> model.find(flow.get("sourceRef")).stream())
                    .filter(node -> node.type().equals("userTask")
                            && !node.camunda("asyncAfter").equals("true"))
                    .forEach(node ->
                            findings.add(model.file(), "%s stands before a join without asyncAfter.", node.id()));
        }
        return findings.all();
    }

    private static void allowed(Model model, Tag tag, Findings findings) {
        findings.addIf(
                tag.isOfCamunda() && !ELEMENTS.contains(tag.type())
                        || tag.type().equalsIgnoreCase("script")
                        || tag.type().equals("scriptTask"),
                model.file(),
                "the element '%s' in %s is not allowed.",
                tag.type(),
                owner(tag));
        for (var attribute : tag.attributes()) {
            boolean camunda = Tag.CAMUNDA_BPMN.equals(attribute.getNamespaceURI());
            boolean mapping = tag.isOfCamunda() && Set.of("in", "out").contains(tag.type());
            findings.addIf(
                    camunda && !ATTRIBUTES.contains(attribute.getLocalName())
                            || mapping && !MAPPING.contains(attribute.getName()),
                    model.file(),
                    "the attribute '%s' at %s is not allowed.",
                    attribute.getName(),
                    owner(tag));
        }
    }

    private static String owner(Tag tag) {
        return tag.id().isEmpty() ? owner(tag.parent()) : tag.id();
    }

    private static boolean startsByItself(Tag node) {
        return node.type().equals("boundaryEvent")
                || node.type().equals("startEvent") && node.parent().type().equals("process")
                || node.get("triggeredByEvent").equals("true");
    }

    private static void walk(Model model, Tag node, Set<String> reached) {
        if (!reached.add(node.id())) {
            return;
        }
        node.children("startEvent").forEach(start -> walk(model, start, reached));
        model.flowsFrom(node)
                .forEach(flow -> model.find(flow.get("targetRef")).ifPresent(next -> walk(model, next, reached)));
    }
}
