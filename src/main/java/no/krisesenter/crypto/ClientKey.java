package no.krisesenter.crypto;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The data key of a client, wrapped by the key of the centre. */
@Entity
@Table(schema = "record", name = "client_key")
class ClientKey {

    @Id
    private UUID client;

    private String centre;
    private byte[] wrapped;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected ClientKey() {}

    ClientKey(Owner owner, byte[] wrapped, Instant createdAt) {
        this.client = owner.client();
        this.centre = owner.centre().value();
        this.wrapped = wrapped;
        this.createdAt = createdAt;
    }

    byte[] wrapped() {
        return wrapped;
    }
}
