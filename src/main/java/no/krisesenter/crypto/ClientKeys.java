package no.krisesenter.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import jakarta.persistence.EntityManager;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import no.krisesenter.process.CentreId;
import org.springframework.stereotype.Component;

/** The data keys of the clients; the few that were used last stay unwrapped in memory for some minutes. */
@Component
class ClientKeys {

    private static final int AT_MOST = 200;
    private static final Duration AT_LONGEST = Duration.ofMinutes(5);

    private final EntityManager entities;
    private final CentreKeys centreKeys;
    private final Clock clock;
    private final Map<Owner, Unwrapped> unwrapped = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Owner, Unwrapped> eldest) {
            return size() > AT_MOST;
        }
    };

    private record Unwrapped(Aead key, Instant since) {}

    ClientKeys(EntityManager entities, CentreKeys centreKeys, Clock clock) {
        this.entities = entities;
        this.centreKeys = centreKeys;
        this.clock = clock;
    }

    void create(Owner owner) {
        try {
            KeysetHandle key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            byte[] wrapped =
                    TinkProtoKeysetFormat.serializeEncryptedKeyset(key, wrapping(owner.centre()), boundTo(owner));
            entities.persist(new ClientKey(owner, wrapped, clock.instant()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A data key could not be made.", e);
        }
    }

    void destroy(Owner owner) {
        entities.createQuery("delete from ClientKey k where k.client = :client and k.centre = :centre")
                .setParameter("client", owner.client())
                .setParameter("centre", owner.centre().value())
                .executeUpdate();
        synchronized (unwrapped) {
            unwrapped.remove(owner);
        }
    }

    /** @throws CannotOpen when the client has no key, or the key was wrapped for somebody else */
    Aead of(Owner owner) {
        synchronized (unwrapped) {
            Unwrapped known = unwrapped.get(owner);
            if (known != null && known.since().plus(AT_LONGEST).isAfter(clock.instant())) {
                return known.key();
            }
        }
        Aead key = unwrap(owner);
        synchronized (unwrapped) {
            unwrapped.put(owner, new Unwrapped(key, clock.instant()));
        }
        return key;
    }

    private Aead unwrap(Owner owner) {
        ClientKey row = entities.find(ClientKey.class, owner.client());
        if (row == null) {
            throw new CannotOpen("The client has no key.");
        }
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(row.wrapped(), wrapping(owner.centre()), boundTo(owner))
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new CannotOpen("The key of the client was not wrapped by this centre.");
        }
    }

    private Aead wrapping(CentreId centre) {
        return centreKeys.of(centre).wrapping();
    }

    private static byte[] boundTo(Owner owner) {
        return new Place("client_key", "wrapped", owner.client().toString()).boundTo(owner.centre());
    }
}
