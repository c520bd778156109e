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

    private final Workbench workbench;
    private final ObjectMapper json;

    DemoJourneys(Workbench workbench, ObjectMapper json) {
        this.workbench = workbench;
        this.json = json;
    }

    void play() {
        for (var journey : read()) {
            @Nullable CaseReference reference = null;
            for (var step : journey.steps()) {
                var by = new StaffId(step.by());
                if (reference == null) {
                    reference = workbench.start(by, step.form(), step.answers());
                } else {
                    workbench.complete(by, reference, step.form(), step.answers());
                }
            }
        }
    }

    private List<Journey> read() {
        try (var stream = new ClassPathResource("demo/journeys.json").getInputStream()) {
            return json.readValue(stream, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One journey: what is filled in, in order. */
    record Journey(String about, List<Step> steps) {}

    /** One form; the first of a journey is named by its process and starts it. */
    record Step(String by, String form, Map<String, @Nullable Object> answers) {}
}
