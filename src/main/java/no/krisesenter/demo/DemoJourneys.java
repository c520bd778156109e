package no.krisesenter.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.Workbench;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** A few journeys in different stages, filled in on the real forms as the staff concerned. */
@Component
@Profile("demo")
class DemoJourneys {

    private static final String CLOCK = "clock";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Workbench workbench;
    private final DemoWords words;
    private final ObjectMapper json;

    DemoJourneys(Workbench workbench, DemoWords words, ObjectMapper json) {
        this.workbench = workbench;
        this.words = words;
        this.json = json;
    }

    void play() {
        read().forEach(this::play);
    }

    private void play(Journey journey) {
        var reference = start(journey.steps().get(0), null);
        for (var step : journey.steps().subList(1, journey.steps().size())) {
            if (step.by().equals(CLOCK)) {
                await(() -> workbench.ring(reference, step.does()), step.does());
            } else if (step.does().contains(".")) {
                await(() -> workbench.openForms(reference).contains(step.does()), step.does());
                workbench.complete(new StaffId(step.by()), reference, step.does(), words.in(step, reference));
            } else {
                start(step, reference);
            }
        }
    }

    private CaseReference start(Step step, @Nullable CaseReference reference) {
        return workbench.start(new StaffId(step.by()), step.does(), words.in(step, reference));
    }

    /** Between two steps the engine works in the background; what it owes us comes soon. */
    private static void await(BooleanSupplier happened, String what) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The demonstration waits in vain for " + what + ".");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private List<Journey> read() {
        try (var stream = new ClassPathResource("demo/journeys.json").getInputStream()) {
            return json.readValue(stream, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One journey: what is filled in, in order. The first step starts it. */
    record Journey(String about, List<Step> steps) {}

    /**
     * One step.
     *
     * @param by who does it, or {@code clock}
     * @param does a form to complete; a name without a dot is a process to start by its form; of the clock, a timer that rings now, e.g.
     *     {@code stay-plan/catchEvent_timeToStart}
     * @param answers may hold {@link DemoWords}
     */
    record Step(String by, String does, @Nullable Map<String, @Nullable Object> answers) {}
}
