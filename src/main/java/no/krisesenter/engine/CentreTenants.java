package no.krisesenter.engine;

import no.krisesenter.process.CaseNames;
import no.krisesenter.process.CaseReference;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.jspecify.annotations.Nullable;

/** Every instance belongs to a centre: its caller's, its case's, or that of the person who starts it. Definitions are shared. */
final class CentreTenants implements TenantIdProvider {

    private final java.util.function.Supplier<CaseNames> cases;

    CentreTenants(java.util.function.Supplier<CaseNames> cases) {
        this.cases = cases;
    }

    @Override
    public @Nullable String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
        if (context.getSuperExecution() != null) {
            return context.getSuperExecution().getTenantId();
        }
        if (context.getVariables() != null && context.getVariables().get("caseReference") instanceof String reference) {
            return cases.get()
                    .centreOf(new CaseReference(reference))
                    .orElseThrow()
                    .value();
        }
        var authentication = Context.getCommandContext().getAuthentication();
        return authentication == null
                        || authentication.getTenantIds() == null
                        || authentication.getTenantIds().isEmpty()
                ? null
                : authentication.getTenantIds().get(0);
    }

    @Override
    public @Nullable String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
        return null;
    }

    @Override
    public @Nullable String provideTenantIdForHistoricDecisionInstance(
            TenantIdProviderHistoricDecisionInstanceContext context) {
        return context.getExecution() == null ? null : context.getExecution().getTenantId();
    }
}
