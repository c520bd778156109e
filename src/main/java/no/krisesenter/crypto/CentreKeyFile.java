package no.krisesenter.crypto;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.Set;

/** The key file of one centre: two Tink keysets in clear, one that wraps data keys and one for blind indexes. Only its owner may read it. */
record CentreKeyFile(KeysetHandle wrapping, KeysetHandle index) {

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
            return new CentreKeyFile(parse(keys.path("wrapping")), parse(keys.path("index")));
        } catch (IOException | GeneralSecurityException e) {
            throw KeysMissing.noFile(file);
        }
    }

    /** Writes new keys, unless somebody else has just done so. */
    static void generate(Path file) {
        try {
            String keys = JSON.createObjectNode()
                    .<com.fasterxml.jackson.databind.node.ObjectNode>set(
                            "wrapping", fresh(PredefinedAeadParameters.AES256_GCM))
                    .set("index", fresh(PredefinedPrfParameters.HMAC_SHA256_PRF))
                    .toPrettyString();
            Path draft = Files.createTempFile(
                    file.getParent(), ".new-", "", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            Files.writeString(draft, keys, StandardOpenOption.TRUNCATE_EXISTING);
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

    private static JsonNode fresh(Parameters parameters) throws GeneralSecurityException, IOException {
        return JSON.readTree(TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(parameters), InsecureSecretKeyAccess.get()));
    }

    private static KeysetHandle parse(JsonNode keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(keyset.toString(), InsecureSecretKeyAccess.get());
    }
}
