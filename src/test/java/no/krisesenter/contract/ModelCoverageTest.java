package no.krisesenter.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import no.krisesenter.testing.ModelCoverage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs after all other tests: every step and every way of every model has been gone by one of them. Has nothing to say when run alone. */
@Tag("second-round")
class ModelCoverageTest {

    private static final Path REPORT = Path.of("target", "model-coverage.txt");

    @Test
    void everyStepAndEveryWayOfEveryModelIsGone() throws IOException {
        var passed = ModelCoverage.passed();
        var report = new ArrayList<String>();
        var missing = new ArrayList<String>();
        for (var model : Material.at(Path.of("")).models()) {
            var asked = toBeGone(model);
            var left = new TreeSet<>(asked);
            left.removeIf(element -> passed.contains(model.id() + "/" + element));
            report.add("%s: %d of %d".formatted(model.id(), asked.size() - left.size(), asked.size()));
            left.forEach(element -> report.add("    " + element));
            left.forEach(element -> missing.add(model.id() + "/" + element));
        }
        Files.createDirectories(REPORT.getParent());
        Files.write(REPORT, report);

        assertThat(missing).as("no test goes here (all of it in %s)", REPORT).isEmpty();
    }

    private static Set<String> toBeGone(Model model) {
        var ids = new TreeSet<String>();
        model.nodes().forEach(node -> ids.add(node.id()));
        model.flows().forEach(flow -> ids.add(flow.id()));
        return ids;
    }
}
