package no.krisesenter.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A form can be filled in without a person: as it shows, with answers that its own check takes, and the same each time. */
class FillingInTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-10T11:00:00Z"), ZoneId.of("Europe/Oslo"));
    private static final RegisterOptions REGISTERS = register -> List.of("one", "two", "three");
    private final Feel feel = new EngineFeel();
    private final FillingIn fillingIn = new FillingIn(feel, NOON);

    @Test
    void whateverIsAnsweredByChanceTheFormItselfTakes() {
        var check = new FormCheck(feel, NOON);
        List<String> refused = new ArrayList<>();
        int answers = 0;
        for (FormSchema form : FormLibrary.onClasspath().all()) {
            for (double howOften : List.of(0.0, 0.5, 1.0)) {
                for (int seed = 0; seed < 3; seed++) {
                    var sent = fill(form, new AnyAnswer(new SplittableRandom(seed), howOften, "Oppdiktet"), Map.of());
                    answers += sent.size();
                    if (check.check(form, sent, Map.of(), REGISTERS) instanceof Rejected rejected) {
                        refused.add(form.id() + " " + seed + ": " + rejected.violations());
                    }
                }
            }
        }

        assertThat(refused).isEmpty();
        assertThat(answers).isGreaterThan(4000);
    }

    @Test
    void theSameNumbersGiveTheSameAnswers() {
        var form = FormLibrary.onClasspath().get("first-contact.map-situation");

        var once = fill(form, new AnyAnswer(new SplittableRandom(7), 0.7, "x"), Map.of());

        assertThat(once)
                .hasSizeGreaterThan(10)
                .isEqualTo(fill(form, new AnyAnswer(new SplittableRandom(7), 0.7, "x"), Map.of()))
                .isNotEqualTo(fill(form, new AnyAnswer(new SplittableRandom(8), 0.7, "x"), Map.of()));
    }

    @Test
    void whatIsKnownStaysAndWhatHidesIsLeftOut() {
        var form = Desk.form(
                "{'type':'radio','key':'place','label':'Sted','values':[{'value':'here','label':'Her'},{'value':'away','label':'Borte'}]}",
                "{'type':'textfield','key':'where','label':'Hvor','validate':{'required':true},'conditional':{'hide':'=place"
                        + " != \\\"away\\\"'}}",
                "{'type':'textfield','key':'why','label':'Hvorfor','validate':{'required':true},'conditional':{'hide':'=where"
                        + " = null'}}");
        var terse = new AnyAnswer(new SplittableRandom(1), 0, "Oppdiktet");

        assertThat(fill(form, terse, Map.of("place", "here", "where", "Fjord"))).isEqualTo(Map.of("place", "here"));
        assertThat(fill(form, terse, Map.of("place", "away", "where", "Fjord")))
                .isEqualTo(Map.of("place", "away", "where", "Fjord", "why", "Oppdiktet"));
        assertThat(fill(form, terse, Map.of("place", "away")))
                .isEqualTo(Map.of("place", "away", "where", "Oppdiktet", "why", "Oppdiktet"));
    }

    @Test
    void whatIsNoLongerOfferedOrIsOnlyShownIsNotSent() {
        var form = Desk.form(
                "{'type':'select','key':'room','label':'Rom','valuesKey':'rooms','validate':{'required':true}}",
                "{'type':'textfield','key':'shown','label':'Vises','disabled':true}",
                "{'type':'textfield','key':'fixed','label':'Fast','readonly':true}");

        var sent = fill(
                form,
                new AnyAnswer(new SplittableRandom(1), 1, "Oppdiktet"),
                Map.of("room", "gone", "shown", "x", "fixed", "y"));

        assertThat(sent).containsOnlyKeys("room", "fixed").containsEntry("fixed", "y");
        assertThat(sent.get("room")).isIn("one", "two", "three");
    }

    private Map<String, Object> fill(FormSchema form, Pen pen, Map<String, Object> known) {
        return fillingIn.fill(form, known, REGISTERS, pen);
    }
}
