package no.krisesenter.engine;

import java.util.HashMap;
import java.util.Map;
import no.krisesenter.process.RecordKind;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a model says of a form on a user task or start event.
 *
 * @param form id of the form, or null where there is none
 * @param ofChild whether the answers are about the child of this scope
 * @param deadline key in the deadline table, or null
 * @param action key of the question whose answers are an action each in the client folder, where a form starts several; or null
 * @param awaits the message that the case must wait for, or {@code option=message} for each answer, parted by blanks; or null
 * @param group the heading under which the client folder offers it, or {@code option=heading} for each answer, parted by semicolons; or null
 * @param often its place among what is done most often, from 1 on, or {@code option=place} for some answers, parted by semicolons; or null
 * @param escalation the process in which somebody follows up that the task is late, or null for the one of the leader
 * @param sinceArrival whether the deadline counts from the day on which the client moved in
 * @param offeredWhenDue whether the task goes to all its candidates when it is due and whoever it was given to has not done it
 * @param aliasOnly whether the form shows nothing of the case but its alias, so that it may go to a role where only named people may know more
 */
record Questionnaire(
        @Nullable String form,
        RecordKind kind,
        boolean ofChild,
        @Nullable String deadline,
        @Nullable String escalation,
        boolean sinceArrival,
        boolean offeredWhenDue,
        boolean aliasOnly,
        @Nullable String action,
        @Nullable String awaits,
        @Nullable String group,
        @Nullable String often) {

    static Questionnaire of(Element element) {
        var properties = properties(element);
        return new Questionnaire(
                element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "formRef"),
                RecordKind.of(properties.getOrDefault("record", "registration")),
                "child".equals(properties.get("subject")),
                properties.get("deadline"),
                properties.get("escalation"),
                "arrival".equals(properties.get("dueFrom")),
                "offered".equals(properties.get("whenDue")),
                "alias".equals(properties.get("sees")),
                properties.get("action"),
                properties.get("awaits"),
                properties.get("group"),
                properties.get("often"));
    }

    private static Map<String, String> properties(Element element) {
        var found = new HashMap<String, String>();
        var extensions = element.element("extensionElements");
        var properties =
                extensions == null ? null : extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties");
        if (properties != null) {
            properties
                    .elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property")
                    .forEach(property -> found.put(property.attribute("name"), property.attribute("value")));
        }
        return found;
    }
}
