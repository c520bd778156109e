package no.krisesenter.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where tests of the security goals leave their figures, one line a goal. */
public final class Goals {

    private static final Path FOLDER = Path.of("target/security-goals");

    private Goals() {}

    /** Leaves what was measured in {@code target/security-goals/<row>.txt}. */
    public static void note(String row, String figures) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(row + ".txt"), row + ": " + figures + System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
