package no.krisesenter.crypto;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.Set;

/**
 * The key file of one centre: three Tink keysets in clear, one that wraps data keys, one for blind indexes and one for the access log. The
 * first two hold one version, or two while the key is being changed; the primary one is used for what is new. The key of the access log
 * opens nothing and is never changed, since what it has sealed must be provable for as long as the log is kept. Only its owner may read it.
 */
record CentreKeyFile(KeysetHandle wrapping, KeysetHandle index, KeysetHandle log) {

    private static final String LOG = "log";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    /** @throws KeysMissing when there is no such file, it is not a key file, or others may read it */
    static CentreKeyFile read(Path file) {
        try {
            if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
                throw KeysMissing.openToOthers(file);
            }
            JsonNode keys = JSON.readTree(Files.readString(file));
            return new CentreKeyFile(parse(keys.path("wrapping")), parse(keys.path("index")), parse(keys.path(LOG)));
        } catch (IOException | GeneralSecurityException e) {
            throw KeysMissing.noFile(file);
        }
    }

    /** Writes new keys, unless somebody else has just done so. */
    static void generate(Path file) {
        try {
            Path draft = draft(
                    file,
                    new CentreKeyFile(
                            KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
                            KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF),
                            KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF)));
            try {
                Files.createLink(file, draft);
            } catch (FileAlreadyExistsException e) {
                // somebody was first: theirs stands
            } finally {
                Files.delete(draft);
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("A key file could not be written.", e);
        }
    }

    /** Gives a file that was made before there was a key for the access log such a key. */
    static void addWhatIsNew(Path file) {
        try {
            JsonNode keys = JSON.readTree(Files.readString(file));
            if (keys.has("wrapping") && keys.has("index") && !keys.has(LOG)) {
                new CentreKeyFile(
                                parse(keys.path("wrapping")),
                                parse(keys.path("index")),
                                KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF))
                        .replace(file);
            }
        } catch (IOException | GeneralSecurityException e) {
            throw KeysMissing.noFile(file);
        }
    }

    /** Puts these keys in the place of the file in one step: whoever reads meets the old ones or the new ones. */
    void replace(Path file) {
        try {
            Files.move(draft(file, this), file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("A key file could not be written.", e);
        }
    }

    /** These keys and a version that nobody uses yet. */
    CentreKeyFile withANewVersion() throws GeneralSecurityException {
        return new CentreKeyFile(
                extended(wrapping, PredefinedAeadParameters.AES256_GCM),
                extended(index, PredefinedPrfParameters.HMAC_SHA256_PRF),
                log);
    }

    /** The same keys, where the newest version is used for what is new. */
    CentreKeyFile withTheNewestInUse() throws GeneralSecurityException {
        return new CentreKeyFile(newestFirst(wrapping), newestFirst(index), log);
    }

    /** The version in use alone. */
    CentreKeyFile withTheOneInUse() throws GeneralSecurityException {
        return new CentreKeyFile(primaryOnly(wrapping), primaryOnly(index), log);
    }

    int versions() {
        return wrapping.size();
    }

    boolean newestIsInUse() {
        return wrapping.getAt(wrapping.size() - 1).isPrimary();
    }

    private static KeysetHandle extended(KeysetHandle keys, Parameters parameters) throws GeneralSecurityException {
        return KeysetHandle.newBuilder(keys)
                .addEntry(KeysetHandle.generateEntryFromParameters(parameters).withRandomId())
                .build();
    }

    private static KeysetHandle newestFirst(KeysetHandle keys) throws GeneralSecurityException {
        KeysetHandle.Builder changed = KeysetHandle.newBuilder(keys);
        changed.getAt(changed.size() - 1).makePrimary();
        return changed.build();
    }

    private static KeysetHandle primaryOnly(KeysetHandle keys) throws GeneralSecurityException {
        KeysetHandle.Builder changed = KeysetHandle.newBuilder(keys);
        for (int at = changed.size() - 1; at >= 0; at--) {
            if (!changed.getAt(at).isPrimary()) {
                changed.deleteAt(at);
            }
        }
        return changed.build();
    }

    private static Path draft(Path file, CentreKeyFile keys) throws IOException, GeneralSecurityException {
        ObjectNode json = JSON.createObjectNode();
        json.set("wrapping", serialize(keys.wrapping()));
        json.set("index", serialize(keys.index()));
        json.set(LOG, serialize(keys.log()));
        Path draft =
                Files.createTempFile(file.getParent(), ".new-", "", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        return Files.writeString(draft, json.toPrettyString(), StandardOpenOption.TRUNCATE_EXISTING);
    }

    private static JsonNode serialize(KeysetHandle keys) throws GeneralSecurityException, IOException {
        return JSON.readTree(TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()));
    }

    private static KeysetHandle parse(JsonNode keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(keyset.toString(), InsecureSecretKeyAccess.get());
    }
}
