package no.krisesenter.record;

import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import no.krisesenter.process.CaseReference;
import no.krisesenter.testing.DatabaseAtRest;
import no.krisesenter.testing.DatabaseSearch;
import no.krisesenter.testing.EveryFormTest;
import no.krisesenter.testing.FormQuestion;
import no.krisesenter.testing.FormVariants;
import no.krisesenter.testing.Goals;
import no.krisesenter.testing.LogWatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A canary in every free-text field of every form, written in Tasklist: saved as a draft, sent in, and read back through the record. Nobody
 * else may sing: no column of any table, no line of the log, no byte of a dump or of the server's files.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanaryTest extends EveryFormTest {

    private static final String CANARY = "Kanarifugl";

    @Autowired
    private Answers answers;

    private DatabaseSearch search;
    private LogWatch log;
    private int forms;
    private int markers;
    private int searches;

    @BeforeAll
    void listen() {
        search = new DatabaseSearch(database);
        log = new LogWatch();
    }

    @AfterAll
    void searchOnceMoreAndTellHowMuchWasSearched() {
        log.close();
        assertThat(search.everywhere().tablesWith(CANARY)).isEmpty();
        assertThat(search.everywhere().packedColumnsWith(CANARY)).isEmpty();
        var atRest = new DatabaseAtRest(database);
        assertThat(atRest.placesWith(CANARY)).isEmpty();
        var history = processEngine.getProcessEngineConfiguration().getHistory();
        Goals.note(
                "S-07-" + history,
                "%d forms, %d canaries written and read back, %d searches of %d columns in %d tables, %d log lines, dump and %s searched, 0 hits"
                        .formatted(
                                forms,
                                markers,
                                searches,
                                search.columns(),
                                search.tables().size(),
                                log.seen(),
                                atRest.size()));
    }

    @ParameterizedTest
    @MethodSource("places")
    void whatSomebodyWritesIsInTheRecordAndNowhereElse(Place place) {
        var written = new TreeSet<String>();
        for (var given : new FormVariants(place.form(), feel, fixedAnswers(place.form()), shownIn(place)).all()) {
            written.addAll(fillIn(place, given));
        }
        forms++;

        var freeTexts = FormQuestion.of(place.form()).stream()
                .filter(FormQuestion::isFreeText)
                .map(FormQuestion::path)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(written).isEqualTo(freeTexts);
        assertThat(log.newLinesWith(CANARY)).isEmpty();
    }

    /** Answers where canaries were written. */
    private Set<String> fillIn(Place place, Map<String, Object> given) {
        var vera = desks.of(VERA);
        var standing = standAt(place);
        var form = standing.task() == null ? vera.opensStart(place.process()) : vera.opens(standing.task());
        var filled = form.filledInRichly(about(standing, place, given), CANARY + forms);
        var canaries = canariesIn(filled);

        if (standing.task() != null) {
            vera.saves(standing.task(), filled).ok();
            nobodySings();
            assertThat(canariesIn(vera.opens(standing.task()).known())).isEqualTo(canaries);
        }
        var about = standing.client();
        if (standing.task() == null) {
            var started = vera.sendsStart(place.process(), filled).ok().json();
            about = new CaseReference(started.path("businessKey").asText());
        } else {
            vera.sends(standing.task(), filled).ok();
        }
        nobodySings();
        runJobs();
        nobodySings();

        var kept = standing.child() == null
                ? answers.newest(about, place.form())
                : answers.newest(about, standing.child(), place.form());
        assertThat(canariesIn(kept.orElseThrow().answers())).isEqualTo(canaries);
        markers += canaries.size();
        return canaries.keySet().stream()
                .map(path -> path.replaceAll("\\[\\d+]", ""))
                .collect(Collectors.toSet());
    }

    private void nobodySings() {
        searches++;
        assertThat(search.tablesWith(CANARY)).isEmpty();
    }

    /** Canaries by path. */
    private static Map<String, String> canariesIn(Map<String, ?> answers) {
        var canaries = new TreeMap<String, String>();
        answers.forEach((key, answer) -> {
            if (answer instanceof String text && text.contains(CANARY)) {
                canaries.put(key, text);
            } else if (answer instanceof List<?> rows) {
                for (int row = 0; row < rows.size(); row++) {
                    if (rows.get(row) instanceof Map<?, ?> values) {
                        var name = key + "[" + row + "]";
                        @SuppressWarnings("unchecked")
                        var inner = canariesIn((Map<String, ?>) values);
                        inner.forEach((path, text) -> canaries.put(name + "." + path, text));
                    }
                }
            }
        });
        return canaries;
    }

    @Test
    void theSearchHearsACanaryInEveryDisguise() throws Exception {
        var word = "Stillits";
        var zipped = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(zipped)) {
            zip.write(("hun heter " + word).getBytes(StandardCharsets.UTF_8));
        }
        var disguises = new LinkedHashMap<String, Object>();
        disguises.put("text", "hun heter " + word + ".");
        disguises.put("bytea", ("hun heter " + word).getBytes(StandardCharsets.UTF_8));
        disguises.put("bytea ", ("hun heter " + word).getBytes(StandardCharsets.UTF_16));
        disguises.put("text ", base64("hun heter " + word));
        disguises.put("text  ", base64("x" + word + "!!"));
        disguises.put("text   ", base64("xx" + word + "!"));
        for (var disguise : disguises.entrySet()) {
            inATable(
                    disguise.getKey(),
                    disguise.getValue(),
                    () -> assertThat(search.tablesWith(word)).containsExactly("engine.\"disguise\": 1"));
        }
        inATable(
                "bytea",
                zipped.toByteArray(),
                () -> assertThat(search.packedColumnsWith(word)).containsExactly("engine.\"disguise\".seen"));
        assertThat(search.tablesWith(word)).isEmpty();
    }

    @Test
    void theSearchHearsACanaryInTheDumpTheFilesAndTheLogOfTheServerAlsoAfterItHasBeenDeleted() {
        var word = "Gjerdesmett";
        var atRest = new DatabaseAtRest(database);
        inATable("text", "hun heter " + word, () -> {
            assertThat(atRest.placesWith(word)).contains("dump of engine.\"disguise\"");
            assertThat(atRest.filesWith(word)).anyMatch(file -> file.startsWith("base/"));
        });
        assertThat(atRest.placesWith(word)).isNotEmpty().allMatch(file -> file.startsWith("pg_wal/"));
    }

    private void inATable(String type, Object value, Runnable look) {
        database.execute("create table engine.disguise (seen " + type + ")");
        try {
            database.update("insert into engine.disguise values (?)", value);
            look.run();
        } finally {
            database.execute("drop table engine.disguise");
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
