package no.krisesenter.engine;

import java.util.HashMap;
import java.util.Map;
import no.krisesenter.forms.Feel;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** FEEL on the server, by the engine's own FEEL interpreter. */
@Component
final class FeelExpressions implements Feel {

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();

    @Override
    public @Nullable Object evaluate(String expression, Map<String, ? extends @Nullable Object> context) {
        var text = expression.startsWith("=") ? expression.substring(1) : expression;
        var evaluation = feel.evaluateExpression(text, new HashMap<>(context));
        return evaluation.isSuccess() ? evaluation.result() : null;
    }
}
