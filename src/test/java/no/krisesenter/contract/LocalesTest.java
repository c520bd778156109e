package no.krisesenter.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the web applications in Norwegian, as they are served, beside the English ones that come with the engine. */
class LocalesTest {

    private static final String APPS = "/META-INF/resources/webjars/camunda/app/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}|\\{}");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}");
    private static final Pattern FOREIGN =
            Pattern.compile("(?i)camunda|bpmn\\.io|cockpit|tasklist|\\badmin\\b|krisesenter");

    /** The same word in both languages. */
    private static final Set<String> SAME = Set.of(
            "CSV",
            "Diagram",
            "Element",
            "Filter",
            "ID",
            "ID*",
            "JSON",
            "OK",
            "Operator",
            "Start",
            "Status",
            "System",
            "Type");

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyWordIsThereInNorwegianAndNamesNobody(String app) throws IOException {
        var english = labels(app, "en");
        var norwegian = labels(app, "nb");

        assertThat(norwegian.keySet()).containsAll(english.keySet());
        assertThat(english)
                .allSatisfy((key, text) ->
                        assertThat(placeholders(norwegian.get(key))).as(key).isEqualTo(placeholders(text)));
        assertThat(english.keySet().stream()
                        .filter(key -> english.get(key).equals(norwegian.get(key)))
                        .map(key -> english.get(key).strip())
                        .filter(text -> LETTERS.matcher(text).find())
                        .filter(text -> !SAME.contains(text)))
                .isEmpty();
        assertThat(norwegian)
                .allSatisfy((key, text) -> assertThat(FOREIGN.matcher(text).find())
                        .as("%s: %s", key, text)
                        .isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void theWeekBeginsOnMondayAndDatesAreWrittenAsInNorway(String app) throws IOException {
        var dates = read(app, "nb").get("dateLocales");

        assertThat(dates.at("/week/dow").asInt()).isEqualTo(1);
        assertThat(dates.at("/longDateFormat/L").asText()).isEqualTo("DD.MM.YYYY");
        assertThat(dates.at("/longDateFormat/LLL").asText()).isEqualTo("D. MMMM YYYY [kl.] HH.mm");
        assertThat(dates.get("months").get(4).asText()).isEqualTo("mai");
    }

    /** No word is written down that none of the applications has. */
    @Test
    void noWordIsLeftOver() throws IOException {
        var known = new TreeSet<String>();
        var ours = new TreeSet<String>();
        for (var app : List.of("tasklist", "cockpit", "admin", "welcome")) {
            known.addAll(labels(app, "en").keySet());
            ours.addAll(labels(app, "nb").keySet());
        }
        assertThat(ours).isEqualTo(known);
    }

    private TreeMap<String, String> labels(String app, String language) throws IOException {
        var labels = new TreeMap<String, String>();
        read(app, language)
                .get("labels")
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        return labels;
    }

    private JsonNode read(String app, String language) throws IOException {
        try (InputStream file = LocalesTest.class.getResourceAsStream(APPS + app + "/locales/" + language + ".json")) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return json.readTree(text.replace("\uFEFF", ""));
        }
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group().replaceAll("\\s", ""))
                .sorted()
                .toList();
    }
}
