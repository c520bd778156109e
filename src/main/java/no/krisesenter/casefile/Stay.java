package no.krisesenter.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.krisesenter.crypto.Owner;
import no.krisesenter.crypto.Place;
import no.krisesenter.process.CaseReference;
import org.jspecify.annotations.Nullable;

/** One stay in the house: prepared (a place is kept), open, then closed. With whom and where to is sealed. */
@Entity
@Table(schema = "record", name = "stay")
class Stay {

    @Id
    private UUID id;

    private String caseReference;
    private UUID client;
    private int number;
    private @Nullable String room;
    private byte[] facts;
    private Instant preparedAt;
    private @Nullable Instant openedAt;
    private @Nullable Instant closedAt;
    private @Nullable Instant arrivedAt;
    private @Nullable Instant leftAt;
    private @Nullable Boolean planned;
    private @Nullable LocalDate expectedDeparture;
    private @Nullable UUID previousStay;
    private @Nullable Integer heldPlaces;
    private @Nullable Instant heldUntil;

    @SuppressWarnings("NullAway.Init")
    protected Stay() {}

    Stay(UUID id, CaseReference caseReference, Owner owner, byte[] facts, Instant preparedAt) {
        this.id = id;
        this.caseReference = caseReference.value();
        this.client = owner.client();
        this.number = 1;
        this.facts = facts;
        this.preparedAt = preparedAt;
    }

    static Place place(UUID id) {
        return new Place("stay", "facts", id.toString());
    }

    void follows(@Nullable Stay earlier) {
        this.number = earlier == null ? 1 : earlier.number + 1;
        this.previousStay = earlier == null ? null : earlier.id;
    }

    UUID id() {
        return id;
    }

    CaseReference caseReference() {
        return new CaseReference(caseReference);
    }

    boolean isOpen() {
        return openedAt != null && closedAt == null;
    }

    void open(Instant now) {
        dropHold();
        this.openedAt = now;
        this.arrivedAt = arrivedAt == null ? now : arrivedAt;
    }

    void close(Instant now) {
        this.closedAt = now;
        this.leftAt = leftAt == null ? now : leftAt;
    }

    byte[] facts() {
        return facts;
    }

    void keep(byte[] sealedFacts) {
        this.facts = sealedFacts;
    }

    @Nullable
    String room() {
        return room;
    }

    void moveTo(@Nullable String to) {
        this.room = to;
        if (to == null) {
            dropHold();
        }
    }

    boolean isHeld() {
        return heldUntil != null;
    }

    @Nullable
    Instant heldUntil() {
        return heldUntil;
    }

    /** Somebody is on the way, and these places are hers until then. */
    void hold(String in, int places, Instant until) {
        this.room = in;
        this.heldPlaces = places;
        this.heldUntil = until;
    }

    void holdLonger(Instant until) {
        this.heldUntil = until;
    }

    /** She has come, or somebody has said otherwise: what she has is no longer for a time. */
    void dropHold() {
        this.heldPlaces = null;
        this.heldUntil = null;
    }

    @Nullable
    Instant arrivedAt() {
        return arrivedAt;
    }

    void arrived(@Nullable Instant at) {
        this.arrivedAt = at;
    }

    @Nullable
    Instant leftAt() {
        return leftAt;
    }

    void left(@Nullable Instant at) {
        this.leftAt = at;
    }

    @Nullable
    Boolean planned() {
        return planned;
    }

    void plan(@Nullable Boolean isPlanned) {
        this.planned = isPlanned;
    }

    @Nullable
    LocalDate expectedDeparture() {
        return expectedDeparture;
    }

    void expectDeparture(@Nullable LocalDate day) {
        this.expectedDeparture = day;
    }

    StayCard card(@Nullable String destination) {
        return new StayCard(
                id,
                caseReference(),
                number,
                room,
                isOpen(),
                arrivedAt,
                leftAt,
                planned,
                expectedDeparture,
                destination,
                previousStay);
    }
}
