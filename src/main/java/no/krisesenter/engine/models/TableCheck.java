package no.krisesenter.engine.models;

import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** A DMN file that holds decision tables in FEEL and nothing else: no other language, and no function that would call Java. */
final class TableCheck extends XmlCheck {

    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
    private static final Set<String> DRAWING = Set.of(
            "https://www.omg.org/spec/DMN/20191111/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/DC/",
            "http://www.omg.org/spec/DMN/20180521/DI/",
            "http://bpmn.io/schema/dmn/biodi/2.0");
    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "decision",
            "decisionTable",
            "description",
            "input",
            "inputExpression",
            "inputValues",
            "inputEntry",
            "output",
            "outputValues",
            "outputEntry",
            "rule",
            "text",
            "informationRequirement",
            "requiredDecision",
            "requiredInput",
            "inputData",
            "variable");
    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "name",
            "label",
            "namespace",
            "hitPolicy",
            "aggregation",
            "typeRef",
            "href",
            "exporter",
            "exporterVersion",
            "preferredOrientation");
    private static final Pattern CODE = Pattern.compile("\\$\\s*\\{|\\bfunction\\s*\\(|\\bexternal\\b");

    TableCheck(String file) {
        super(file);
    }

    @Override
    boolean isAllowed(Element element) {
        return isIn(element, DMN) && ELEMENTS.contains(element.getLocalName()) || isDrawing(element);
    }

    private static boolean isDrawing(Element element) {
        return element.getNamespaceURI() != null && DRAWING.contains(element.getNamespaceURI());
    }

    @Override
    boolean isAllowed(Element element, Attr attribute) {
        var space = attribute.getNamespaceURI();
        return space == null
                ? isDrawing(element) || ATTRIBUTES.contains(attribute.getLocalName())
                : isIn(attribute, CAMUNDA)
                                && Set.of("historyTimeToLive", "versionTag").contains(attribute.getLocalName())
                        || space.equals("http://camunda.org/schema/modeler/1.0")
                        || DRAWING.contains(space);
    }

    @Override
    void checkText(Element element, String attribute, String text) {
        boolean calculates = attribute.isEmpty() && element.getLocalName().equals("text");
        if (calculates && CODE.matcher(text).find()) {
            find(element, "a cell holds more than values and comparisons.");
        }
        if (attribute.equals("href") && !text.startsWith("#")) {
            find(element, "the reference leads out of the file.");
        }
    }
}
