package no.krisesenter.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.krisesenter.process.Submission;
import no.krisesenter.record.Entry;
import org.jspecify.annotations.Nullable;

/** Answers to one form, read as codes, ticks, days and rows. */
record Said(Map<String, @Nullable Object> answers) {
    /** Says nothing of what it holds, so that it can be logged by mistake. */
    @Override
    public String toString() {
        return "Said";
    }

    static Said in(Submission submission) {
        return new Said(submission.answers());
    }

    static Said in(Entry entry) {
        return new Said(entry.answers());
    }

    boolean is(String key, String code) {
        return code.equals(answers.get(key));
    }

    boolean isTicked(String key) {
        return Boolean.TRUE.equals(answers.get(key));
    }

    boolean answered(String key) {
        Object answer = answers.get(key);
        return answer != null && !answer.toString().isBlank();
    }

    Optional<LocalDate> day(String key) {
        return Optional.ofNullable(answers.get(key)).map(value -> LocalDate.parse(value.toString()));
    }

    /** The options that were ticked in a list of options. */
    List<String> codes(String key) {
        return answers.get(key) instanceof List<?> codes
                ? codes.stream().map(String::valueOf).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    List<Said> rows(String key) {
        return answers.get(key) instanceof List<?> rows
                ? rows.stream()
                        .filter(Map.class::isInstance)
                        .map(row -> new Said((Map<String, @Nullable Object>) row))
                        .toList()
                : List.of();
    }
}
