package no.krisesenter.crypto;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals what is known of a client with the client's own key, and opens it again in the one place where it was sealed. AES-256-GCM through Tink. */
@Component
public class Vault {

    private static final TypeReference<Map<String, @Nullable Object>> MAP = new TypeReference<>() {};

    /** Whole numbers come back as Long, other numbers as BigDecimal, dates as ISO text, keys in alphabetical order. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final ClientKeys keys;
    private final Binding binding;

    Vault(ClientKeys keys, Binding binding) {
        this.keys = keys;
        this.binding = binding;
    }

    /** Makes the data key of a new client, in the caller's transaction. */
    public void createKey(Owner owner) {
        keys.create(owner);
    }

    /** Destroys the data key: what was sealed with it can never be opened again. */
    public void destroyKey(Owner owner) {
        keys.destroy(owner);
    }

    public byte[] seal(Owner owner, Place place, byte[] clear) {
        try {
            return keys.of(owner).encrypt(clear, binding.of(owner.centre(), place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing failed.", e);
        }
    }

    /** @throws CannotOpen when it was sealed elsewhere, for somebody else, or has been changed */
    public byte[] open(Owner owner, Place place, byte[] sealed) {
        try {
            return keys.of(owner).decrypt(sealed, binding.of(owner.centre(), place));
        } catch (GeneralSecurityException e) {
            throw new CannotOpen("This was not sealed here for this client.");
        }
    }

    /** Seals values as JSON. */
    public byte[] sealMap(Owner owner, Place place, Map<String, ? extends @Nullable Object> values) {
        try {
            return seal(owner, place, JSON.writeValueAsBytes(values));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A value has no form in JSON."); // the cause would quote the value
        }
    }

    /** @throws CannotOpen as {@link #open} */
    public Map<String, @Nullable Object> openMap(Owner owner, Place place, byte[] sealed) {
        try {
            return JSON.readValue(open(owner, place, sealed), MAP);
        } catch (IOException e) {
            throw new CannotOpen("This was not sealed as JSON."); // the cause would quote the value
        }
    }
}
