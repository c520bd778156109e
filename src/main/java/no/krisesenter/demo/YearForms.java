package no.krisesenter.demo;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import no.krisesenter.forms.AnyAnswer;
import no.krisesenter.forms.Feel;
import no.krisesenter.forms.FillingIn;
import no.krisesenter.forms.FormLibrary;
import no.krisesenter.forms.FormSchema;
import no.krisesenter.forms.RegisterOptions;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.Registers;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Fills in the forms of the year: what is known stays, what is to be said is said, what must be said is said somehow. */
@Component
@Profile("demo")
class YearForms {

    /** Under this name a form is told which questions it must not ask now. */
    private static final String WITHHELD = "withheldPlaces";

    private static final String WORDS = "Vi snakket om dette sammen.";

    private final FormLibrary library;
    private final FillingIn fillingIn;
    private final DemoWords words;
    private final Registers registers;

    YearForms(FormLibrary library, Feel feel, Clock clock, DemoWords words, Registers registers) {
        this.library = library;
        this.fillingIn = new FillingIn(feel, clock);
        this.words = words;
        this.registers = registers;
    }

    /** The form of an open task, as whoever has opened it sends it in. */
    Map<String, @Nullable Object> ofTask(
            String form, Map<String, @Nullable Object> known, Said said, RandomGenerator random) {
        return fill(form, known, register -> offered(known.get(register)), said, random);
    }

    /** The form with which something begins. */
    Map<String, @Nullable Object> ofStart(String form, Said said, RandomGenerator random) {
        return fill(
                form,
                Map.of(),
                register -> registers.options(register, DemoCentres.FJORD, said.by(), said.about()).stream()
                        .map(Registers.Option::value)
                        .toList(),
                said,
                random);
    }

    /**
     * What is to be said.
     *
     * @param about null in a form that opens a case
     * @param answers may hold {@link DemoWords}
     */
    record Said(StaffId by, @Nullable CaseReference about, Map<String, @Nullable Object> answers) {

        /** Says nothing of what it holds, so that it can be logged by mistake. */
        @Override
        public String toString() {
            return "Said";
        }
    }

    private Map<String, @Nullable Object> fill(
            String form,
            Map<String, @Nullable Object> known,
            RegisterOptions options,
            Said said,
            RandomGenerator random) {
        var step = new DemoJourneys.Step(said.by().value(), form, said.answers());
        var pen = new YearPen(words.in(step, said.about()), new AnyAnswer(random, 0, WORDS));
        return fillingIn.fill(asked(form, known), known, options, pen);
    }

    private FormSchema asked(String form, Map<String, @Nullable Object> known) {
        var schema = library.get(form);
        return known.get(WITHHELD) instanceof Map<?, ?> withheld && withheld.get("paths") instanceof List<?> paths
                ? schema.withholding(
                        paths.stream().map(String::valueOf).collect(Collectors.toSet()), "spørres det ikke om nå")
                : schema;
    }

    private static List<String> offered(@Nullable Object options) {
        return options instanceof List<?> list
                ? list.stream()
                        .map(option -> String.valueOf(((Map<?, ?>) option).get("value")))
                        .toList()
                : List.of();
    }
}
