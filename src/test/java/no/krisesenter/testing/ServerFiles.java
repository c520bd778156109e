package no.krisesenter.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the servers write beside the database: Tomcat's folder with what it keeps for a time and with a line for every request, its whole address and
 * the place it is sent to; and the log of the database's server.
 */
public final class ServerFiles {

    private final Path tomcat;
    private final JdbcTemplate database;

    public ServerFiles(ServletWebServerApplicationContext server, JdbcTemplate database) {
        this.tomcat = ((TomcatWebServer) server.getWebServer())
                .getTomcat()
                .getServer()
                .getCatalinaBase()
                .toPath();
        this.database = database;
    }

    /** The folder in which Tomcat works. */
    public Path tomcat() {
        return tomcat;
    }

    /** The log to which the database's server writes now. */
    public Path logOfTheDatabase() {
        return Path.of(
                database.queryForObject("show data_directory", String.class),
                database.queryForObject("select pg_current_logfile()", String.class));
    }

    /** The server writes its log beside its work: waits until all it had to say so far is there. */
    private void settle() {
        var mark = "looked-at-" + UUID.randomUUID();
        database.execute("do $$ begin raise log '" + mark + "'; end $$");
        var patience = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (lines(logOfTheDatabase()).stream().noneMatch(line -> line.contains(mark))) {
            if (System.nanoTime() > patience) {
                throw new AssertionError("The database's server does not write its log.");
            }
            Thread.onSpinWait();
        }
    }

    /** The files in which one of the texts is found, in any disguise. */
    public List<String> placesWith(String... texts) {
        settle();
        var search = new ByteSearch(texts);
        var found = new ArrayList<String>();
        for (var file : files()) {
            if (search.isIn(bytes(file))) {
                found.add(file.getFileName().toString());
            }
        }
        return found;
    }

    private List<Path> files() {
        try (var all = Files.walk(tomcat)) {
            var files = new ArrayList<>(all.filter(Files::isRegularFile).toList());
            files.add(logOfTheDatabase());
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A line for each request that has been answered so far. */
    public List<String> requests() {
        return files().stream()
                .filter(file -> file.getFileName().toString().startsWith("access_log"))
                .flatMap(file -> lines(file).stream())
                .toList();
    }

    /** A line for each thing that the database's server had to say, above all of statements that failed. */
    public List<String> linesOfTheDatabase() {
        settle();
        return lines(logOfTheDatabase());
    }

    private static List<String> lines(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
