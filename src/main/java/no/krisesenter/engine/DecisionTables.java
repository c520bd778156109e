package no.krisesenter.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.krisesenter.process.Decisions;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The newest version of each decision table, evaluated by the engine. */
@Component
final class DecisionTables implements Decisions {

    private final DecisionService decisions;
    private final ProcessEngineConfigurationImpl engine;

    DecisionTables(@Lazy DecisionService decisions, @Lazy ProcessEngineConfigurationImpl engine) {
        this.decisions = decisions;
        this.engine = engine;
    }

    @Override
    public List<Map<String, Object>> evaluate(String table, Map<String, ?> inputs) {
        return Unchecked.run(
                engine,
                () -> decisions
                        .evaluateDecisionTableByKey(table)
                        .variables(new HashMap<>(inputs))
                        .evaluate()
                        .getResultList());
    }
}
