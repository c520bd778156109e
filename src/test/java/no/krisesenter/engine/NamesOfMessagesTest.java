package no.krisesenter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.junit.jupiter.api.Test;

/** The words in which a person reads of a message that found nobody. */
class NamesOfMessagesTest {

    @Test
    void everyMessageThatSomebodyMayWaitForIsToldAsItsModelTellsIt() throws IOException {
        var told = new NamesOfMessages();
        var waiting = new TreeMap<String, String>();
        try (var files = Files.walk(Path.of("processes"))) {
            files.filter(file -> file.toString().endsWith(".bpmn"))
                    .map(file -> Bpmn.readModelFromFile(file.toFile()))
                    .flatMap(model -> model.getModelElementsByType(CatchEvent.class).stream())
                    .forEach(event -> event.getEventDefinitions().stream()
                            .filter(MessageEventDefinition.class::isInstance)
                            .map(MessageEventDefinition.class::cast)
                            .forEach(definition ->
                                    waiting.put(definition.getMessage().getName(), event.getName())));
        }

        assertThat(waiting).containsEntry("departure.agreed", "Utflytting avtalt");
        assertThat(waiting)
                .allSatisfy((message, name) ->
                        assertThat(told.of(message)).as(message).contains(name));
        assertThat(told.of("departure.postponed")).isEmpty();
    }
}
