package no.krisesenter.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import no.krisesenter.crypto.Owner;
import no.krisesenter.crypto.Place;
import no.krisesenter.process.CentreId;
import org.jspecify.annotations.Nullable;

/** The person that a case is about. Who it is, is sealed, the address block too: that there is one gives somebody away. */
@Entity
@Table(schema = "record", name = "client")
class Client {

    @Id
    private UUID id;

    private String centre;
    private byte[] identity;
    private byte @Nullable [] birthNumberIndex;
    private byte @Nullable [] phoneIndex;
    private @Nullable Integer indexedBy;

    @SuppressWarnings("NullAway.Init")
    protected Client() {}

    Client(Owner owner, byte[] identity) {
        this.id = owner.client();
        this.centre = owner.centre().value();
        this.identity = identity;
    }

    static Place place(UUID id) {
        return new Place("client", "identity", id.toString());
    }

    Owner owner() {
        return new Owner(new CentreId(centre), id);
    }

    byte[] identity() {
        return identity;
    }

    void identify(byte[] sealed) {
        this.identity = sealed;
    }

    /** @param version id of the key version that has made the indexes */
    void recogniseBy(byte @Nullable [] birthNumber, byte @Nullable [] phone, int version) {
        this.birthNumberIndex = birthNumber;
        this.phoneIndex = phone;
        this.indexedBy = version;
    }

    byte @Nullable [] birthNumberIndex() {
        return birthNumberIndex;
    }

    byte @Nullable [] phoneIndex() {
        return phoneIndex;
    }
}
