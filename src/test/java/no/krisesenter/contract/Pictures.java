package no.krisesenter.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every model can be read as a picture. */
final class Pictures {

    private record Box(Tag node, double x, double y, double width, double height) {

        boolean touches(Box other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }

        boolean holds(Box other) {
            return x <= other.x
                    && y <= other.y
                    && other.x + other.width <= x + width
                    && other.y + other.height <= y + height;
        }
    }

    private Pictures() {}

    static List<Finding> drawn(Material material) {
        var findings = new Findings();
        for (var model : material.models()) {
            var drawn = model.definitions()
                    .all()
                    .map(tag -> tag.get("bpmnElement"))
                    .filter(id -> !id.isEmpty())
                    .collect(Collectors.toCollection(ArrayList::new));
            drawn.remove(model.id());
            var said = new HashSet<String>();
            Stream.concat(model.nodes().stream(), model.flows().stream())
                    .map(Tag::id)
                    .forEach(said::add);
            said.stream()
                    .filter(id -> !drawn.remove(id))
                    .sorted()
                    .forEach(id -> findings.add(model.file(), "%s is not drawn.", id));
            drawn.forEach(id -> findings.add(model.file(), "%s is drawn twice or does not exist.", id));
        }
        return findings.all();
    }

    static List<Finding> onThePaper(Material material) {
        var findings = new Findings();
        for (var model : material.models()) {
            model.definitions()
                    .all()
                    .filter(tag -> tag.type().equals("Bounds") || tag.type().equals("waypoint"))
                    .filter(tag -> tag.number("x") < 0 || tag.number("y") < 0)
                    .forEach(tag -> findings.add(
                            model.file(),
                            "%s lies outside the paper.",
                            tag.parent().id().isEmpty()
                                    ? "the label of " + tag.parent().parent().id()
                                    : tag.parent().id()));
        }
        return findings.all();
    }

    static List<Finding> apart(Material material) {
        var findings = new Findings();
        for (var model : material.models()) {
            var boxes = boxes(model);
            for (int i = 0; i < boxes.size(); i++) {
                for (int j = i + 1; j < boxes.size(); j++) {
                    compare(model, boxes.get(i), boxes.get(j), findings);
                }
            }
        }
        return findings.all();
    }

    private static void compare(Model model, Box one, Box other, Findings findings) {
        var parent = one.node().parent().id();
        if (other.node().parent().id().equals(parent)) {
            boolean hung = one.node().type().equals("boundaryEvent")
                    || other.node().type().equals("boundaryEvent");
            findings.addIf(
                    !hung && one.touches(other),
                    model.file(),
                    "%s lies on %s.",
                    one.node().id(),
                    other.node().id());
        }
        findings.addIf(
                other.node().parent().id().equals(one.node().id()) && !one.holds(other),
                model.file(),
                "%s lies outside %s.",
                other.node().id(),
                one.node().id());
    }

    private static List<Box> boxes(Model model) {
        return model.definitions()
                .all("BPMNShape")
                .flatMap(shape -> model.find(shape.get("bpmnElement")).stream()
                        .flatMap(node -> shape.child("Bounds").stream()
                                .map(at -> new Box(
                                        node,
                                        at.number("x"),
                                        at.number("y"),
                                        at.number("width"),
                                        at.number("height")))))
                .toList();
    }
}
