package no.krisesenter.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import no.krisesenter.crypto.Place;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import org.jspecify.annotations.Nullable;

/** A child of a client: a user in its own right, with its own threat assessment, plan and contact. */
@Entity
@Table(schema = "record", name = "child")
class Child {

    @Id
    private String reference;

    private String caseReference;
    private byte[] facts;
    private Instant registeredAt;
    private @Nullable Instant arrivedAt;
    private @Nullable Instant leftAt;
    private @Nullable String threatLevel;

    @SuppressWarnings("NullAway.Init")
    protected Child() {}

    Child(ChildReference reference, CaseReference caseReference, byte[] facts, Instant registeredAt) {
        this.reference = reference.value();
        this.caseReference = caseReference.value();
        this.facts = facts;
        this.registeredAt = registeredAt;
    }

    static Place place(ChildReference reference) {
        return new Place("child", "facts", reference.value());
    }

    ChildReference reference() {
        return new ChildReference(reference);
    }

    CaseReference caseReference() {
        return new CaseReference(caseReference);
    }

    Instant registeredAt() {
        return registeredAt;
    }

    byte[] facts() {
        return facts;
    }

    void keep(byte[] sealedFacts) {
        this.facts = sealedFacts;
    }

    boolean isHere() {
        return arrivedAt != null && leftAt == null;
    }

    boolean isExpected() {
        return arrivedAt == null;
    }

    void expect() {
        this.arrivedAt = null;
        this.leftAt = null;
    }

    void arrive(Instant at) {
        this.arrivedAt = at;
        this.leftAt = null;
    }

    void leave(Instant at) {
        this.leftAt = at;
    }

    @Nullable
    Instant arrivedAt() {
        return arrivedAt;
    }

    @Nullable
    Instant leftAt() {
        return leftAt;
    }

    void rate(String level) {
        this.threatLevel = level;
    }

    @Nullable
    String threatLevel() {
        return threatLevel;
    }
}
