package no.krisesenter.process;

import java.util.UUID;

/** The opaque name of a child within a case. */
public record ChildReference(String value) {

    public ChildReference {
        References.require(value);
    }

    public static ChildReference create() {
        return new ChildReference(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
