package no.krisesenter.engine;

import java.util.Map;
import no.krisesenter.process.HandedOver;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.jspecify.annotations.Nullable;

/**
 * Every expression of the engine. Without a variable scope, which only queries do (org.camunda.bpm.engine.impl.AbstractQuery), the
 * {@link ExpressionGuard} is asked first; with one, an expression reaches variables, the beans for models and what
 * {@link WithinReach} names.
 */
final class GuardedExpressions extends JuelExpressionManager {

    private final ExpressionGuard guard;

    GuardedExpressions(Map<Object, Object> beans, ExpressionGuard guard) {
        super(beans);
        this.guard = guard;
    }

    @Override
    public Expression createExpression(String text) {
        try {
            return new Guarded(text);
        } catch (ELException unreadable) {
            throw new NotThisWay("expression-unreadable", "Et uttrykk kan ikke leses.");
        }
    }

    @Override
    protected ELResolver createElResolver() {
        var resolvers = new CompositeELResolver();
        resolvers.add(new VariableScopeElResolver());
        resolvers.add(new VariableContextElResolver());
        resolvers.add(new ReadOnlyMapELResolver(beans));
        resolvers.add(new MapELResolver(true));
        resolvers.add(new WithinReach());
        return resolvers;
    }

    private final class Guarded extends JuelExpression {

        Guarded(String text) {
            super(createValueExpression(text), GuardedExpressions.this, text);
        }

        @Override
        public @Nullable Object getValue(@Nullable VariableScope scope, @Nullable BaseDelegateExecution execution) {
            if (scope == null) {
                guard.check(getExpressionText());
            }
            try {
                return super.getValue(scope, execution);
            } catch (ProcessEngineException failure) {
                for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                    if (cause instanceof HandedOver handedOver) {
                        throw new BpmnError(handedOver.code());
                    }
                }
                throw failure;
            }
        }

        @Override
        public void setValue(@Nullable Object value, VariableScope scope, @Nullable BaseDelegateExecution execution) {
            throw new NotThisWay("expression-sets", "Et uttrykk kan ikke endre noe.");
        }
    }
}
