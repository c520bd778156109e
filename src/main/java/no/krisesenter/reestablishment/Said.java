package no.krisesenter.reestablishment;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import no.krisesenter.process.Submission;
import no.krisesenter.record.Entry;
import org.jspecify.annotations.Nullable;

/** Answers to one form, read as codes and as times in Oslo. */
record Said(Map<String, @Nullable Object> answers) {
    /** Says nothing of what it holds, so that it can be logged by mistake. */
    @Override
    public String toString() {
        return "Said";
    }

    static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    static final LocalTime MORNING = LocalTime.of(8, 0);

    static Said in(Submission submission) {
        return new Said(submission.answers());
    }

    static Said in(Entry entry) {
        return new Said(entry.answers());
    }

    boolean is(String key, String code) {
        return code.equals(answers.get(key));
    }

    boolean answered(String key) {
        return answers.get(key) != null;
    }

    Optional<LocalDate> day(String key) {
        return Optional.ofNullable(answers.get(key)).map(value -> LocalDate.parse(value.toString()));
    }

    /** A bare date means the morning of that day. */
    Optional<Instant> time(String key) {
        return Optional.ofNullable(answers.get(key))
                .map(value -> parse(value.toString()).atZone(OSLO).toInstant());
    }

    /** @throws DateTimeException when the text is neither a date nor a time */
    private static LocalDateTime parse(String iso) {
        return iso.contains("T")
                ? LocalDateTime.parse(iso)
                : LocalDate.parse(iso).atTime(MORNING);
    }
}
