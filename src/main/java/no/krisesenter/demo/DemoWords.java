package no.krisesenter.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.krisesenter.casefile.Rooms;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What answers of the demonstration cannot say beforehand: {@code @now-PT2H} is a time, {@code @today+P7D} a day, {@code @room Rom 2} the
 * room of that name at the centre of whoever fills in the form, {@code @case} the case.
 */
@Component
@Profile("demo")
class DemoWords {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final Rooms rooms;
    private final Clock clock;

    DemoWords(Rooms rooms, Clock clock) {
        this.rooms = rooms;
        this.clock = clock;
    }

    /** The answers of a step with every such word replaced. */
    Map<String, @Nullable Object> in(DemoJourneys.Step step, @Nullable CaseReference reference) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        if (step.answers() != null) {
            step.answers().forEach((key, value) -> answers.put(key, meant(value, step.by(), reference)));
        }
        return answers;
    }

    private @Nullable Object meant(@Nullable Object value, String by, @Nullable CaseReference reference) {
        if (value instanceof List<?> list) {
            return list.stream().map(each -> meant(each, by, reference)).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> row = new LinkedHashMap<>();
            map.forEach((key, each) -> row.put(key, meant(each, by, reference)));
            return row;
        }
        if (value instanceof String text && text.startsWith("@")) {
            return word(text, by, reference);
        }
        return value;
    }

    private String word(String word, String by, @Nullable CaseReference reference) {
        var now = LocalDateTime.now(clock.withZone(OSLO)).truncatedTo(ChronoUnit.MINUTES);
        if (word.startsWith("@now")) {
            return moved(now, word.substring("@now".length())).toString();
        }
        if (word.startsWith("@today")) {
            return moved(now, word.substring("@today".length())).toLocalDate().toString();
        }
        if (word.startsWith("@room ")) {
            return room(word.substring("@room ".length()), centreOf(by));
        }
        if (word.equals("@case") && reference != null) {
            return reference.value();
        }
        throw new IllegalArgumentException("No such word: " + word);
    }

    /** @param by empty, or a sign and an ISO 8601 duration */
    private static LocalDateTime moved(LocalDateTime now, String by) {
        if (by.isEmpty()) {
            return now;
        }
        var length = by.substring(1);
        var amount = length.startsWith("PT") ? Duration.parse(length) : Period.parse(length);
        return by.startsWith("-") ? now.minus(amount) : now.plus(amount);
    }

    /** Another in the same part of the house when that one is full. */
    private String room(String name, CentreId centre) {
        var all = rooms.of(centre);
        var named = all.stream()
                .filter(room -> room.name().equals(name))
                .findFirst()
                .orElseThrow();
        return Stream.concat(Stream.of(named), all.stream())
                .filter(room -> room.free() > 0 && room.area() == named.area())
                .findFirst()
                .orElse(named)
                .id();
    }

    private static CentreId centreOf(String staff) {
        return DemoCentres.Person.ALL.stream()
                .filter(person -> person.id().equals(staff))
                .findFirst()
                .orElseThrow()
                .centre();
    }
}
