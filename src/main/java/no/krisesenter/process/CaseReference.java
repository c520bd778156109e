package no.krisesenter.process;

import java.util.Optional;
import java.util.UUID;

/** The opaque name of a case: 128 random bits that say nothing about the person. It is the business key of every process of the case. */
public record CaseReference(String value) {

    public CaseReference {
        References.require(value);
    }

    public static CaseReference create() {
        return new CaseReference(UUID.randomUUID().toString());
    }

    /** Empty for text that cannot be a reference, whoever sent it. */
    public static Optional<CaseReference> read(String text) {
        return References.isOne(text) ? Optional.of(new CaseReference(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
