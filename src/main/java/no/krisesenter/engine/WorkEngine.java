package no.krisesenter.engine;

import java.util.ArrayList;
import java.util.List;
import no.krisesenter.process.CaseNames;
import no.krisesenter.process.Messages;
import no.krisesenter.process.TaskDeadlines;
import no.krisesenter.process.WorkJournal;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the stock engine ours: its forms lead to the record, its variables are guarded, its history keeps no values, its work is noted for leaders. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class WorkEngine extends AbstractProcessEnginePlugin {

    private final ListableBeanFactory beans;
    private final VariableCheck variables;
    private final ObjectProvider<FormBridge> bridge;
    private final ObjectProvider<TaskDeadlines> deadlines;
    private final ObjectProvider<CaseNames> cases;
    private final ExpressionGuard expressions;
    private final List<CommandGuard> commands;
    private final List<Deployer> deployers;
    private final ObjectProvider<TaskBarriers> barriers;
    private final ObjectProvider<TaskGuard> guards;
    private final ObjectProvider<WorkJournal> journal;
    private final ObjectProvider<Messages> messages;

    WorkEngine(
            ListableBeanFactory beans,
            VariableCheck variables,
            ObjectProvider<FormBridge> bridge,
            ObjectProvider<TaskDeadlines> deadlines,
            ObjectProvider<CaseNames> cases,
            ExpressionGuard expressions,
            List<CommandGuard> commands,
            List<Deployer> deployers,
            ObjectProvider<TaskBarriers> barriers,
            ObjectProvider<TaskGuard> guards,
            ObjectProvider<WorkJournal> journal,
            ObjectProvider<Messages> messages) {
        this.beans = beans;
        this.variables = variables;
        this.bridge = bridge;
        this.deadlines = deadlines;
        this.cases = cases;
        this.expressions = expressions;
        this.commands = commands;
        this.deployers = deployers;
        this.barriers = barriers;
        this.guards = guards;
        this.journal = journal;
        this.messages = messages;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomHistoryLevels(List.of(new WorkHistoryLevel()));
        engine.setCustomHistoryEventHandlers(new ArrayList<>(List.of(new WorkEvents())));
        engine.setCustomSessionFactories(new ArrayList<>(List.of(StepNotes.sessions(journal::getObject))));
        engine.setBeans(new ModelBeans(beans));
        engine.setExpressionManager(new GuardedExpressions(engine.getBeans(), expressions));
        engine.setScriptFactory(new NoScripts());
        engine.setCustomPreDeployers(new ArrayList<>(deployers));
        engine.setCommandContextFactory(new QuietContexts(engine));
        FailedCommands.logJobsToo();
        engine.setTenantIdProvider(new CentreTenants(cases::getObject));
        engine.setCustomJobHandlers(
                new ArrayList<>(List.of(new MessageDelivery(messages::getObject), new NewsDelivery())));
        var listeners = engine.getCustomPostBPMNParseListeners() == null
                ? new ArrayList<org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener>()
                : new ArrayList<>(engine.getCustomPostBPMNParseListeners());
        var checks = new WorkChecks(guards::orderedStream);
        listeners.add(new ModelParsing(
                bridge::getObject, () -> new Overdue(deadlines.getObject()), barriers::getObject, checks));
        engine.setCommandCheckers(new ArrayList<>(List.of(new TenantCommandChecker(), checks)));
        engine.setResourceAuthorizationProvider(new TaskRights());
        engine.setCustomPostBPMNParseListeners(listeners);
        engine.setCustomPreCommandInterceptorsTxRequired(interceptors());
        engine.setCustomPreCommandInterceptorsTxRequiresNew(interceptors());
    }

    private List<CommandInterceptor> interceptors() {
        return new ArrayList<>(List.of(
                new FailedCommands(),
                new LayingBack(),
                new RefusalsAsFormErrors(),
                new GuardedCommands(commands),
                new RetryOnCollision()));
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.setVariableTypes(new GuardedSerializers(engine.getVariableSerializers(), variables));
    }
}
