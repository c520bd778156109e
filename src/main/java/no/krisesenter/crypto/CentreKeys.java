package no.krisesenter.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.krisesenter.process.CentreId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** The keys of the centres, read from a directory outside the database. In the profiles demo and test missing ones are made. */
@Component
public class CentreKeys {

    static final String PROPERTY = "krisesenter.keys.directory";

    private final Path directory;
    private final boolean generates;
    private final Map<CentreId, Keys> keys = new ConcurrentHashMap<>();

    record Keys(Aead wrapping, PrfSet index) {}

    CentreKeys(@Value("${" + PROPERTY + ":}") @Nullable String directory, Environment environment)
            throws GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
        if (directory == null || directory.isBlank()) {
            throw KeysMissing.noProperty();
        }
        this.directory = Path.of(directory);
        this.generates = environment.acceptsProfiles(Profiles.of("demo", "test"));
        prepareDirectory();
    }

    /**
     * Makes sure that the centre has keys.
     *
     * @throws RuntimeException that says in Norwegian and English which file is missing
     */
    public void require(CentreId centre) {
        of(centre);
    }

    Keys of(CentreId centre) {
        return keys.computeIfAbsent(centre, this::load);
    }

    private Keys load(CentreId centre) {
        Path file = directory.resolve(centre.value() + ".json");
        if (generates && Files.notExists(file)) {
            CentreKeyFile.generate(file);
        }
        CentreKeyFile read = CentreKeyFile.read(file);
        try {
            return new Keys(
                    read.wrapping().getPrimitive(RegistryConfiguration.get(), Aead.class),
                    read.index().getPrimitive(RegistryConfiguration.get(), PrfSet.class));
        } catch (GeneralSecurityException e) {
            throw KeysMissing.noFile(file);
        }
    }

    private void prepareDirectory() {
        if (Files.isDirectory(directory)) {
            return;
        }
        if (!generates) {
            throw KeysMissing.noDirectory(directory);
        }
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
