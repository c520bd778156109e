package no.krisesenter.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.krisesenter.forms.Feel;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** FEEL on the server, by the engine's own FEEL interpreter. */
@Component
final class FeelExpressions implements Feel {

    private static final int KEPT = 10_000;

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();

    /** Conditions of forms as they were read: the same few are asked each time a form is opened or sent in. */
    private final Map<String, ParseResult> read = new ConcurrentHashMap<>();

    @Override
    public @Nullable Object evaluate(String expression, Map<String, ? extends @Nullable Object> context) {
        var text = expression.startsWith("=") ? expression.substring(1) : expression;
        var parsed = parsed(text);
        if (!parsed.isSuccess()) {
            return null;
        }
        var evaluation = feel.evaluate(parsed.parsedExpression(), new HashMap<>(context));
        return evaluation.isSuccess() ? evaluation.result() : null;
    }

    private ParseResult parsed(String text) {
        if (read.size() > KEPT) {
            read.clear();
        }
        return read.computeIfAbsent(text, feel::parseExpression);
    }
}
