package no.krisesenter.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Searches every column of every table of every schema for a text: in clear, and as text looks when it is packed into bytes, Base64 or gzip. */
public final class DatabaseSearch {

    private static final String OURS =
            "table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'";

    private final JdbcTemplate database;
    private final Map<String, String> leftOut;
    private final Map<String, String> looked = new HashMap<>();
    private final Map<String, String> lookedAt = new HashMap<>();
    private final Map<String, Long> rows = new HashMap<>();
    private final Map<String, String> held = new TreeMap<>();
    private @Nullable String fingerprinted;
    private @Nullable String printedAt;

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
        return database.queryForList("""
                select nspname || '."' || relname || '"' from pg_class join pg_namespace on relnamespace = pg_namespace.oid
                where relkind in ('r', 'p') and nspname not in ('pg_catalog', 'information_schema')
                  and nspname not like 'pg_toast%' and nspname not like 'pg_temp%' order by 1
                """, String.class);
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
        return tablesWith(text, writtenSince(null));
    }

    /**
     * The tables into which the text has come since the last look for it, with the number of rows. What the database has not written since
     * then was looked at then: each change of a row makes a new one, which names the transaction that wrote it.
     */
    public List<String> tablesWithNew(String text) {
        var shows = whatItShows();
        if (shows != null && shows.equals(lookedAt.put(text, shows))) {
            return List.of();
        }
        var begun = oldestUnderWay();
        var found = tablesWith(text, writtenSince(looked.get(text)));
        looked.put(text, begun);
        return found;
    }

    /** Of which transactions the database shows the work: the same again when none has ended since. Null within one that writes itself. */
    private @Nullable String whatItShows() {
        return database.queryForObject(
                "select case when pg_current_xact_id_if_assigned() is null then pg_current_snapshot()::text end",
                String.class);
    }

    /** The transaction from which on the rest of what is written will come. */
    private String oldestUnderWay() {
        return database.queryForObject("select pg_snapshot_xmin(pg_current_snapshot())::text", String.class);
    }

    /** Of a row: this transaction, or one that began later, has written it. */
    private static String writtenSince(@Nullable String transaction) {
        return transaction == null ? "true" : "age(t.xmin) <= age('" + transaction + "'::xid)";
    }

    private List<String> tablesWith(String text, String rows) {
        var disguises = Disguises.asText(text).stream()
                .map(disguise -> "'%" + disguise.replace("\\", "\\\\").replace("%", "\\%") + "%'")
                .collect(Collectors.joining(", ", "array[", "]"));
        var hits = "count(*) filter (where case when " + rows
                + " then t::text like any ((select patterns from disguises)::text[]) end) as hits";
        return database.query(
                "with disguises as materialized (select " + disguises + " as patterns) select place, hits from ("
                        + each(tables(), hits) + ") found where hits > 0",
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

    /**
     * What each table holds, as one number: the same when nothing has changed. Where the database shows the same as the last time, nothing
     * is read, and else only the tables into which something has been written since then are read whole.
     */
    public Map<String, String> fingerprints() {
        var shows = whatItShows();
        if (shows == null || !shows.equals(printedAt)) {
            printAnew();
            printedAt = shows;
        }
        return new TreeMap<>(held);
    }

    private void printAnew() {
        var begun = oldestUnderWay();
        var all = tables();
        var writtenTo = new ArrayList<String>();
        var counts = "count(*) as total, count(*) filter (where " + writtenSince(fingerprinted) + ") as written";
        database.query(each(all, counts), table -> {
            var total = table.getLong("total");
            var before = rows.put(table.getString("place"), total);
            if (before == null || before != total || table.getLong("written") > 0) {
                writtenTo.add(table.getString("place"));
            }
        });
        if (!writtenTo.isEmpty()) {
            held.putAll(prints(writtenTo));
        }
        held.keySet().retainAll(all);
        rows.keySet().retainAll(all);
        fingerprinted = begun;
    }

    private Map<String, String> prints(List<String> tables) {
        var prints = new TreeMap<String, String>();
        var print = "count(*) || ' rows, ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as print";
        database.query(each(tables, print), found -> {
            prints.put(found.getString("place"), found.getString("print"));
        });
        return prints;
    }

    /** Asks each of these tables, as {@code t}. */
    private String each(List<String> tables, String question) {
        return String.join(
                " union all ",
                tables.stream()
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
