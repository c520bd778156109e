package no.krisesenter.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Processes, tables and messages find each other. */
final class Wiring {

    private static final String KEY = "#{execution.processBusinessKey}";

    private Wiring() {}

    static List<Finding> calledProcesses(Material material) {
        var findings = new Findings();
        for (var model : material.models()) {
            for (var call : model.calls()) {
                var called = call.get("calledElement");
                findings.addIf(
                        material.model(called).isEmpty(),
                        model.file(),
                        "%s calls '%s', which is not there.",
                        call.id(),
                        called);
                findings.addIf(
                        !call.camunda("calledElementBinding").equals("latest"),
                        model.file(),
                        "%s does not bind to the latest version.",
                        call.id());
                findings.addIf(
                        call.extensions("in")
                                .noneMatch(in -> in.get("businessKey").equals(KEY)),
                        model.file(),
                        "%s does not hand on the case as business key.",
                        call.id());
                findings.addIf(
                        call.extensions("in").noneMatch(in -> in.get("target").equals("caseReference")),
                        model.file(),
                        "%s does not hand on caseReference.",
                        call.id());
            }
        }
        return findings.all();
    }

    /** Somebody calls, starts by form, or sends the message that starts each process, or it follows up what is late. */
    static List<Finding> startedProcesses(Material material) {
        var called = material.models().stream()
                .flatMap(model -> model.calls().stream())
                .map(call -> call.get("calledElement"))
                .collect(Collectors.toSet());
        var followsUp = material.models().stream()
                .flatMap(model -> model.nodes("userTask").stream())
                .map(task -> task.property("escalation"))
                .collect(Collectors.toSet());
        var inJava = literals(material);
        var findings = new Findings();
        material.models().stream()
                .filter(model -> !called.contains(model.id())
                        && !followsUp.contains(model.id())
                        && !inJava.contains(model.id())
                        && model.process().children("startEvent").stream()
                                .allMatch(start -> start.camunda("formRef").isEmpty()
                                        && start.child("messageEventDefinition").isEmpty()))
                .forEach(model -> findings.add(model.file(), "nothing starts this process."));
        return findings.all();
    }

    static List<Finding> decisions(Material material) {
        var findings = new Findings();
        for (var model : material.models()) {
            for (var task : model.nodes("businessRuleTask")) {
                var table = material.table(task.camunda("decisionRef"));
                findings.addIf(
                        table.isEmpty(),
                        model.file(),
                        "%s asks the table '%s', which is not there.",
                        task.id(),
                        task.camunda("decisionRef"));
                findings.addIf(
                        !task.camunda("decisionRefBinding").equals("latest"),
                        model.file(),
                        "%s does not bind to the latest version.",
                        task.id());
                model.expressions().stream()
                        .filter(expression -> expression.at().equals(task))
                        .flatMap(expression -> expression.output().stream())
                        .filter(output ->
                                table.isPresent() && !table.get().outputs().contains(output))
                        .forEach(output -> findings.add(
                                model.file(),
                                "%s takes '%s', which %s does not give.",
                                task.id(),
                                output,
                                table.get().id()));
                findings.addIf(
                        task.all("outputParameter").findAny().isEmpty(),
                        model.file(),
                        "%s keeps no answer.",
                        task.id());
            }
        }
        return findings.all();
    }

    static List<Finding> messageNames(Material material) {
        var findings = new Findings();
        for (var model : material.models()) {
            var used = Stream.concat(model.caught().stream(), model.thrown().stream())
                    .collect(Collectors.toSet());
            for (var message : model.definitions().children("message")) {
                findings.addIf(
                        !Grammar.isPair(message.name())
                                || material.model(message.name().split("\\.")[0])
                                                .isEmpty()
                                        && !message.name().startsWith("safety."),
                        model.file(),
                        "the message '%s' is not named <slug>.<what-happened>.",
                        message.name());
                findings.addIf(
                        !message.id().equals("message_" + Grammar.lowerCamel(message.name())),
                        model.file(),
                        "the message '%s' has the id '%s'.",
                        message.name(),
                        message.id());
                findings.addIf(
                        !used.contains(message.name()), model.file(), "the message '%s' is not used.", message.name());
            }
        }
        return findings.all();
    }

    /** Whoever is told of a message that found nobody reads the name of the event that waited: the same wherever it is waited for. */
    static List<Finding> oneNameForOneMessage(Material material) {
        var names = new TreeMap<String, Set<String>>();
        material.models()
                .forEach(model -> model.waiting()
                        .forEach((message, events) -> names.computeIfAbsent(message, none -> new TreeSet<>())
                                .addAll(events)));
        var findings = new Findings();
        names.forEach((message, events) -> findings.addIf(
                events.size() != 1 || events.contains(""),
                "processes",
                "what waits for '%s' is called %s.",
                message,
                events));
        return findings.all();
    }

    static List<Finding> messagesMeet(Material material) {
        var caught = all(material, true);
        var inJava = literals(material);
        var findings = new Findings();
        for (var model : material.models()) {
            model.thrown().stream()
                    .filter(message -> !caught.contains(message))
                    .sorted()
                    .forEach(message -> findings.add(model.file(), "sends '%s', for which nobody waits.", message));
            model.caught().stream()
                    .filter(message -> !inJava.contains(message))
                    .sorted()
                    .forEach(message -> findings.add(model.file(), "waits for '%s', which no code sends.", message));
            model.nodes("messageEventDefinition").stream()
                    .filter(event -> Set.of("endEvent", "intermediateThrowEvent")
                            .contains(event.parent().type()))
                    .filter(event -> event.camunda("expression").isEmpty())
                    .forEach(event -> findings.add(
                            model.file(), "%s sends nothing.", event.parent().id()));
        }
        return findings.all();
    }

    /** Every {@code <process>.<something>} in the application's code is a form, a message, a deadline or part of the port. */
    static List<Finding> namesInCode(Material material) {
        var known = new HashSet<>(all(material, true));
        known.addAll(material.deadlines().literals("inputEntry", 0));
        material.forms().forEach(form -> known.add(form.id()));
        var processes = material.models().stream().map(Model::id).collect(Collectors.toSet());
        var findings = new Findings();
        material.java()
                .forEach((file, source) -> Code.literals(source).stream()
                        .filter(literal -> Grammar.isPair(literal)
                                && processes.contains(literal.split("\\.")[0])
                                && !known.contains(literal))
                        .distinct()
                        .forEach(literal ->
                                findings.add(file, "'%s' is neither a form nor a message nor a deadline.", literal)));
        return findings.all();
    }

    static Set<String> literals(Material material) {
        return material.java().values().stream()
                .flatMap(source -> Code.literals(source).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> all(Material material, boolean caught) {
        return material.models().stream()
                .flatMap(model -> (caught ? model.caught() : model.thrown()).stream())
                .collect(Collectors.toSet());
    }
}
