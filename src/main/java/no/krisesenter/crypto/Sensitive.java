package no.krisesenter.crypto;

import java.util.Objects;

/** A value that must not end up in a log: it shows itself as three stars, and refuses to become JSON since it has no property. */
public final class Sensitive<T> {

    private final T value;

    private Sensitive(T value) {
        this.value = value;
    }

    public static <T> Sensitive<T> of(T value) {
        return new Sensitive<>(value);
    }

    /** The value itself: for a person who may see it, never for a log. */
    public T reveal() {
        return value;
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Sensitive<?> that && Objects.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(value);
    }

    @Override
    public String toString() {
        return "***";
    }
}
