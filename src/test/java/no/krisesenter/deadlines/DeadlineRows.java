package no.krisesenter.deadlines;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.krisesenter.process.Decisions;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** The real deadline table on the real decision engine, which remembers the rows that were hit. */
final class DeadlineRows implements Decisions {

    private final Set<String> hitRows = new HashSet<>();
    private final DmnEngine engine;
    private final DmnDecision table;

    DeadlineRows() {
        DmnEngineConfiguration configuration = DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add(event -> event.getMatchingRules().forEach(rule -> hitRows.add(rule.getId())));
        engine = configuration.buildEngine();
        try (InputStream file = getClass().getResourceAsStream("/processes/0-client-journey/deadlines.dmn")) {
            table = engine.parseDecision("deadlines", file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public List<Map<String, Object>> evaluate(String name, Map<String, ?> inputs) {
        if (!name.equals("deadlines")) {
            throw new IllegalArgumentException(name);
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        engine.evaluateDecisionTable(table, new HashMap<>(inputs))
                .forEach(row -> rows.add(new HashMap<>(row.getEntryMap())));
        return rows;
    }

    Set<String> hitRows() {
        return hitRows;
    }
}
