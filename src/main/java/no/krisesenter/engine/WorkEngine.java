package no.krisesenter.engine;

import java.util.ArrayList;
import java.util.List;
import no.krisesenter.process.CaseNames;
import no.krisesenter.process.TaskDeadlines;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the stock engine ours: its forms lead to the record, its variables are guarded, its history keeps no values. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class WorkEngine extends AbstractProcessEnginePlugin {

    private final ListableBeanFactory beans;
    private final DeclaredVariables declared;
    private final ObjectProvider<FormBridge> bridge;
    private final ObjectProvider<TaskDeadlines> deadlines;
    private final ObjectProvider<CaseNames> cases;

    WorkEngine(
            ListableBeanFactory beans,
            DeclaredVariables declared,
            ObjectProvider<FormBridge> bridge,
            ObjectProvider<TaskDeadlines> deadlines,
            ObjectProvider<CaseNames> cases) {
        this.beans = beans;
        this.declared = declared;
        this.bridge = bridge;
        this.deadlines = deadlines;
        this.cases = cases;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomHistoryLevels(List.of(new WorkHistoryLevel()));
        engine.setBeans(new ModelBeans(beans));
        engine.setTenantIdProvider(new CentreTenants(cases::getObject));
        engine.setCustomJobHandlers(new ArrayList<>(List.of(new MessageDelivery())));
        var listeners = engine.getCustomPostBPMNParseListeners() == null
                ? new ArrayList<org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener>()
                : new ArrayList<>(engine.getCustomPostBPMNParseListeners());
        listeners.add(new ModelParsing(bridge::getObject, () -> new Overdue(deadlines.getObject())));
        engine.setCustomPostBPMNParseListeners(listeners);
        engine.setCustomPreCommandInterceptorsTxRequired(interceptors());
        engine.setCustomPreCommandInterceptorsTxRequiresNew(interceptors());
    }

    private static List<CommandInterceptor> interceptors() {
        return new ArrayList<>(List.of(new RefusalsAsFormErrors(), new RetryOnCollision()));
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.setVariableTypes(new GuardedSerializers(engine.getVariableSerializers(), declared));
    }
}
