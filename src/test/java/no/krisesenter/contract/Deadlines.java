package no.krisesenter.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Deadlines that models name are in the table, and the other way round. */
final class Deadlines {

    private static final Pattern KEY = Pattern.compile("'([^']+)'");
    private static final String LATE_TASK = "late-task.follow-up";

    private Deadlines() {}

    static List<Finding> known(Material material) {
        var known = material.deadlines().literals("inputEntry", 0);
        var findings = new Findings();
        for (var model : material.models()) {
            used(model)
                    .forEach((where, keys) -> keys.stream()
                            .filter(key -> !known.contains(key))
                            .forEach(key -> findings.add(
                                    model.file(), "%s has the deadline '%s', which is not in the table.", where, key)));
        }
        return findings.all();
    }

    /** Keys that nothing uses are those that are kept for later, each with its reason. */
    static List<Finding> unused(Material material, Map<String, String> forLater) {
        var idle = new TreeSet<>(material.deadlines().literals("inputEntry", 0));
        material.models().forEach(model -> used(model).values().forEach(idle::removeAll));
        idle.removeAll(Wiring.literals(material));
        var findings = new Findings();
        idle.stream()
                .filter(key -> !forLater.containsKey(key))
                .forEach(key -> findings.add(material.deadlines().file(), "nothing uses the deadline '%s'.", key));
        forLater.keySet().stream()
                .filter(key -> !idle.contains(key))
                .sorted()
                .forEach(key ->
                        findings.add(material.deadlines().file(), "the deadline '%s' is not for later any more.", key));
        return findings.all();
    }

    /** The leader who hears of a late task reads its name, not a code. */
    static List<Finding> named(Material material) {
        var form = material.form(LATE_TASK).orElseThrow();
        var offered = form.fields().stream()
                .filter(field -> field.key().equals("deadlineKey"))
                .flatMap(field -> field.options().stream())
                .map(option -> option.path("value").asText())
                .collect(Collectors.toSet());
        var watched = new TreeSet<String>();
        material.models()
                .forEach(model -> model.nodes("userTask").forEach(task -> watched.add(task.property("deadline"))));
        watched.remove("");
        var findings = new Findings();
        watched.stream()
                .filter(key -> !offered.contains(key))
                .forEach(key -> findings.add(form.file(), "has no words for the deadline '%s'.", key));
        return findings.all();
    }

    private static Map<String, Set<String>> used(Model model) {
        var used = new TreeMap<String, Set<String>>();
        for (var node : model.nodes()) {
            if (!node.property("deadline").isEmpty()) {
                used.computeIfAbsent(node.id(), id -> new HashSet<>()).add(node.property("deadline"));
            }
        }
        model.expressions().stream()
                .filter(expression -> expression.text().startsWith("${deadlines."))
                .forEach(expression -> KEY.matcher(expression.text())
                        .results()
                        .forEach(found -> used.computeIfAbsent(expression.at().id(), id -> new HashSet<>())
                                .add(found.group(1))));
        return used;
    }
}
