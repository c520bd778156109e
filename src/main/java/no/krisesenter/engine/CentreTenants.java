package no.krisesenter.engine;

import java.util.Optional;
import no.krisesenter.process.CaseNames;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
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
        return ofCase(context).or(CentreTenants::ofUser).orElse(null);
    }

    /** Empty also for a case that does not exist: somebody may have sent anything, and the form is checked only after this. */
    private Optional<String> ofCase(TenantIdProviderProcessInstanceContext context) {
        return context.getVariables() != null && context.getVariables().get("caseReference") instanceof String reference
                ? CaseReference.read(reference).flatMap(cases.get()::centreOf).map(CentreId::value)
                : Optional.empty();
    }

    private static Optional<String> ofUser() {
        return Optional.ofNullable(Context.getCommandContext().getAuthentication())
                .map(Authentication::getTenantIds)
                .flatMap(centres -> centres.stream().findFirst());
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
