package no.krisesenter.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import no.krisesenter.process.Submission;
import org.jspecify.annotations.Nullable;

/** What a form has said of some facts. Blank text says nothing; times are those of the clock on the wall in Norway. */
record Said(Map<String, @Nullable Object> facts) {
    /** Says nothing of what it holds, so that it can be logged by mistake. */
    @Override
    public String toString() {
        return "Said";
    }

    private static final ZoneId ON_THE_WALL = ZoneId.of("Europe/Oslo");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    static Said in(Submission submission, Set<String> wanted) {
        Map<String, @Nullable Object> facts = new HashMap<>(submission.facts());
        facts.keySet().retainAll(wanted);
        facts.replaceAll((fact, value) -> value instanceof String text && text.isBlank() ? null : value);
        return new Said(facts);
    }

    boolean isNothing() {
        return facts.isEmpty();
    }

    /** Whether the form has asked, answered or not. */
    boolean asked(String fact) {
        return facts.containsKey(fact);
    }

    boolean answered(String fact) {
        return facts.get(fact) != null;
    }

    @Nullable
    String text(String fact) {
        Object value = facts.get(fact);
        return value == null ? null : value.toString();
    }

    @Nullable
    Boolean yes(String fact) {
        return facts.get(fact) instanceof Boolean value ? value : null;
    }

    @Nullable
    LocalDate day(String fact) {
        Object value = facts.get(fact);
        return value instanceof LocalDate day ? day : value instanceof String text ? LocalDate.parse(text) : null;
    }

    @Nullable
    Instant time(String fact) {
        Object value = facts.get(fact);
        if (value instanceof Instant instant) {
            return instant;
        }
        LocalDateTime local = value instanceof LocalDateTime time
                ? time
                : value instanceof String text ? LocalDateTime.parse(text) : null;
        return local == null ? null : local.atZone(ON_THE_WALL).toInstant();
    }

    /** The same facts without the first part of their names. */
    Map<String, @Nullable Object> withoutPrefix() {
        Map<String, @Nullable Object> shorter = new HashMap<>();
        facts.forEach((fact, value) -> shorter.put(withoutPrefix(fact), value));
        return shorter;
    }

    static String withoutPrefix(String fact) {
        return fact.substring(fact.indexOf('.') + 1);
    }

    /** A time as forms write it. */
    static @Nullable String written(@Nullable Instant time) {
        return time == null ? null : MINUTES.format(time.atZone(ON_THE_WALL));
    }

    /** Of these facts, the ones that are known. */
    static Map<String, @Nullable Object> known(Set<String> wanted, Map<String, ? extends @Nullable Object> all) {
        Map<String, @Nullable Object> known = new HashMap<>(all);
        known.keySet().retainAll(wanted);
        known.values().removeIf(value -> value == null);
        return known;
    }
}
