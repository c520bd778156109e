package no.krisesenter.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Searches every column of every table of every schema for a text: in clear, and as text looks when it is packed into bytes, Base64 or gzip. */
public final class DatabaseSearch {

    private static final String OURS =
            "table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'";

    private final JdbcTemplate database;
    private final Map<String, String> leftOut;

    /** Leaves out the deployed models, which are large and do not change. */
    public DatabaseSearch(JdbcTemplate database) {
        this(database, Map.of("engine.\"act_ge_bytearray\"", " where deployment_id_ is null"));
    }

    private DatabaseSearch(JdbcTemplate database, Map<String, String> leftOut) {
        this.database = database;
        this.leftOut = leftOut;
    }

    /** The same search with nothing left out. */
    public DatabaseSearch everywhere() {
        return new DatabaseSearch(database, Map.of());
    }

    /** Schemas and names of all tables. */
    public List<String> tables() {
        return database.queryForList(
                "select table_schema || '.\"' || table_name || '\"' from information_schema.tables where " + OURS
                        + " order by 1",
                String.class);
    }

    /** How many columns all tables have. */
    public int columns() {
        return database.queryForObject(
                "select count(*) from information_schema.columns join information_schema.tables using (table_schema, table_name) where "
                        + OURS,
                Integer.class);
    }

    /** The tables that hold the text, with the number of rows. */
    public List<String> tablesWith(String text) {
        var disguised = "t::text like any (array["
                + String.join(
                        ", ",
                        Disguises.asText(text).stream()
                                .map(disguise ->
                                        "'%" + disguise.replace("\\", "\\\\").replace("%", "\\%") + "%'")
                                .toList())
                + "])";
        return database.query(
                "select place, hits from (" + each("count(*) filter (where " + disguised + ") as hits")
                        + ") found where hits > 0",
                (row, number) -> row.getString("place") + ": " + row.getLong("hits"));
    }

    /** The columns in whose bytes the text is found when they are unpacked. */
    public List<String> packedColumnsWith(String text) {
        var disguises = Disguises.asText(text);
        var found = new ArrayList<String>();
        var columns =
                database.queryForList("select table_schema || '.\"' || table_name || '\"' as place, column_name as name"
                        + " from information_schema.columns join information_schema.tables using (table_schema, table_name)"
                        + " where data_type = 'bytea' and " + OURS);
        for (var column : columns) {
            var place = (String) column.get("place");
            database.query(
                    "select \"" + column.get("name") + "\" from " + place + leftOut.getOrDefault(place, ""), row -> {
                        var unpacked = unpack(row.getBytes(1));
                        if (disguises.stream().anyMatch(unpacked::contains)) {
                            found.add(place + "." + column.get("name"));
                        }
                    });
        }
        return found;
    }

    /** What each table holds, as one number: the same when nothing has changed. */
    public Map<String, String> fingerprints() {
        var prints = new TreeMap<String, String>();
        database.query(
                each("count(*) || ' rows, ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as print"), row -> {
                    prints.put(row.getString("place"), row.getString("print"));
                });
        return prints;
    }

    /** Asks every table, as {@code t}. */
    private String each(String question) {
        return String.join(
                " union all ",
                tables().stream()
                        .map(table -> "select '" + table + "' as place, " + question + " from " + table + " t"
                                + leftOut.getOrDefault(table, ""))
                        .toList());
    }

    private static String unpack(byte[] bytes) {
        if (bytes == null) {
            return "";
        }
        try (InputStream unpacked = bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b
                ? new GZIPInputStream(new ByteArrayInputStream(bytes))
                : new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException notPacked) {
            return "";
        }
    }
}
