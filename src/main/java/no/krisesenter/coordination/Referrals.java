package no.krisesenter.coordination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.krisesenter.crypto.Ids;
import no.krisesenter.process.CaseReference;
import no.krisesenter.record.Answers;
import no.krisesenter.record.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What other agencies have been asked for in a case, and how far it has come. */
@Repository
class Referrals {

    static final String FORM = "referral.prepare";

    private final JdbcClient database;
    private final Answers answers;
    private final Ids ids;
    private final Clock clock;

    Referrals(JdbcClient database, Answers answers, Ids ids, Clock clock) {
        this.database = database;
        this.answers = answers;
        this.ids = ids;
        this.clock = clock;
    }

    /** What was asked for last, by the form that has just been sent. */
    String open(CaseReference reference) {
        String id = ids.next().toString();
        database.sql("""
                        insert into record.referral (id, case_reference, revision, opened_at)
                        values (:id, :case, :revision, :now)
                        """)
                .param("id", UUID.fromString(id))
                .param("case", reference.value())
                .param("revision", answers.newest(reference, FORM).orElseThrow().revision())
                .param("now", now())
                .update();
        return id;
    }

    /** Everything that was asked for, the newest first. */
    List<Referral> of(CaseReference reference) {
        Map<Integer, Entry> written =
                answers.all(reference, FORM).stream().collect(Collectors.toMap(Entry::revision, Function.identity()));
        return database.sql("select * from record.referral where case_reference = :case order by revision desc")
                .param("case", reference.value())
                .query((row, number) -> read(row, written))
                .list();
    }

    Optional<Referral> find(CaseReference reference, String id) {
        return of(reference).stream()
                .filter(referral -> referral.id().equals(id))
                .findFirst();
    }

    void noteSent(CaseReference reference, String id) {
        note("update record.referral set sent_at = :now where id = :id and case_reference = :case", reference, id);
    }

    void noteAnswered(CaseReference reference, String id) {
        note("update record.referral set answered_at = :now where id = :id and case_reference = :case", reference, id);
    }

    void close(CaseReference reference, String id) {
        note("update record.referral set closed_at = :now where id = :id and case_reference = :case", reference, id);
    }

    private void note(String sql, CaseReference reference, String id) {
        database.sql(sql)
                .param("id", UUID.fromString(id))
                .param("case", reference.value())
                .param("now", now())
                .update();
    }

    private static Referral read(ResultSet row, Map<Integer, Entry> written) throws SQLException {
        int revision = row.getInt("revision");
        Entry entry = written.get(revision);
        if (entry == null) {
            throw new IllegalStateException("A referral without its entry.");
        }
        return new Referral(
                row.getString("id"),
                revision,
                String.valueOf(entry.answers().get("recipient")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                moment(row, "sent_at"),
                moment(row, "answered_at"),
                moment(row, "closed_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
