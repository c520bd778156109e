package no.krisesenter.coordination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /** Forms that ask for something, each for another occasion. */
    private static final List<String> FORMS = List.of(FORM, "referral.prepare-treatment");

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
        Written asked = FORMS.stream()
                .flatMap(form -> answers.newest(reference, form).map(entry -> new Written(form, entry)).stream())
                .filter(written -> !isOpened(reference, written))
                .findFirst()
                .orElseThrow();
        database.sql("""
                        insert into record.referral (id, case_reference, form, revision, opened_at)
                        values (:id, :case, :form, :revision, :now)
                        """)
                .param("id", UUID.fromString(id))
                .param("case", reference.value())
                .param("form", asked.form())
                .param("revision", asked.entry().revision())
                .param("now", now())
                .update();
        return id;
    }

    /** Each form is sent and opened in one step: what is not opened yet is what has just been sent. */
    private boolean isOpened(CaseReference reference, Written written) {
        return database.sql("""
                        select exists (select from record.referral
                        where case_reference = :case and form = :form and revision = :revision)
                        """)
                .param("case", reference.value())
                .param("form", written.form())
                .param("revision", written.entry().revision())
                .query(Boolean.class)
                .single();
    }

    /** Everything that was asked for, the newest first. */
    List<Referral> of(CaseReference reference) {
        List<Written> written = FORMS.stream()
                .flatMap(form -> answers.all(reference, form).stream().map(entry -> new Written(form, entry)))
                .toList();
        return database.sql("select * from record.referral where case_reference = :case order by opened_at desc, id")
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

    private static Referral read(ResultSet row, List<Written> written) throws SQLException {
        String form = row.getString("form");
        int revision = row.getInt("revision");
        Entry entry = written.stream()
                .filter(each -> each.form().equals(form) && each.entry().revision() == revision)
                .map(Written::entry)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A referral without its entry."));
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

    /** An entry, and the form that it answers. */
    private record Written(String form, Entry entry) {}

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
