package no.krisesenter.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A model as it lies in {@code processes/}. */
final class Model {

    private static final Set<String> NODES = Set.of(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "sendTask",
            "receiveTask",
            "scriptTask",
            "manualTask",
            "task",
            "callActivity",
            "subProcess",
            "transaction",
            "exclusiveGateway",
            "inclusiveGateway",
            "parallelGateway",
            "eventBasedGateway",
            "complexGateway");

    private static final Set<String> WAITING =
            Set.of("startEvent", "intermediateCatchEvent", "boundaryEvent", "receiveTask");

    private final String file;
    private final Tag definitions;
    private final Tag process;
    private final List<Tag> all;
    private final Map<String, List<Tag>> byType;
    private final List<Tag> nodes;
    private final List<Tag> flows;
    private final Map<String, Tag> byId;
    private final Map<String, List<Tag>> from;
    private final Map<String, List<Tag>> to;
    private final List<Tag> withForm;
    private final Set<String> formIds;
    private final Set<String> results;
    private final List<Expression> expressions;

    private Model(String file, Tag definitions) {
        this.file = file;
        this.definitions = definitions;
        this.process = definitions.all("process").findFirst().orElseThrow();
        this.all = process.all().toList();
        this.byType = all.stream().collect(Collectors.groupingBy(Tag::type, Collectors.toUnmodifiableList()));
        this.nodes = all.stream().filter(tag -> NODES.contains(tag.type())).toList();
        this.flows = nodes("sequenceFlow");
        this.byId = all.stream().collect(Collectors.toMap(Tag::id, Function.identity(), (one, other) -> one));
        this.from = flows.stream().collect(Collectors.groupingBy(flow -> flow.get("sourceRef")));
        this.to = flows.stream().collect(Collectors.groupingBy(flow -> flow.get("targetRef")));
        this.withForm = Stream.concat(nodes("userTask").stream(), nodes("startEvent").stream())
                .filter(node -> !node.camunda("formRef").isEmpty())
                .toList();
        this.formIds = withForm.stream().map(node -> node.camunda("formRef")).collect(Collectors.toUnmodifiableSet());
        this.results = all.stream().map(tag -> tag.camunda("resultVariable")).collect(Collectors.toUnmodifiableSet());
        this.expressions = Expression.of(this);
    }

    static Model of(String file, String text) {
        return new Model(file, Tag.parse(file, text));
    }

    String file() {
        return file;
    }

    Tag definitions() {
        return definitions;
    }

    /** Name of the file without its folder and ending. */
    String slug() {
        return file.replaceFirst("^.*/", "").replaceFirst("\\.bpmn$", "");
    }

    Tag process() {
        return process;
    }

    String id() {
        return process.id();
    }

    /** The process and everything in it. */
    Stream<Tag> all() {
        return all.stream();
    }

    List<Tag> nodes() {
        return nodes;
    }

    List<Tag> nodes(String type) {
        return byType.getOrDefault(type, List.of());
    }

    List<Tag> flows() {
        return flows;
    }

    List<Tag> gateways() {
        return nodes.stream().filter(node -> node.type().endsWith("Gateway")).toList();
    }

    List<Tag> flowsFrom(Tag node) {
        return from.getOrDefault(node.id(), List.of());
    }

    List<Tag> flowsTo(Tag node) {
        return to.getOrDefault(node.id(), List.of());
    }

    Optional<Tag> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<Expression> expressions() {
        return expressions;
    }

    /** User tasks and start events that have a form. */
    List<Tag> withForm() {
        return withForm;
    }

    Set<String> formIds() {
        return formIds;
    }

    /** Whether a call in this model leaves its result under this name. */
    boolean hasResult(String variable) {
        return results.contains(variable);
    }

    List<Tag> calls() {
        return nodes("callActivity");
    }

    /** Names of the messages that this model waits for. */
    Set<String> caught() {
        return messages(WAITING);
    }

    /** Names of the messages that this model sends. */
    Set<String> thrown() {
        return messages(Set.of("endEvent", "intermediateThrowEvent", "sendTask"));
    }

    /** Names of the events that wait, by the message that each waits for. */
    Map<String, Set<String>> waiting() {
        return nodes("messageEventDefinition").stream()
                .filter(event -> WAITING.contains(event.parent().type()))
                .collect(Collectors.groupingBy(
                        event -> messageName(event.get("messageRef")),
                        Collectors.mapping(event -> event.parent().name(), Collectors.toSet())));
    }

    private Set<String> messages(Set<String> at) {
        return Set.copyOf(nodes("messageEventDefinition").stream()
                .filter(event -> at.contains(event.parent().type()))
                .map(event -> messageName(event.get("messageRef")))
                .toList());
    }

    private String messageName(String id) {
        return definitions.children("message").stream()
                .filter(message -> message.id().equals(id))
                .map(Tag::name)
                .findFirst()
                .orElse("");
    }
}
