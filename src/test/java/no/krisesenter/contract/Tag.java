package no.krisesenter.contract;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An XML element, read with nothing but the JDK. What is absent is an empty string. */
record Tag(Element xml) {

    static final String CAMUNDA_BPMN = "http://camunda.org/schema/1.0/bpmn";

    static Tag parse(String file, String text) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return new Tag(factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)))
                    .getDocumentElement());
        } catch (ParserConfigurationException | SAXException | IOException unreadable) {
            throw new IllegalArgumentException(file + " is not XML", unreadable);
        }
    }

    String type() {
        return xml.getLocalName();
    }

    String id() {
        return get("id");
    }

    String name() {
        return get("name");
    }

    String get(String attribute) {
        return xml.getAttribute(attribute);
    }

    String camunda(String attribute) {
        return xml.getAttributeNS(CAMUNDA_BPMN, attribute);
    }

    double number(String attribute) {
        return Double.parseDouble(get(attribute));
    }

    String text() {
        return xml.getTextContent().strip();
    }

    boolean isOfCamunda() {
        return xml.getNamespaceURI().startsWith("http://camunda.org/");
    }

    List<Attr> attributes() {
        var all = new ArrayList<Attr>();
        for (int i = 0; i < xml.getAttributes().getLength(); i++) {
            all.add((Attr) xml.getAttributes().item(i));
        }
        return all;
    }

    Tag parent() {
        return new Tag((Element) xml.getParentNode());
    }

    List<Tag> children() {
        var all = new ArrayList<Tag>();
        for (var child = xml.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                all.add(new Tag(element));
            }
        }
        return all;
    }

    List<Tag> children(String type) {
        return children().stream().filter(child -> child.type().equals(type)).toList();
    }

    Optional<Tag> child(String type) {
        return children(type).stream().findFirst();
    }

    /** This element and everything in it, in document order. */
    Stream<Tag> all() {
        var found = new ArrayList<Tag>();
        collect(found);
        return found.stream();
    }

    private void collect(List<Tag> found) {
        found.add(this);
        for (var child = xml.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                new Tag(element).collect(found);
            }
        }
    }

    Stream<Tag> all(String type) {
        return all().filter(tag -> tag.type().equals(type));
    }

    /** The value of an extension property, e.g. {@code deadline}. */
    String property(String name) {
        return extensions("properties")
                .flatMap(properties -> properties.children("property").stream())
                .filter(property -> property.name().equals(name))
                .map(property -> property.get("value"))
                .findFirst()
                .orElse("");
    }

    /** Extension elements of this element, not of those in it. */
    Stream<Tag> extensions(String type) {
        return children("extensionElements").stream().flatMap(extensions -> extensions.children(type).stream());
    }
}
