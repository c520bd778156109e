package no.krisesenter.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Somebody at a desk who has a form open and submits it. JSON is written with single quotes. The day is Tuesday 10 March 2026. */
final class Desk {

    static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-10T11:00:00Z"), OSLO);
    private static final FormCheck CHECK = new FormCheck(new EngineFeel(), NOON);

    private final FormSchema form;
    private Map<String, Object> prefilled = Map.of();

    private Desk(FormSchema form) {
        this.form = form;
    }

    static Desk with(String... components) {
        return new Desk(form(components));
    }

    static Desk with(FormSchema form) {
        return new Desk(form);
    }

    static FormSchema form(String... components) {
        String json = "{'type':'default','id':'test.form','schemaVersion':19,'components':["
                + String.join(",", components) + "]}";
        return FormSchema.parse(json.replace('\'', '"'));
    }

    Desk openedWith(String json) {
        prefilled = map(json);
        return this;
    }

    Outcome submits(Map<String, Object> answers) {
        return CHECK.check(
                form, answers, prefilled, register -> register.equals("rooms") ? List.of("r1", "r2") : List.of());
    }

    Checked isTaken(String json) {
        Outcome outcome = submits(map(json));
        if (outcome instanceof Rejected rejected) {
            throw new AssertionError(rejected.violations());
        }
        return (Checked) outcome;
    }

    List<String> isTold(String json) {
        return isTold(map(json));
    }

    List<String> isTold(Map<String, Object> answers) {
        if (submits(answers) instanceof Rejected rejected) {
            return rejected.violations().stream().map(Violation::sentence).toList();
        }
        return List.of();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(String json) {
        try {
            return JSON.readValue(json.replace('\'', '"'), Map.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
