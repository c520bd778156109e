package no.krisesenter.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every variable that is read is declared, and every one that is declared is read: the engine holds no more than steers the work. */
final class Variables {

    private static final Set<String> BUILT_IN = Set.of("caseReference", "childReference");
    private static final Set<String> FOLLOWING_UP = Set.of("late-task", "late-review");
    private static final Set<String> OF_LATE_TASKS = Set.of("lateTask", "lateTaskId", "deadlineKey");

    private Variables() {}

    static List<Finding> declared(Material material) {
        var findings = new Findings();
        for (var model : material.models()) {
            var missing = new TreeSet<>(reads(material, model));
            missing.removeAll(declares(material, model));
            missing.removeAll(handedIn(material, model));
            missing.removeAll(BUILT_IN);
            missing.forEach(
                    name -> findings.add(model.file(), "reads '%s', which nothing in this process declares.", name));
        }
        return findings.all();
    }

    static List<Finding> read(Material material) {
        var findings = new Findings();
        for (var model : material.models()) {
            var idle = new TreeSet<>(declares(material, model));
            handedInBySomebody(material, model).forEach(idle::add);
            idle.removeAll(reads(material, model));
            idle.removeAll(shown(material, model));
            idle.removeAll(BUILT_IN);
            idle.removeAll(OF_LATE_TASKS);
            idle.forEach(
                    name -> findings.add(model.file(), "declares '%s', which nothing in this process reads.", name));
        }
        return findings.all();
    }

    static Set<String> declares(Material material, Model model) {
        var names = new HashSet<String>();
        material.fieldsOf(model).filter(Field::steers).forEach(field -> names.add(field.property("variable")));
        model.all().forEach(tag -> {
            names.add(tag.camunda("resultVariable"));
            names.add(tag.camunda("elementVariable"));
            names.add(tag.camunda("initiator"));
        });
        model.nodes("outputParameter").stream().forEach(output -> names.add(output.name()));
        model.calls().forEach(call -> call.extensions("out").forEach(out -> names.add(out.get("target"))));
        if (FOLLOWING_UP.contains(model.id())) {
            names.addAll(OF_LATE_TASKS);
        }
        names.remove("");
        return names;
    }

    private static Set<String> reads(Material material, Model model) {
        var names = new HashSet<String>();
        model.expressions().forEach(expression -> names.addAll(expression.variables()));
        model.calls().forEach(call -> call.extensions("in").forEach(in -> names.add(in.get("source"))));
        model.nodes("businessRuleTask")
                .forEach(task ->
                        material.table(task.camunda("decisionRef")).ifPresent(table -> names.addAll(table.inputs())));
        callers(material, model).flatMap(call -> call.extensions("out")).forEach(out -> names.add(out.get("source")));
        names.remove("");
        return names;
    }

    /** What every caller hands in. */
    private static Set<String> handedIn(Material material, Model model) {
        return callers(material, model)
                .map(Variables::targets)
                .reduce((one, other) -> {
                    var both = new HashSet<>(one);
                    both.retainAll(other);
                    return both;
                })
                .orElse(Set.of());
    }

    private static Set<String> handedInBySomebody(Material material, Model model) {
        return callers(material, model).flatMap(call -> targets(call).stream()).collect(Collectors.toSet());
    }

    private static Set<String> targets(Tag call) {
        return call.extensions("in")
                .map(in -> in.get("target"))
                .filter(target -> !target.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Stream<Tag> callers(Material material, Model model) {
        return material.callsOf(model).stream().map(Material.Call::node);
    }

    /** Variables that a form shows in grey. A text in grey is none, since no variable is a text: a stage proposes it. */
    private static Set<String> shown(Material material, Model model) {
        return material.fieldsOf(model)
                .filter(Field::isShownOnly)
                .filter(field -> !field.type().startsWith("text"))
                .map(Field::key)
                .collect(Collectors.toSet());
    }
}
