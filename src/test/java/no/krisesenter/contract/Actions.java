package no.krisesenter.contract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the client folder offers is what journeys wait for, and nothing that they wait for is left out. */
final class Actions {

    /** Messages that one part of a journey tells another, and that nobody tells from the folder. */
    private static final Map<String, String> FROM_WITHIN = Map.ofEntries(
            Map.entry("client-journey.goes-on-elsewhere", "registering somebody who is known tells it"),
            Map.entry("re-establishment.client-returned", "registering somebody who is followed up tells it"),
            Map.entry("conversation.held", "writing down a conversation tells it"),
            Map.entry("arrival.client-received", "the arrival tells it when the client has come in"),
            Map.entry("closure.case-closed", "the closure tells it when a case has been closed"),
            Map.entry("death.confirmed", "the death tells it when a second person has confirmed it"),
            Map.entry(
                    "sharing-consent.withdrawn",
                    "the form in which a consent is withdrawn tells it to whatever builds on that consent"),
            Map.entry("child-safety.parent-threat-raised", "the safety work tells it when the level rises"),
            Map.entry("keep-place.client-arrived", "the arrival tells it when the stay begins"),
            Map.entry("keep-place.prolonged", "whoever is on duty tells it from the page of the rooms"),
            Map.entry("strict-address.changed", "the case file tells it when the address block of a case is another"),
            Map.entry(
                    "child-school.changed",
                    "taking school and kindergarten up again tells it to whoever follows it up"),
            Map.entry(
                    "child-welfare-cooperation.news",
                    "taking the cooperation up again, or another answer to a report, tells it"));

    private Actions() {}

    static List<Finding> awaited(Material material) {
        var findings = new Findings();
        var caught = material.models().stream()
                .flatMap(model -> model.caught().stream())
                .collect(Collectors.toSet());
        var offered = new HashSet<String>();
        for (var model : material.models()) {
            for (var start : model.nodes("startEvent")) {
                var messages = messages(start);
                offered.addAll(messages.values());
                messages.values().stream()
                        .filter(message -> !caught.contains(message))
                        .forEach(message -> findings.add(
                                model.file(), "%s awaits '%s', for which nothing waits.", start.id(), message));
                findings.addIf(
                        !messages.keySet().equals(options(material, start)),
                        model.file(),
                        "%s awaits a message for %s, and its form offers %s.",
                        start.id(),
                        messages.keySet(),
                        options(material, start));
            }
        }
        waitedFor(material).stream()
                .filter(message -> !offered.contains(message) && !FROM_WITHIN.containsKey(message))
                .forEach(message -> findings.add("processes", "nobody can tell '%s' from the folder.", message));
        return findings.all();
    }

    /** What a running process waits for; a message that starts one has its own ways. */
    private static Set<String> waitedFor(Material material) {
        return material.models().stream()
                .flatMap(model -> model.caught().stream()
                        .filter(message -> model.nodes("messageEventDefinition").stream()
                                .filter(event -> event.get("messageRef").equals(id(model, message)))
                                .anyMatch(event -> !startsTheProcess(event.parent()))))
                .collect(Collectors.toSet());
    }

    private static String id(Model model, String message) {
        return model.definitions().children("message").stream()
                .filter(each -> each.name().equals(message))
                .map(Tag::id)
                .findFirst()
                .orElse("");
    }

    private static boolean startsTheProcess(Tag event) {
        return event.type().equals("startEvent") && event.parent().type().equals("process")
                || event.type().equals("endEvent")
                || event.type().equals("intermediateThrowEvent");
    }

    /** Message by answer; by nothing where the whole form is one action. */
    private static Map<String, String> messages(Tag start) {
        var messages = new HashMap<String, String>();
        for (var each : start.property("awaits").split("\\s+")) {
            if (!each.isEmpty()) {
                messages.put(each.contains("=") ? each.split("=")[0] : "", each.substring(each.indexOf('=') + 1));
            }
        }
        return messages;
    }

    /** The answers that are an action each. */
    static Set<String> options(Material material, Tag start) {
        var action = start.property("action");
        if (action.isEmpty()) {
            return start.property("awaits").isEmpty() ? Set.of() : Set.of("");
        }
        return material.form(start.camunda("formRef")).stream()
                .flatMap(form -> form.fields().stream())
                .filter(field -> field.key().equals(action))
                .flatMap(field -> field.options().stream())
                .map(option -> option.path("value").asText())
                .collect(Collectors.toSet());
    }
}
