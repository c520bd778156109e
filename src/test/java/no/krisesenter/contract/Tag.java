package no.krisesenter.contract;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An XML element, read with nothing but the JDK, once: the rules ask the same elements over and over. What is absent is an empty string. */
final class Tag {

    static final String CAMUNDA_BPMN = "http://camunda.org/schema/1.0/bpmn";

    private final Element xml;
    private final @Nullable Tag parent;
    private final String type;
    private final List<Attr> attributes = new ArrayList<>();
    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> ofCamunda = new HashMap<>();
    private final List<Tag> children = new ArrayList<>();

    private Tag(Element xml, @Nullable Tag parent) {
        this.xml = xml;
        this.parent = parent;
        this.type = xml.getLocalName();
        for (int i = 0; i < xml.getAttributes().getLength(); i++) {
            var attribute = (Attr) xml.getAttributes().item(i);
            attributes.add(attribute);
            byName.put(attribute.getName(), attribute.getValue());
            if (CAMUNDA_BPMN.equals(attribute.getNamespaceURI())) {
                ofCamunda.put(attribute.getLocalName(), attribute.getValue());
            }
        }
        for (var child = xml.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(new Tag(element, this));
            }
        }
    }

    static Tag parse(String file, String text) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return new Tag(
                    factory.newDocumentBuilder()
                            .parse(new InputSource(new StringReader(text)))
                            .getDocumentElement(),
                    null);
        } catch (ParserConfigurationException | SAXException | IOException unreadable) {
            throw new IllegalArgumentException(file + " is not XML", unreadable);
        }
    }

    String type() {
        return type;
    }

    String id() {
        return get("id");
    }

    String name() {
        return get("name");
    }

    String get(String attribute) {
        return byName.getOrDefault(attribute, "");
    }

    String camunda(String attribute) {
        return ofCamunda.getOrDefault(attribute, "");
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
        return attributes;
    }

    /** The element around this one, which is not the outermost. */
    Tag parent() {
        return Objects.requireNonNull(parent);
    }

    List<Tag> children() {
        return children;
    }

    List<Tag> children(String type) {
        return children.stream().filter(child -> child.type.equals(type)).toList();
    }

    Optional<Tag> child(String type) {
        return children.stream().filter(child -> child.type.equals(type)).findFirst();
    }

    /** This element and everything in it, in document order. */
    Stream<Tag> all() {
        var found = new ArrayList<Tag>();
        collect(found);
        return found.stream();
    }

    private void collect(List<Tag> found) {
        found.add(this);
        children.forEach(child -> child.collect(found));
    }

    Stream<Tag> all(String type) {
        return all().filter(tag -> tag.type.equals(type));
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
