package no.krisesenter.crypto;

import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.krisesenter.process.CentreId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * The keys of the centres, read from a directory outside the database. In the profiles demo and test missing ones are made. A file that has
 * changed is read again when it is needed next; if it has become unusable, the keys that are known go on being used.
 */
@Component
public class CentreKeys {

    static final String PROPERTY = "krisesenter.keys.directory";

    private static final Logger LOG = LoggerFactory.getLogger(CentreKeys.class);

    private final Path directory;
    private final boolean generates;
    private final Map<CentreId, Loaded> loaded = new ConcurrentHashMap<>();

    /** @param state of the file when it was read */
    private record Loaded(CentreKey key, List<Object> state) {}

    @Autowired
    CentreKeys(@Value("${" + PROPERTY + ":}") @Nullable String directory, Environment environment)
            throws GeneralSecurityException {
        this(required(directory), environment.acceptsProfiles(Profiles.of("demo", "test")));
    }

    /** Keys that are only read. */
    CentreKeys(Path directory) throws GeneralSecurityException {
        this(directory, false);
    }

    private CentreKeys(Path directory, boolean generates) throws GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
        this.directory = directory;
        this.generates = generates;
        prepareDirectory();
    }

    private static Path required(@Nullable String directory) {
        if (directory == null || directory.isBlank()) {
            throw KeysMissing.noProperty();
        }
        return Path.of(directory);
    }

    /**
     * Makes sure that the centre has keys.
     *
     * @throws RuntimeException that says in Norwegian and English which file is missing
     */
    public void require(CentreId centre) {
        of(centre);
    }

    CentreKey of(CentreId centre) {
        Path file = file(centre);
        Loaded known = loaded.computeIfAbsent(centre, first -> load(file));
        if (!known.state().equals(state(file))) {
            known = loaded.compute(centre, (same, before) -> loadAgain(file, known(before, file)));
        }
        return known.key();
    }

    Path file(CentreId centre) {
        return directory.resolve(centre.value() + ".json");
    }

    private static Loaded known(@Nullable Loaded before, Path file) {
        if (before == null) {
            throw KeysMissing.noFile(file);
        }
        return before;
    }

    private Loaded load(Path file) {
        if (generates && Files.notExists(file)) {
            CentreKeyFile.generate(file);
        } else if (generates) {
            CentreKeyFile.addWhatIsNew(file);
        }
        return loadAsItIs(file);
    }

    private static Loaded loadAgain(Path file, Loaded before) {
        List<Object> now = state(file);
        if (before.state().equals(now)) {
            return before;
        }
        try {
            Loaded again = loadAsItIs(file);
            LOG.info("The key file {} has changed and was read again.", file);
            return again;
        } catch (KeysMissing e) {
            LOG.error("The keys that were read before go on being used. {}", e.getMessage());
            return new Loaded(before.key(), now);
        }
    }

    private static Loaded loadAsItIs(Path file) {
        List<Object> before = state(file);
        CentreKeyFile read = CentreKeyFile.read(file);
        try {
            return new Loaded(CentreKey.of(read), before);
        } catch (GeneralSecurityException e) {
            throw KeysMissing.noFile(file);
        }
    }

    /** A file that is replaced by another is another file, even within the same moment. */
    private static List<Object> state(Path file) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return List.of(attributes.lastModifiedTime(), attributes.size(), String.valueOf(attributes.fileKey()));
        } catch (IOException e) {
            return List.of();
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
