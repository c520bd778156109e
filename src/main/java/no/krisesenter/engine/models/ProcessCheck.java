package no.krisesenter.engine.models;

import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * A BPMN model without code: no script, listener, connector, Java class, embedded form or external task, and expressions only where they
 * belong and in the few shapes of {@link Formula}. Names and documentation are words, since the engine would evaluate them.
 */
final class ProcessCheck extends XmlCheck {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String MODELER = "http://camunda.org/schema/modeler/1.0";
    private static final Set<String> DRAWING = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0");
    private static final Set<String> ELEMENTS = words("""
            definitions process documentation extensionElements incoming outgoing sequenceFlow conditionExpression
            startEvent endEvent boundaryEvent intermediateCatchEvent intermediateThrowEvent
            messageEventDefinition timerEventDefinition escalationEventDefinition errorEventDefinition signalEventDefinition
            conditionalEventDefinition terminateEventDefinition condition timeDate timeDuration timeCycle
            message escalation error signal
            userTask serviceTask businessRuleTask callActivity subProcess task manualTask
            exclusiveGateway inclusiveGateway parallelGateway eventBasedGateway
            multiInstanceLoopCharacteristics loopCardinality completionCondition
            collaboration participant messageFlow laneSet lane flowNodeRef textAnnotation text association group category categoryValue
            """);
    private static final Set<String> EXTENSIONS =
            words("in out inputOutput inputParameter outputParameter properties property failedJobRetryTimeCycle");
    private static final Set<String> PLAIN = words("""
            id name sourceRef targetRef default isExecutable processType isClosed triggeredByEvent attachedToRef cancelActivity
            isInterrupting parallelMultiple calledElement messageRef errorRef escalationRef signalRef errorCode escalationCode
            isSequential gatewayDirection eventGatewayType instantiate targetNamespace exporter exporterVersion textFormat
            associationDirection processRef categoryValueRef value
            """);
    private static final Set<String> OF_CAMUNDA = words("""
            assignee candidateGroups candidateUsers dueDate followUpDate priority jobPriority formRef formRefBinding asyncBefore
            asyncAfter exclusive calledElementBinding decisionRef decisionRefBinding mapDecisionResult expression resultVariable
            collection elementVariable initiator historyTimeToLive isStartableInTasklist versionTag variableName variableEvents
            """);
    private static final Set<String> OF_EXTENSIONS = words("name value id source target businessKey local");
    private static final Set<String> MAY_CALCULATE = words("""
            assignee candidateGroups candidateUsers dueDate followUpDate expression collection businessKey conditionExpression
            condition timeDate timeDuration timeCycle inputParameter outputParameter completionCondition loopCardinality
            """);

    private final Formula formula;

    ProcessCheck(String file, Offer offer) {
        super(file);
        formula = new Formula(offer);
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    @Override
    boolean isAllowed(Element element) {
        var name = element.getLocalName();
        return isIn(element, BPMN) && ELEMENTS.contains(name)
                || isIn(element, CAMUNDA) && EXTENSIONS.contains(name)
                || isDrawing(element);
    }

    private static boolean isDrawing(Element element) {
        return element.getNamespaceURI() != null && DRAWING.contains(element.getNamespaceURI());
    }

    @Override
    boolean isAllowed(Element element, Attr attribute) {
        var space = attribute.getNamespaceURI();
        if (space != null) {
            return isIn(attribute, CAMUNDA) && isIn(element, BPMN) && OF_CAMUNDA.contains(attribute.getLocalName())
                    || isIn(attribute, MODELER)
                    || DRAWING.contains(space);
        }
        return isDrawing(element)
                || (isIn(element, CAMUNDA) ? OF_EXTENSIONS : PLAIN).contains(attribute.getLocalName());
    }

    @Override
    void checkText(Element element, String attribute, String text) {
        if (!Formula.isOne(text)) {
            return;
        }
        var place = attribute.isEmpty() ? element.getLocalName() : attribute;
        if (isDrawing(element) || !MAY_CALCULATE.contains(place)) {
            find(element, "'%s' holds an expression, but must be plain words.".formatted(place));
        } else if (!parts(place, text).allMatch(formula::isPlain)) {
            find(
                    element,
                    "the expression in '%s' is more than a call of a bean for models, variables and fixed values."
                            .formatted(place));
        }
    }

    /** Several candidates stand between commas, where the commas of a call do not count. */
    private static Stream<String> parts(String place, String text) {
        return place.startsWith("candidate")
                ? Stream.of(text.split(",(?![^(]*\\))")).map(String::strip)
                : Stream.of(text);
    }
}
