package no.krisesenter.engine.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** What may be asked for over HTTP, and by whom: the rows of {@code web-access.csv}. What has no row is not there. */
@Component
final class AccessTable {

    /** Whoever comes, signed in or not. */
    static final String ANYONE = "anyone";
    /** Whoever has signed in, in whatever role. */
    static final String SIGNED_IN = "signed-in";
    /** Whoever works with clients, in whatever role. */
    static final String STAFF = "staff";

    private final List<Door> doors = read("web-access.csv");

    /** Whether somebody in these roles may do this here. */
    boolean allows(String method, PathContainer path, Set<String> roles) {
        var asked = method.equals("HEAD") ? "GET" : method;
        return doors.stream()
                .anyMatch(door -> door.method().equals(asked)
                        && door.roles().stream().anyMatch(roles::contains)
                        && door.path().matches(path));
    }

    /** The rows for these roles. */
    List<Door> of(String role) {
        return doors.stream().filter(door -> door.roles().contains(role)).toList();
    }

    static List<Door> read(String resource) {
        try (var rows = new ClassPathResource(resource).getInputStream()) {
            return new String(rows.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(row -> !row.isBlank() && !row.startsWith("#"))
                    .map(Door::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * One row.
     *
     * @param why what a person needs it for
     */
    record Door(String method, PathPattern path, Set<String> roles, String why) {

        private static Door of(String row) {
            var cells = row.split(";", 4);
            if (cells.length != 4 || cells[3].isBlank()) {
                throw new IllegalStateException("web-access.csv: method;path;roles;why, but there is: " + row);
            }
            return new Door(
                    cells[0].strip(),
                    PathPatternParser.defaultInstance.parse(cells[1].strip()),
                    Arrays.stream(cells[2].split(",")).map(String::strip).collect(Collectors.toUnmodifiableSet()),
                    cells[3].strip());
        }
    }
}
