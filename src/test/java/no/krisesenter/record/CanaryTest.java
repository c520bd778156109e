package no.krisesenter.record;

import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.testing.DatabaseAtRest;
import no.krisesenter.testing.DatabaseSearch;
import no.krisesenter.testing.EveryFormTest;
import no.krisesenter.testing.FormQuestion;
import no.krisesenter.testing.FormVariants;
import no.krisesenter.testing.Goals;
import no.krisesenter.testing.LogWatch;
import no.krisesenter.testing.ServerFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/**
 * A canary in every free-text field of every form, written in Tasklist: saved as a draft, sent in, and read back through the record. Nobody
 * else may sing: no column of any table, no line of the log, no byte of a dump or of the server's files.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanaryTest extends EveryFormTest {

    private static final String CANARY = "Kanarifugl";
    private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");

    @Autowired
    private Answers answers;

    @Autowired
    private ServletWebServerApplicationContext server;

    private DatabaseSearch search;
    private LogWatch log;
    private ServerFiles edges;
    private int titles;
    private int pagesWithCanaries;
    private int forms;
    private int markers;
    private int searches;

    @BeforeAll
    void listen() {
        search = new DatabaseSearch(database);
        log = new LogWatch();
        edges = new ServerFiles(server, database);
    }

    @AfterAll
    void searchOnceMoreAndTellHowMuchWasSearched() {
        log.close();
        assertThat(search.everywhere().tablesWith(CANARY)).isEmpty();
        assertThat(search.everywhere().packedColumnsWith(CANARY)).isEmpty();
        var atRest = new DatabaseAtRest(database);
        assertThat(atRest.placesWith(CANARY)).isEmpty();
        assertThat(edges.placesWith(CANARY)).isEmpty();
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
        Goals.note(
                "S-08-edges-" + history,
                "the same canaries: addresses and redirections of %d requests in Tomcat's log, its folder, %d lines of the database server's log, %d titles of pages (%d of them of pages with canaries), job log and incidents searched, 0 hits"
                        .formatted(
                                edges.requests().size(),
                                edges.linesOfTheDatabase().size(),
                                titles,
                                pagesWithCanaries));
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

        // a form that asks which child somebody is worried about may itself be about the grown-up
        var client = about;
        var ofChild =
                Optional.ofNullable(standing.child()).flatMap(child -> answers.newest(client, child, place.form()));
        var kept = ofChild.or(() -> answers.newest(client, place.form()));
        assertThat(canariesIn(kept.orElseThrow().answers())).isEqualTo(canaries);
        noTitleSings(client, place.form(), ofChild.isPresent() ? standing.child() : null);
        markers += canaries.size();
        return canaries.keySet().stream()
                .map(path -> path.replaceAll("\\[\\d+]", ""))
                .collect(Collectors.toSet());
    }

    private void nobodySings() {
        searches++;
        assertThat(search.tablesWithNew(CANARY)).isEmpty();
    }

    /** What stands in the tab of the browser, and in its list of what was visited. */
    private void noTitleSings(CaseReference about, String form, @Nullable ChildReference child) {
        var page = desks.of(VERA)
                .browser()
                .page("/workplace/cases/" + about + "/sections/" + form + (child == null ? "" : "/" + child));
        var title = TITLE.matcher(page.text());
        assertThat(title.find()).as("has a title").isTrue();
        assertThat(title.group(1)).isNotBlank().doesNotContain(CANARY);
        titles++;
        pagesWithCanaries += page.text().contains(CANARY) ? 1 : 0;
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
}
