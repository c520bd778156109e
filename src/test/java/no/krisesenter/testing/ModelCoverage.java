package no.krisesenter.testing;

import java.util.ArrayList;
import java.util.Set;
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

/** Notes every flow node and every sequence flow that any test of the run passes, as {@code <process>/<element id>}. */
@TestComponent
public class ModelCoverage extends AbstractProcessEnginePlugin {

    private static final Set<String> PASSED = ConcurrentHashMap.newKeySet();

    /** Everything that has been passed so far in this JVM. */
    public static Set<String> passed() {
        return Set.copyOf(PASSED);
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
                activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, note(process + "/" + activity.getId()));
                activity.getOutgoingTransitions()
                        .forEach(flow -> ((TransitionImpl) flow)
                                .addBuiltInListener(
                                        ExecutionListener.EVENTNAME_TAKE, note(process + "/" + flow.getId())));
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
                                    note(process.getKey() + "/" + flow.attribute("id")));
                }
            }
            scope.elements("subProcess").forEach(inner -> watchEvents(inner, process));
        }

        private static ExecutionListener note(String element) {
            return (DelegateExecution execution) -> PASSED.add(element);
        }
    }
}
