package no.krisesenter.engine;

import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.krisesenter.testing.Browser.Reply;
import no.krisesenter.testing.DatabaseSearch;
import no.krisesenter.testing.Desk;
import no.krisesenter.testing.EveryFormTest;
import no.krisesenter.testing.FormQuestion;
import no.krisesenter.testing.FormVariants;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Whatever a page, or somebody who is no page, sends in: each question of each form refuses what breaks its rules, and nothing changes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("second-round")
class BadInputTest extends EveryFormTest {

    private static final String RELOAD = " Last siden på nytt og prøv igjen.";
    private static final String NONSENSE = "tullball";

    private enum Kind {
        UNKNOWN_KEY,
        WRONG_TYPE,
        NO_SUCH_OPTION,
        MISSING,
        TOO_LONG,
        HIDDEN
    }

    private final Map<Kind, Integer> cases = new EnumMap<>(Kind.class);
    private Logger refusals;
    private DatabaseSearch search;

    @BeforeAll
    void thousandsOfRefusalsAreNoNews() {
        search = new DatabaseSearch(database);
        refusals = (Logger) LoggerFactory.getLogger("org.camunda.bpm.engine.context");
        refusals.setLevel(Level.OFF);
    }

    @AfterAll
    void tellHowMuchWasTried() {
        refusals.setLevel(null);
        System.out.println("Bad input refused: " + cases);
    }

    @ParameterizedTest
    @MethodSource("places")
    void badInputIsRefusedWithASentenceAndChangesNothing(Place place) {
        var vera = desks.of(VERA);
        var standing = standAt(place);
        var opened = standing.task() == null ? vera.opensStart(place.process()) : vera.opens(standing.task());
        var tried = new HashSet<String>();
        var surprises = new ArrayList<String>();
        var before = search.fingerprints();

        Map<String, Object> good = Map.of();
        for (var given : new FormVariants(place.form(), feel, fixedAnswers(place.form()), shownIn(place)).all()) {
            var fixed = about(standing, place, given);
            good = opened.filledInRichly(fixed, "Svar");
            for (var bad : badInput(place, good)) {
                if (tried.add(bad.kind() + bad.where())) {
                    cases.merge(bad.kind(), 1, Integer::sum);
                    surprise(bad, send(vera, place, standing, bad.answers()), surprises);
                }
            }
        }

        assertThat(surprises).isEmpty();
        assertThat(search.fingerprints()).isEqualTo(before);
        if (standing.task() != null) {
            assertThat(vera.cards(standing.client())).contains(standing.task());
        }
        var reply = send(vera, place, standing, good);
        assertThat(reply.isOk()).as("%s: %s", place, reply.text()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {NONSENSE, "to ord", "${1 + 1}", ""})
    void aCaseThatCannotExistIsNoWayIn(String reference) {
        var vera = desks.of(VERA);
        var before = search.fingerprints();
        var answers = vera.opensStart("report-change").filledIn(Map.of("caseReference", reference));

        var reply = vera.sendsStart("report-change", answers);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.sentence())
                .isEqualTo("«Hvem gjelder det?» "
                        + (reference.isEmpty() ? "må besvares." : "har et svar som ikke kan velges. Velg på nytt."));
        assertThat(search.fingerprints()).isEqualTo(before);
    }

    private static Reply send(Desk desk, Place place, Standing standing, Map<String, ?> answers) {
        return standing.task() == null
                ? desk.sendsStart(place.process(), answers)
                : desk.sends(standing.task(), answers);
    }

    private static void surprise(Bad bad, Reply reply, List<String> surprises) {
        if (reply.status() != 400) {
            surprises.add(bad + " was answered with " + reply);
        } else if (reply.sentence().lines().noneMatch(bad.sentence()::equals)) {
            surprises.add(bad + " was answered with: " + reply.sentence());
        } else if (reply.text().contains(NONSENSE)) {
            surprises.add(bad + " was repeated: " + reply.sentence());
        }
    }

    // -- what can be wrong

    private List<Bad> badInput(Place place, Map<String, Object> good) {
        var all = new ArrayList<Bad>();
        var shown = shownIn(place);
        all.add(new Bad(
                Kind.UNKNOWN_KEY,
                "",
                with(good, NONSENSE, "x"),
                "Det ble sendt et felt som ikke finnes i skjemaet." + RELOAD));
        for (var question : FormQuestion.of(place.form())) {
            if (!question.isShown(good, shown, feel)) {
                hidden(question, good, all);
            } else if (!question.isInList() || good.get(question.list()) instanceof List<?>) {
                wrong(question, good, all);
            }
        }
        return all;
    }

    private static void hidden(FormQuestion question, Map<String, Object> good, List<Bad> all) {
        var answer = someAnswer(question);
        all.add(
                question.isInList()
                        ? new Bad(
                                Kind.HIDDEN,
                                question.list(),
                                with(good, question.list(), List.of(Map.of(question.key(), answer))),
                                "«" + question.listLabel() + "» er skjult og kan ikke ha et svar." + RELOAD)
                        : new Bad(
                                Kind.HIDDEN,
                                question.path(),
                                with(good, question.key(), answer),
                                "«" + question.label() + "» er skjult og kan ikke ha et svar." + RELOAD));
    }

    private static void wrong(FormQuestion question, Map<String, Object> good, List<Bad> all) {
        if (question.isInList()) {
            all.add(new Bad(
                    Kind.UNKNOWN_KEY,
                    question.list(),
                    withInRow(good, question.list(), NONSENSE, "x"),
                    "«" + question.listLabel() + "», rad 1: Det ble sendt et felt som ikke finnes i skjemaet."
                            + RELOAD));
            all.add(new Bad(
                    Kind.WRONG_TYPE,
                    question.list(),
                    with(good, question.list(), NONSENSE),
                    "«" + question.listLabel() + "» må være en liste med rader."));
        }
        all.add(bad(Kind.WRONG_TYPE, question, good, ofTheWrongType(question), typeDemand(question)));
        if (Set.of("radio", "select", "checklist", "taglist").contains(question.type())) {
            all.add(bad(
                    Kind.NO_SUCH_OPTION,
                    question,
                    good,
                    question.type().endsWith("list") ? List.of(NONSENSE) : NONSENSE,
                    "har et svar som ikke kan velges. Velg på nytt."));
        }
        if (question.isFreeText()) {
            all.add(bad(
                    Kind.TOO_LONG,
                    question,
                    good,
                    NONSENSE.repeat(12_500),
                    "kan ha høyst "
                            + question.node().path("validate").path("maxLength").asInt(10_000) + " tegn."));
        }
        if (question.isRequired()) {
            all.add(bad(Kind.MISSING, question, good, null, missing(question)));
        }
    }

    private static Bad bad(Kind kind, FormQuestion question, Map<String, Object> good, Object answer, String demand) {
        return question.isInList()
                ? new Bad(
                        kind,
                        question.path(),
                        withInRow(good, question.list(), question.key(), answer),
                        "«" + question.listLabel() + "», rad 1: «" + question.label() + "» " + demand)
                : new Bad(
                        kind,
                        question.path(),
                        with(good, question.key(), answer),
                        "«" + question.label() + "» " + demand);
    }

    private static Object ofTheWrongType(FormQuestion question) {
        return switch (question.type()) {
            case "textfield", "textarea" -> 42;
            case "radio", "select" -> List.of(NONSENSE);
            default -> NONSENSE;
        };
    }

    private static String typeDemand(FormQuestion question) {
        return switch (question.type()) {
            case "textfield", "textarea" -> "må være tekst.";
            case "number" -> "må være et tall.";
            case "checkbox" -> "må enten være krysset av eller ikke.";
            case "radio", "select" -> "må ha ett svar.";
            case "checklist", "taglist" -> "må være en liste med svar.";
            default ->
                switch (question.node().path("subtype").asText()) {
                    case "date" -> "må være en dato som finnes.";
                    case "time" -> "må være et klokkeslett, for eksempel 13:45.";
                    default -> "må ha en dato som finnes og et klokkeslett.";
                };
        };
    }

    private static String missing(FormQuestion question) {
        return switch (question.type()) {
            case "checkbox" -> "må krysses av.";
            case "radio", "select", "checklist", "taglist" -> "må besvares.";
            default -> "må fylles ut.";
        };
    }

    private static Object someAnswer(FormQuestion question) {
        var option = question.options().isEmpty() ? "x" : question.options().get(0);
        return switch (question.type()) {
            case "textfield", "textarea" -> "x";
            case "number" -> 1;
            case "checkbox" -> true;
            case "radio", "select" -> option;
            case "checklist", "taglist" -> List.of(option);
            default ->
                switch (question.node().path("subtype").asText()) {
                    case "date" -> "2026-12-01";
                    case "time" -> "12:00";
                    default -> "2026-12-01T12:00";
                };
        };
    }

    private static Map<String, Object> with(Map<String, Object> good, String key, Object answer) {
        var answers = new LinkedHashMap<>(good);
        answers.put(key, answer);
        return answers;
    }

    private static Map<String, Object> withInRow(Map<String, Object> good, String list, String key, Object answer) {
        var rows = new ArrayList<Object>((List<?>) good.get(list));
        @SuppressWarnings("unchecked")
        var first = (Map<String, Object>) rows.get(0);
        rows.set(0, with(first, key, answer));
        return with(good, list, rows);
    }

    /**
     * One thing that is wrong.
     *
     * @param where path of the question, or empty for the form as a whole
     * @param sentence what the person is to be told
     */
    private record Bad(Kind kind, String where, Map<String, Object> answers, String sentence) {

        @Override
        public String toString() {
            return kind + " " + where + " (" + sentence + ")";
        }
    }
}
