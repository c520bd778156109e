package no.krisesenter.crypto;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a ciphertext lies. It opens there and nowhere else. */
public record Place(String table, String column, String row) {

    /**
     * A place where not only the row but all that stands in it counts: with another value in any of these columns it does not open.
     *
     * @param values of the columns, in a fixed order; each is written with its length, so that nothing can be moved from one to the next
     */
    public static Place ofWholeRow(String table, String column, @Nullable Object... values) {
        return new Place(
                table, column, Arrays.stream(values).map(Place::measured).collect(Collectors.joining(",")));
    }

    private static String measured(@Nullable Object value) {
        return value == null ? "-" : value.toString().length() + ":" + value;
    }

    static Place ofKey(UUID client) {
        return new Place("client_key", "wrapped", client.toString());
    }
}
