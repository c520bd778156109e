package no.krisesenter.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every task has its form, says how its answers are kept, and has somebody to do it. */
final class Tasks {

    private static final Set<String> KINDS = Set.of("note", "assessment", "plan", "registration");
    private static final Set<String> SUBJECTS = Set.of("", "case", "child");
    private static final Set<String> PROPERTIES = Set.of(
            "record",
            "subject",
            "deadline",
            "escalation",
            "whenDue",
            "dueFrom",
            "guide",
            "sees",
            "secondTo",
            "action",
            "awaits",
            "group",
            "often",
            "onDeath");

    private Tasks() {}

    static List<Finding> forms(Material material) {
        var findings = new Findings();
        for (var model : material.models()) {
            for (var task : model.nodes("userTask")) {
                findings.addIf(task.camunda("formRef").isEmpty(), model.file(), "%s has no form.", task.id());
            }
            for (var node : model.withForm()) {
                var form = node.camunda("formRef");
                findings.addIf(
                        material.form(form).isEmpty(),
                        model.file(),
                        "%s asks for %s.form, which is not there.",
                        node.id(),
                        form);
                findings.addIf(
                        !form.startsWith(model.id() + "."),
                        model.file(),
                        "%s uses %s, which is not deployed with this model.",
                        node.id(),
                        form);
                findings.addIf(
                        !node.camunda("formRefBinding").equals("deployment"),
                        model.file(),
                        "%s does not bind its form to the deployment.",
                        node.id());
            }
        }
        return findings.all();
    }

    static List<Finding> unusedForms(Material material) {
        var used = material.models().stream()
                .flatMap(model -> model.formIds().stream())
                .collect(Collectors.toSet());
        var findings = new Findings();
        material.forms().stream()
                .filter(form -> !used.contains(form.id()))
                .forEach(form -> findings.add(form.file(), "no model uses this form."));
        return findings.all();
    }

    static List<Finding> record(Material material) {
        var findings = new Findings();
        for (var model : material.models()) {
            for (var node : model.withForm()) {
                findings.addIf(
                        !KINDS.contains(node.property("record")),
                        model.file(),
                        "%s keeps its answers as '%s', which is none of %s.",
                        node.id(),
                        node.property("record"),
                        KINDS.stream().sorted().toList());
                findings.addIf(
                        !SUBJECTS.contains(node.property("subject")),
                        model.file(),
                        "%s is about '%s', neither case nor child.",
                        node.id(),
                        node.property("subject"));
                var escalation = node.property("escalation");
                findings.addIf(
                        !escalation.isEmpty()
                                && material.models().stream()
                                        .noneMatch(other -> other.id().equals(escalation)),
                        model.file(),
                        "%s is followed up by '%s', which is not there.",
                        node.id(),
                        escalation);
                var first = node.property("secondTo");
                findings.addIf(
                        !first.isEmpty()
                                && model.withForm().stream()
                                        .noneMatch(other -> other.id().equals(first)),
                        model.file(),
                        "%s is for somebody else than who did '%s', which is not there.",
                        node.id(),
                        first);
                node.all("property")
                        .filter(property -> !PROPERTIES.contains(property.name()))
                        .forEach(property -> findings.add(
                                model.file(), "%s has the unknown property '%s'.", node.id(), property.name()));
            }
        }
        return findings.all();
    }

    static List<Finding> people(Material material) {
        var roles = new HashSet<>(Code.roles());
        var findings = new Findings();
        for (var model : material.models()) {
            for (var task : model.nodes("userTask")) {
                var groups = task.camunda("candidateGroups");
                findings.addIf(
                        groups.isEmpty() && task.camunda("assignee").isEmpty(),
                        model.file(),
                        "nobody is given %s.",
                        task.id());
                Expression.listed(groups)
                        .filter(group -> !group.startsWith("${staff.") && !roles.contains(group))
                        .forEach(group ->
                                findings.add(model.file(), "%s is given to the unknown role '%s'.", task.id(), group));
                findings.addIf(
                        !task.camunda("assignee").isEmpty()
                                && !task.camunda("assignee").startsWith("${staff."),
                        model.file(),
                        "%s names somebody directly.",
                        task.id());
            }
        }
        return findings.all();
    }
}
