package no.krisesenter.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;

/** The database as a thief has it: a dump of every table, and the server's files with its write-ahead log. */
public final class DatabaseAtRest {

    private final JdbcTemplate database;
    private long bytes;
    private int files;

    public DatabaseAtRest(JdbcTemplate database) {
        this.database = database;
    }

    /** Every table as {@code pg_dump} writes it: as text, bytes in hexadecimal. */
    public Map<String, byte[]> dump() {
        var tables = new TreeMap<String, byte[]>();
        new DatabaseSearch(database).tables().forEach(table -> tables.put(table, copyOut(table)));
        return tables;
    }

    private byte[] copyOut(String table) {
        return database.execute((org.springframework.jdbc.core.ConnectionCallback<byte[]>) connection -> {
            var out = new ByteArrayOutputStream();
            try {
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", out);
            } catch (IOException failure) {
                throw new SQLException(failure);
            }
            return out.toByteArray();
        });
    }

    /** The tables and files in which one of the texts is found. */
    public List<String> placesWith(String... texts) {
        var search = new ByteSearch(texts);
        var found = new ArrayList<String>();
        dump().forEach((table, rows) -> {
            if (search.isIn(rows)) {
                found.add("dump of " + table);
            }
        });
        found.addAll(filesWith(texts));
        return found;
    }

    /** The server's files in which one of the texts is found, by their names in its data directory. */
    public List<String> filesWith(String... texts) {
        database.execute("checkpoint");
        var search = new ByteSearch(texts);
        var directory = Path.of(database.queryForObject("show data_directory", String.class));
        bytes = 0;
        files = 0;
        var found = new ArrayList<String>();
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (search.isIn(read(file))) {
                        found.add(directory.relativize(file).toString());
                    }
                    return FileVisitResult.CONTINUE;
                }

                /** The server makes and drops files all the time. */
                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
            return found;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What was looked through the last time. */
    public String size() {
        return "%d files, %d MB".formatted(files, bytes >> 20);
    }

    private byte[] read(Path file) {
        try {
            var content = Files.readAllBytes(file);
            bytes += content.length;
            files++;
            return content;
        } catch (NoSuchFileException gone) {
            return new byte[0];
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
