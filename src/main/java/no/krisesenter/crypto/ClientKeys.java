package no.krisesenter.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The data keys of the clients; the few that were used last stay unwrapped in memory for some minutes. */
@Component
class ClientKeys {

    private static final int AT_MOST = 200;
    private static final Duration AT_LONGEST = Duration.ofMinutes(5);
    private static final int TRIES = 2;

    private final WrappedKeys wrappedKeys;
    private final CentreKeys centreKeys;
    private final Binding binding;
    private final Clock clock;
    private final Map<Owner, Unwrapped> unwrapped = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Owner, Unwrapped> eldest) {
            return size() > AT_MOST;
        }
    };

    private record Unwrapped(Aead key, Instant since) {}

    ClientKeys(WrappedKeys wrappedKeys, CentreKeys centreKeys, Binding binding, Clock clock) {
        this.wrappedKeys = wrappedKeys;
        this.centreKeys = centreKeys;
        this.binding = binding;
        this.clock = clock;
    }

    void create(Owner owner) {
        try {
            CentreKey centreKey = centreKeys.of(owner.centre());
            KeysetHandle key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            wrappedKeys.add(owner, centreKey.wrap(key, boundTo(owner)), centreKey.version(), clock.instant());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A data key could not be made.", e);
        }
    }

    void destroy(Owner owner) {
        wrappedKeys.remove(owner);
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

    /** Tries again with the row as it is by then: the centre's key may have changed between the look at one and at the other. */
    private Aead unwrap(Owner owner) {
        for (int tried = 1; true; tried++) {
            byte[] wrapped = wrappedKeys.find(owner).orElseThrow(() -> new CannotOpen("The client has no key."));
            try {
                return centreKeys
                        .of(owner.centre())
                        .unwrap(wrapped, boundTo(owner))
                        .getPrimitive(RegistryConfiguration.get(), Aead.class);
            } catch (GeneralSecurityException e) {
                if (tried == TRIES) {
                    throw new CannotOpen("The key of the client was not wrapped by this centre.");
                }
            }
        }
    }

    private byte[] boundTo(Owner owner) {
        return binding.of(owner.centre(), Place.ofKey(owner.client()));
    }
}
