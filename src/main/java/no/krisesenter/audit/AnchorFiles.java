package no.krisesenter.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.krisesenter.process.CentreId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** The anchors, one file for each centre, in a directory outside the database. Lines are only added. In the profiles demo and test the directory is made. */
@Component
class AnchorFiles {

    static final String PROPERTY = "krisesenter.audit.anchor-directory";
    private static final String ENDING = ".anchors";

    private final Path directory;

    @Autowired
    AnchorFiles(@Value("${" + PROPERTY + ":}") @Nullable String directory, Environment environment) {
        if (directory == null || directory.isBlank()) {
            throw AnchorsMissing.noProperty();
        }
        this.directory = Path.of(directory);
        prepareDirectory(environment.acceptsProfiles(Profiles.of("demo", "test")));
    }

    /** Only to read. */
    AnchorFiles(Path directory) {
        this.directory = directory;
        prepareDirectory(false);
    }

    void add(Anchor anchor) {
        try {
            Files.writeString(
                    file(anchor.centre()),
                    anchor.line() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Oldest first. */
    List<String> lines(CentreId centre) {
        try {
            return Files.exists(file(centre)) ? Files.readAllLines(file(centre)) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException when the last line is no anchor */
    Optional<Anchor> last(CentreId centre) {
        List<String> lines = lines(centre);
        return lines.isEmpty() ? Optional.empty() : Optional.of(Anchor.read(centre, lines.get(lines.size() - 1)));
    }

    /** The centres that have anchors. */
    List<CentreId> centres() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> new CentreId(name.substring(0, name.length() - ENDING.length())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(CentreId centre) {
        return directory.resolve(centre.value() + ENDING);
    }

    private void prepareDirectory(boolean make) {
        if (Files.isDirectory(directory)) {
            return;
        }
        if (!make) {
            throw AnchorsMissing.noDirectory(directory);
        }
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
