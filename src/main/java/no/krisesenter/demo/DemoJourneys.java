package no.krisesenter.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
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

    private final Workbench workbench;
    private final DemoWords words;
    private final ObjectMapper json;

    DemoJourneys(Workbench workbench, DemoWords words, ObjectMapper json) {
        this.workbench = workbench;
        this.words = words;
        this.json = json;
    }

    /** While they are played the engine's background work rests: it would deliver messages before whoever waits for them is there. */
    void play() {
        workbench.undisturbed(() -> read().forEach(this::play));
    }

    private void play(Journey journey) {
        var reference = start(journey.steps().get(0), null);
        for (var step : journey.steps().subList(1, journey.steps().size())) {
            if (step.by().equals(CLOCK)) {
                workbench.catchUp();
                if (!workbench.ring(reference, step.does())) {
                    throw new IllegalStateException("There is no timer " + step.does() + ".");
                }
            } else if (step.does().contains(".")) {
                workbench.catchUp();
                workbench.complete(new StaffId(step.by()), reference, step.does(), words.in(step, reference));
            } else {
                start(step, reference);
            }
        }
        workbench.catchUp();
    }

    private CaseReference start(Step step, @Nullable CaseReference reference) {
        return workbench.start(new StaffId(step.by()), step.does(), words.in(step, reference));
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
