package no.krisesenter.forms;

import java.util.HashMap;
import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/** The FEEL engine that comes with the process engine. */
final class EngineFeel implements Feel {

    private final FeelEngineApi engine = FeelEngineBuilder.forJava().build();

    @Override
    public Object evaluate(String expression, Map<String, ?> context) {
        EvaluationResult result = engine.evaluateExpression(expression, new HashMap<String, Object>(context));
        return result.isSuccess() ? result.result() : null;
    }
}
