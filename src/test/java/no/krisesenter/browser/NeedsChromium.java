package no.krisesenter.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs a test where there is a Chromium and skips it elsewhere. With {@code KRISESENTER_BROWSER=required} a missing Chromium is a failure;
 * {@code KRISESENTER_CHROMIUM} names another one than the first on the path.
 */
final class NeedsChromium implements ExecutionCondition {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (find().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is there.");
        }
        if ("required".equals(System.getenv("KRISESENTER_BROWSER"))) {
            throw new IllegalStateException(
                    "No Chromium on the path, and KRISESENTER_BROWSER says that it is required.");
        }
        return ConditionEvaluationResult.disabled(
                "No Chromium on the path (" + String.join(", ", NAMES) + "): the tests in the browser are skipped.");
    }

    static Optional<Path> find() {
        return Stream.concat(
                        Stream.ofNullable(System.getenv("KRISESENTER_CHROMIUM")).map(Path::of), onThePath())
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> onThePath() {
        var folders = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .toList();
        return NAMES.stream().flatMap(name -> folders.stream().map(folder -> folder.resolve(name)));
    }
}
