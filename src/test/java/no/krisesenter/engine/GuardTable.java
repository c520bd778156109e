package no.krisesenter.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;

/** {@code guards.csv}: each guard with the test that shows it to be needed. */
final class GuardTable {

    private static final Map<String, Row> ROWS = read();

    private GuardTable() {}

    /**
     * One guard.
     *
     * @param control the test that switches it off, as {@code GuardsTest.againstGuessingPasswords}, or one that shows what it does; or the guard that it asks
     * @param why what it keeps out, or why nothing gets in without it
     */
    record Row(String guard, String control, String why) {}

    static Map<String, Row> rows() {
        return ROWS;
    }

    static int size() {
        return ROWS.size();
    }

    /** The guards that this test says it is the control of. */
    static List<String> controlledBy(String control) {
        return ROWS.values().stream()
                .filter(row -> row.control().equals(control))
                .map(Row::guard)
                .toList();
    }

    private static Map<String, Row> read() {
        try {
            var rows = new TreeMap<String, Row>();
            var text = new ClassPathResource("guards.csv").getContentAsString(StandardCharsets.UTF_8);
            text.lines().skip(1).filter(line -> !line.startsWith("#")).forEach(line -> {
                var cells = Arrays.asList(line.split(";"));
                if (cells.size() != 3
                        || rows.put(cells.get(0), new Row(cells.get(0), cells.get(1), cells.get(2))) != null) {
                    throw new IllegalStateException("guards.csv: " + line);
                }
            });
            return rows;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
