package no.krisesenter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.krisesenter.testing.Goals;
import org.junit.jupiter.api.Test;

/** Every component that we deliver or build with is known, and what is wrong with it is decided: {@code src/docs/security/README.md}. */
class SupplyChainTest {

    private static final int DAYS_AT_MOST = 90;
    private static final Path FILE = Path.of("src/docs/security/components.csv");
    private static final Path MAVEN = Path.of("target/components.txt");
    private static final Path NPM = Path.of("src/main/frontend/package-lock.json");
    private static final Pattern DEPENDENCY =
            Pattern.compile("^ +([^:]+):([^:]+):[^:]+:(?:[^:]+:)?([^:]+):(?:compile|runtime)\\b.*");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private final List<Decision> decisions = decisions();
    private final List<Component> components = components();

    private record Component(String name, String version) {}

    private record Decision(
            List<Pattern> names,
            Pattern versions,
            String support,
            Set<String> advisories,
            String why,
            LocalDate decided,
            Set<String> tests,
            String line) {

        boolean isAbout(Component component) {
            return names.stream()
                    .anyMatch(name -> name.matcher(component.name()).matches());
        }

        boolean isUrgent() {
            return !advisories.isEmpty() || support.startsWith("ended");
        }
    }

    @Test
    void everyComponentHasARowAndEveryRowAComponent() {
        var unused = new ArrayList<>(decisions);
        var unknown = new ArrayList<Component>();
        for (var component : components) {
            var row = decisions.stream().filter(each -> each.isAbout(component)).findFirst();
            row.ifPresent(unused::remove);
            if (row.isEmpty()
                    || !row.get().versions().matcher(component.version()).matches()) {
                unknown.add(component);
            }
        }

        assertThat(components).hasSizeGreaterThan(150);
        assertThat(unknown).isEmpty();
        assertThat(unused).extracting(Decision::line).isEmpty();
    }

    @Test
    void everyHoleAndEveryEndedLineHasADecisionAndATestThatCompensates() throws IOException {
        Set<String> tests;
        try (var files = Files.walk(Path.of("src/test/java"))) {
            tests = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }

        assertThat(decisions).allSatisfy(each -> {
            assertThat(each.support()).matches("supported|frozen|ended \\d{4}-\\d\\d-\\d\\d");
            assertThat(each.advisories()).allMatch(number -> number.matches("CVE-\\d{4}-\\d{4,}|GHSA(-\\w{4}){3}"));
            assertThat(each.why()).isNotBlank();
            assertThat(tests).containsAll(each.tests());
            assertThat(each.tests().isEmpty() && each.isUrgent())
                    .as(each.line())
                    .isFalse();
        });
        assertThat(decisions.stream().flatMap(each -> each.advisories().stream()))
                .contains("CVE-2026-109432", "CVE-2026-77226");
        Goals.note(
                "S-22",
                "%d components, all with a decision; %d known holes and %d ended lines, each with a test that compensates"
                        .formatted(
                                components.size(),
                                decisions.stream()
                                        .mapToInt(each -> each.advisories().size())
                                        .sum(),
                                decisions.stream()
                                        .filter(each -> each.support().startsWith("ended"))
                                        .count()));
    }

    /** Against the day on which somebody has looked at all of them, never against today: an old version must build the same tomorrow. */
    @Test
    void noDecisionIsOlderThanNinetyDays() throws IOException {
        var day = DAY.matcher(Files.readAllLines(FILE).get(0));
        assertThat(day.find()).isTrue();
        var lookedThrough = LocalDate.parse(day.group());

        assertThat(decisions)
                .allSatisfy(each -> assertThat(ChronoUnit.DAYS.between(each.decided(), lookedThrough))
                        .as(each.line())
                        .isBetween(0L, (long) DAYS_AT_MOST));
    }

    private static List<Decision> decisions() {
        return lines(FILE).stream().skip(2).map(SupplyChainTest::decision).toList();
    }

    private static Decision decision(String line) {
        var cells = line.split(";", -1);
        assertThat(cells).as(line).hasSize(7);
        return new Decision(
                words(cells[0]).stream().map(SupplyChainTest::pattern).toList(),
                pattern(cells[1]),
                cells[2],
                cells[3].equals("-") ? Set.of() : words(cells[3]),
                cells[4],
                LocalDate.parse(cells[5]),
                words(cells[6]),
                line);
    }

    private static Set<String> words(String cell) {
        return Arrays.stream(cell.split(" "))
                .filter(word -> !word.isBlank())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Pattern pattern(String withStars) {
        return Pattern.compile(
                Arrays.stream(withStars.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    private static List<Component> components() {
        var all = new ArrayList<Component>();
        for (var line : lines(MAVEN)) {
            var dependency = DEPENDENCY.matcher(line);
            if (dependency.matches()) {
                all.add(new Component(dependency.group(1) + ":" + dependency.group(2), dependency.group(3)));
            }
        }
        try {
            new ObjectMapper().readTree(NPM.toFile()).path("packages").fields().forEachRemaining(each -> {
                if (!each.getKey().isEmpty()) {
                    var name = each.getKey().replaceFirst(".*node_modules/", "");
                    all.add(new Component(
                            "npm:" + name, each.getValue().path("version").asText()));
                }
            });
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return all;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
