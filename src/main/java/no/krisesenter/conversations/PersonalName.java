package no.krisesenter.conversations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of a name, however they are written and in whatever order. */
record PersonalName(Set<String> words) {

    static PersonalName of(@Nullable Object text) {
        return new PersonalName(Arrays.stream(String.valueOf(text == null ? "" : text)
                        .toLowerCase(Locale.ROOT)
                        .split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether both may be the same person: one says no word that the other does not say. */
    boolean mayBe(PersonalName other) {
        return !words.isEmpty()
                && !other.words.isEmpty()
                && (words.containsAll(other.words) || other.words.containsAll(words));
    }

    /** Says nothing of whom it names, so that it can be logged by mistake. */
    @Override
    public String toString() {
        return "PersonalName";
    }
}
