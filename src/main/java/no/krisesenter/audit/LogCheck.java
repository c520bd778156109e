package no.krisesenter.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import no.krisesenter.crypto.LogSeal;
import no.krisesenter.process.CentreId;
import org.jspecify.annotations.Nullable;

/**
 * Checks the whole access log against its chain and the anchors: what has been changed, removed, inserted, reordered, cut off or written
 * anew is found. Reads one state of the database and locks nothing.
 */
class LogCheck {

    private static final int AT_A_TIME = 5_000;

    private final DataSource database;
    private final LogSeal seal;
    private final AnchorFiles anchorFiles;

    LogCheck(DataSource database, LogSeal seal, AnchorFiles anchorFiles) {
        this.database = database;
        this.seal = seal;
        this.anchorFiles = anchorFiles;
    }

    /** One verdict for each centre that has a log or an anchor, in the order of their ids. */
    List<Verdict> all() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            List<Verdict> verdicts = all(connection);
            connection.rollback();
            return verdicts;
        }
    }

    private List<Verdict> all(Connection connection) throws SQLException {
        List<Verdict> verdicts = new ArrayList<>();
        for (String centre : centres(connection)) {
            verdicts.add(of(connection, new CentreId(centre)));
        }
        return verdicts;
    }

    private Set<String> centres(Connection connection) throws SQLException {
        Set<String> centres = new TreeSet<>();
        anchorFiles.centres().forEach(centre -> centres.add(centre.value()));
        try (ResultSet rows = connection
                .createStatement()
                .executeQuery("select centre from audit.access union select centre from audit.link")) {
            while (rows.next()) {
                centres.add(rows.getString(1));
            }
        }
        return centres;
    }

    /** What the log of one centre looks like in the transaction of this connection. */
    Verdict of(Connection connection, CentreId centre) throws SQLException {
        List<String> lines = anchorFiles.lines(centre);
        NavigableMap<Long, byte[]> anchors = new TreeMap<>();
        for (int number = 1; number <= lines.size(); number++) {
            String fault = keep(centre, lines.get(number - 1), number, anchors);
            if (fault != null) {
                return new Verdict(centre, 0, Link.NONE.hash(), lines.size(), fault);
            }
        }
        Walk walk = new Walk(centre, anchors);
        String fault = walk.along(connection);
        if (fault == null) {
            fault = walk.endsTooEarly();
        }
        if (fault == null) {
            fault = unlinked(connection, centre);
        }
        return new Verdict(centre, walk.last.seq(), walk.last.hash(), lines.size(), fault);
    }

    private @Nullable String keep(CentreId centre, String line, int number, Map<Long, byte[]> anchors) {
        try {
            Anchor anchor = Anchor.read(centre, line);
            byte[] other = anchors.put(anchor.count(), anchor.hash());
            if (anchor.isSigned(seal) && (other == null || Arrays.equals(other, anchor.hash()))) {
                return null;
            }
        } catch (IllegalArgumentException unreadable) {
            // says the same as an anchor that nobody has signed
        }
        return "Anker nummer %d er ikke skrevet av dette systemet.".formatted(number);
    }

    private @Nullable String unlinked(Connection connection, CentreId centre) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select count(*) from audit.access noted
                where noted.centre = ? and not exists (select from audit.link where access = noted.id)
                """)) {
            query.setString(1, centre.value());
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                long count = rows.getLong(1);
                return count == 0 ? null : "%d rader er satt inn utenfor kjeden.".formatted(count);
            }
        }
    }

    /** Follows one chain from its beginning. */
    private final class Walk {

        private final CentreId centre;
        private final NavigableMap<Long, byte[]> anchors;
        private Link last = Link.NONE;

        private Walk(CentreId centre, NavigableMap<Long, byte[]> anchors) {
            this.centre = centre;
            this.anchors = anchors;
        }

        /** The first fault on the way, or null. */
        @Nullable
        String along(Connection connection) throws SQLException {
            try (PreparedStatement query = connection.prepareStatement("""
                    select link.seq, link.access, link.previous, link.hash, noted.*
                    from audit.link link left join audit.access noted on noted.id = link.access
                    where link.centre = ? order by link.seq
                    """)) {
                query.setFetchSize(AT_A_TIME);
                query.setString(1, centre.value());
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        String fault = step(rows);
                        if (fault != null) {
                            return fault;
                        }
                    }
                }
            }
            return null;
        }

        private @Nullable String step(ResultSet row) throws SQLException {
            long expected = last.seq() + 1;
            if (row.getLong("seq") != expected || row.getString("id") == null) {
                return "Rad %d mangler.".formatted(expected);
            }
            Link link = fitting(row);
            if (link == null) {
                return "Rad %d er endret, flyttet eller satt inn.".formatted(expected);
            }
            byte[] anchored = anchors.get(expected);
            if (anchored != null && !Arrays.equals(anchored, link.hash())) {
                return "Loggen er skrevet på nytt: rad %d stemmer ikke med ankeret.".formatted(expected);
            }
            last = link;
            return null;
        }

        private @Nullable Link fitting(ResultSet row) throws SQLException {
            AccessRow noted;
            try {
                noted = AccessRow.of(row);
            } catch (IllegalArgumentException noSuchRow) {
                return null; // no row of ours: somebody has put something else there
            }
            Link link = last.next(seal, noted);
            return noted.access().centre().equals(centre)
                            && Arrays.equals(last.hash(), row.getBytes("previous"))
                            && Arrays.equals(link.hash(), row.getBytes("hash"))
                    ? link
                    : null;
        }

        @Nullable
        String endsTooEarly() {
            return anchors.isEmpty() || anchors.lastKey() <= last.seq()
                    ? null
                    : "Loggen er kuttet: den hadde %d rader da den sist ble forankret.".formatted(anchors.lastKey());
        }
    }
}
