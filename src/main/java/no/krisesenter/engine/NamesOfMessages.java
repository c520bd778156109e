package no.krisesenter.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.krisesenter.process.MessageNames;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The names of the events that wait for a message in a running process. All models call the same news the same: a rule of their contract. */
@Component
final class NamesOfMessages implements MessageNames {

    private static final Set<String> WAITING = Set.of("startEvent", "intermediateCatchEvent", "boundaryEvent");
    private static final Set<String> OTHERS = Set.of("endEvent", "intermediateThrowEvent");

    private final Map<String, String> names = new HashMap<>();

    NamesOfMessages() {
        var xml = XMLInputFactory.newFactory();
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try {
            for (var model : new PathMatchingResourcePatternResolver().getResources("classpath*:processes/**/*.bpmn")) {
                try (InputStream content = model.getInputStream()) {
                    read(xml.createXMLStreamReader(content));
                }
            }
        } catch (IOException | XMLStreamException unreadable) {
            throw new IllegalStateException("The models cannot be read from the class path.", unreadable);
        }
    }

    @Override
    public Optional<String> of(String message) {
        return Optional.ofNullable(names.get(message));
    }

    private void read(XMLStreamReader model) throws XMLStreamException {
        Map<String, String> eventsById = new HashMap<>();
        Map<String, String> messagesById = new HashMap<>();
        String event = null;
        while (model.hasNext()) {
            if (model.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            var element = model.getLocalName();
            if (WAITING.contains(element)) {
                event = model.getAttributeValue(null, "name");
            } else if (OTHERS.contains(element)) {
                event = null;
            } else if (event != null && element.equals("messageEventDefinition")) {
                eventsById.put(model.getAttributeValue(null, "messageRef"), event);
            } else if (element.equals("message")) {
                messagesById.put(model.getAttributeValue(null, "id"), model.getAttributeValue(null, "name"));
            }
        }
        messagesById.forEach((id, message) -> {
            if (eventsById.containsKey(id)) {
                names.put(message, eventsById.get(id));
            }
        });
    }
}
