package no.krisesenter.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import no.krisesenter.crypto.Owner;
import no.krisesenter.crypto.Place;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import org.jspecify.annotations.Nullable;

/** One run of help for one client, from first contact to closure. */
@Entity
@Table(schema = "record", name = "case_file")
class CaseFile {

    @Id
    private String reference;

    private String centre;
    private UUID client;
    private String alias;
    private byte[] facts;
    private Instant openedAt;
    private @Nullable Instant closedAt;
    private @Nullable String threatLevel;
    private @Nullable String previousCase;
    private @Nullable Instant frozenAt;

    @SuppressWarnings("NullAway.Init")
    protected CaseFile() {}

    CaseFile(CaseReference reference, Owner owner, String alias, byte[] facts, Instant openedAt) {
        this.reference = reference.value();
        this.centre = owner.centre().value();
        this.client = owner.client();
        this.alias = alias;
        this.facts = facts;
        this.openedAt = openedAt;
    }

    static Place place(CaseReference reference) {
        return new Place("case_file", "facts", reference.value());
    }

    CaseReference reference() {
        return new CaseReference(reference);
    }

    Owner owner() {
        return new Owner(new CentreId(centre), client);
    }

    byte[] facts() {
        return facts;
    }

    void keep(byte[] sealedFacts) {
        this.facts = sealedFacts;
    }

    boolean isOpen() {
        return closedAt == null;
    }

    void close(@Nullable Instant at) {
        this.closedAt = at;
    }

    boolean isFrozen() {
        return frozenAt != null;
    }

    void freeze(Instant now) {
        this.frozenAt = frozenAt == null ? now : frozenAt;
    }

    void rate(String level) {
        this.threatLevel = level;
    }

    void follows(@Nullable CaseReference earlier) {
        this.previousCase = earlier == null ? null : earlier.value();
    }

    CaseCard card() {
        return new CaseCard(
                reference(),
                new CentreId(centre),
                alias,
                openedAt,
                closedAt,
                threatLevel,
                previousCase == null ? null : new CaseReference(previousCase));
    }
}
