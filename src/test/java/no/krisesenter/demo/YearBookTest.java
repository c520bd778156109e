package no.krisesenter.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.krisesenter.demo.YearPlan.Journey;
import no.krisesenter.demo.YearPlan.Kind;
import no.krisesenter.forms.FormLibrary;
import org.junit.jupiter.api.Test;

/** What is said during the year fits the forms as they are, and whom a centre meets is like in the national figures. */
class YearBookTest {

    private static final Duration YEAR = Duration.ofDays(365);

    @Test
    void everyAnswerBelongsToAFormAndCanBeChosenThere() {
        var forms = FormLibrary.onClasspath();
        var answers = new YearAnswers(new ObjectMapper());
        List<String> wrong = new ArrayList<>();
        for (Journey journey : YearPlan.of(60, YEAR, 2026)) {
            answers.book().keySet().forEach(form -> compare(form, "", answers.to(form, journey, true), forms, wrong));
        }

        assertThat(wrong).isEmpty();
    }

    private static void compare(String form, String outer, Map<?, ?> answers, FormLibrary forms, List<String> wrong) {
        answers.forEach((key, value) -> {
            var path = outer + key;
            var schema = forms.get(form);
            if (!schema.labels().containsKey(path)) {
                wrong.add(form + " has no " + path);
            } else if (!schema.options(path).isEmpty()
                    && value != null
                    && !schema.options(path)
                            .keySet()
                            .containsAll(value instanceof List<?> many ? many : List.of(value))) {
                wrong.add(form + " does not offer " + value + " for " + path);
            } else if (value instanceof List<?> rows) {
                rows.stream()
                        .filter(Map.class::isInstance)
                        .forEach(row -> compare(form, path + ".", (Map<?, ?>) row, forms, wrong));
            }
        });
    }

    @Test
    void theMixIsThatOfTheNationalFigures() {
        List<Journey> stays = new ArrayList<>();
        for (int seed = 0; seed < 50; seed++) {
            var journeys = YearPlan.of(60, YEAR, seed);
            assertThat(journeys).hasSize(60);
            assertThat(journeys.stream().map(Journey::kind).collect(Collectors.toSet()))
                    .isEqualTo(EnumSet.allOf(Kind.class));
            journeys.stream().filter(journey -> journey.kind() == Kind.STAY).forEach(stays::add);
        }

        assertThat(stays.size() / 50.0).isBetween(28.0, 36.0);
        assertThat(share(stays, journey -> journey.children() > 0)).isBetween(0.37, 0.47);
        assertThat(share(stays, Journey::goesBack)).isBetween(0.14, 0.20);
        assertThat(stays.stream()
                        .filter(journey -> journey.neverDone().isEmpty())
                        .mapToLong(journey -> journey.stay().toDays())
                        .average()
                        .orElseThrow())
                .isBetween(24.0, 42.0);
    }

    private static double share(List<Journey> of, java.util.function.Predicate<Journey> which) {
        return of.stream().filter(which).count() / (double) of.size();
    }
}
