package no.krisesenter.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.EventBasedGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.boot.test.context.TestComponent;

/**
 * Notes every flow node and every sequence flow that any test of the run passes, as {@code <process>/<element id>}: in a file for each
 * JVM, since the tests run in two.
 */
@TestComponent
public class ModelCoverage extends AbstractProcessEnginePlugin {

    private static final Path NOTES = Path.of("target", "model-coverage");
    private static final Set<String> PASSED = ConcurrentHashMap.newKeySet();
    private static final Set<String> SINCE = ConcurrentHashMap.newKeySet();

    /** Everything that has been passed so far in this run, in any of its JVMs. */
    public static Set<String> passed() throws IOException {
        var passed = new TreeSet<String>();
        if (Files.exists(NOTES)) {
            try (var files = Files.list(NOTES)) {
                for (var file : files.toList()) {
                    passed.addAll(Files.readAllLines(file));
                }
            }
        }
        return passed;
    }

    /** Everything that has been passed in this JVM since it was asked last. */
    public static Set<String> passedSinceThen() {
        var passed = new TreeSet<>(SINCE);
        SINCE.removeAll(passed);
        return passed;
    }

    private static void note(String element) {
        SINCE.add(element);
        if (PASSED.add(element)) {
            try {
                Files.createDirectories(NOTES);
                Files.writeString(
                        NOTES.resolve(ProcessHandle.current().pid() + ".txt"),
                        element + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var listeners = engine.getCustomPostBPMNParseListeners() == null
                ? new ArrayList<BpmnParseListener>()
                : new ArrayList<>(engine.getCustomPostBPMNParseListeners());
        listeners.add(new Watch());
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    private static final class Watch extends AbstractBpmnParseListener {

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity process) {
            watch(process.getKey(), process);
            watchEvents(element, process);
        }

        private void watch(String process, ScopeImpl scope) {
            for (ActivityImpl activity : scope.getActivities()) {
                activity.addBuiltInListener(
                        ExecutionListener.EVENTNAME_START, noting(process + "/" + activity.getId()));
                activity.getOutgoingTransitions()
                        .forEach(flow -> ((TransitionImpl) flow)
                                .addBuiltInListener(
                                        ExecutionListener.EVENTNAME_TAKE, noting(process + "/" + flow.getId())));
                watch(process, activity);
            }
        }

        /** From an event-based gateway the engine goes to the event that happens without a flow between them. */
        private static void watchEvents(Element scope, ProcessDefinitionEntity process) {
            for (Element flow : scope.elements("sequenceFlow")) {
                var source = process.findActivity(flow.attribute("sourceRef"));
                if (source.getActivityBehavior() instanceof EventBasedGatewayActivityBehavior) {
                    process.findActivity(flow.attribute("targetRef"))
                            .addBuiltInListener(
                                    ExecutionListener.EVENTNAME_START,
                                    noting(process.getKey() + "/" + flow.attribute("id")));
                }
            }
            scope.elements("subProcess").forEach(inner -> watchEvents(inner, process));
        }

        private static ExecutionListener noting(String element) {
            return (DelegateExecution execution) -> note(element);
        }
    }
}
