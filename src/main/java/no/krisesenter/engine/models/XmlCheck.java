package no.krisesenter.engine.models;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Walks through an XML file element by element. A document type, and with it every entity, is refused before anything is read. */
abstract class XmlCheck {

    private static final Set<String> OF_XML =
            Set.of(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI);

    private final String file;
    private final List<Finding> findings = new ArrayList<>();

    XmlCheck(String file) {
        this.file = file;
    }

    final List<Finding> findings(byte[] content) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var reader = factory.newDocumentBuilder();
            reader.setErrorHandler(null);
            walk(reader.parse(new ByteArrayInputStream(content)).getDocumentElement());
        } catch (SAXException | IOException unreadable) {
            findings.add(new Finding(file, file, "is not plain XML without a document type."));
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
        return List.copyOf(findings);
    }

    private void walk(Element element) {
        if (!isAllowed(element)) {
            find(element, "the element '%s' is not allowed.".formatted(element.getNodeName()));
            return;
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            var attribute = (Attr) element.getAttributes().item(i);
            var space = attribute.getNamespaceURI();
            if (space != null && OF_XML.contains(space)) {
                continue;
            }
            if (isAllowed(element, attribute)) {
                checkText(element, attribute.getLocalName(), attribute.getValue());
            } else {
                find(element, "the attribute '%s' is not allowed.".formatted(attribute.getName()));
            }
        }
        var text = new StringBuilder();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                walk(inner);
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            }
        }
        checkText(element, "", text.toString().strip());
    }

    abstract boolean isAllowed(Element element);

    abstract boolean isAllowed(Element element, Attr attribute);

    /** @param attribute empty for the text between the tags */
    abstract void checkText(Element element, String attribute, String text);

    final void find(Element at, String sentence) {
        findings.add(new Finding(file, owner(at), sentence));
    }

    private String owner(Node at) {
        for (var node = at; node instanceof Element element; node = node.getParentNode()) {
            if (!element.getAttribute("id").isEmpty()) {
                return element.getAttribute("id");
            }
        }
        return file;
    }

    static boolean isIn(Node node, String space) {
        return space.equals(node.getNamespaceURI());
    }
}
