package no.krisesenter.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
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
import org.springframework.transaction.annotation.Transactional;

/** The consents of a case. To whom and for what is opened from the entry in which it was written. */
@Repository
public class Consents {

    static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    static final String FORM = "sharing-consent.give";

    private final JdbcClient database;
    private final Answers answers;
    private final Ids ids;
    private final Clock clock;

    Consents(JdbcClient database, Answers answers, Ids ids, Clock clock) {
        this.database = database;
        this.answers = answers;
        this.ids = ids;
        this.clock = clock;
    }

    /** Every consent of the case, the newest first. */
    @Transactional(readOnly = true)
    public List<Consent> of(CaseReference reference) {
        return read(reference, "select * from record.consent where case_reference = :case order by revision desc");
    }

    Optional<Consent> find(CaseReference reference, @Nullable String id) {
        return of(reference).stream().filter(consent -> consent.id().equals(id)).findFirst();
    }

    /** The consent that was written last; the same when it has been added already. */
    String add(CaseReference reference) {
        Entry given = answers.newest(reference, FORM).orElseThrow();
        database.sql("""
                        insert into record.consent (id, case_reference, revision, valid_from, valid_until, given_at)
                        values (:id, :case, :revision, :from, :until, :now)
                        on conflict do nothing
                        """)
                .param("id", ids.next())
                .param("case", reference.value())
                .param("revision", given.revision())
                .param("from", day(given, "validFrom"))
                .param("until", day(given, "validUntil"))
                .param("now", now())
                .update();
        return of(reference).get(0).id();
    }

    void prolong(String id, LocalDate until) {
        database.sql("update record.consent set valid_until = :until where id = :id and withdrawn_at is null")
                .param("id", UUID.fromString(id))
                .param("until", until)
                .update();
    }

    /** Says whether it stood until now. */
    boolean withdraw(CaseReference reference, String id) {
        return database.sql("""
                        update record.consent set withdrawn_at = :now
                        where id = :id and case_reference = :case and withdrawn_at is null
                        """)
                        .param("id", UUID.fromString(id))
                        .param("case", reference.value())
                        .param("now", now())
                        .update()
                > 0;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(OSLO));
    }

    static LocalDate day(Entry entry, String key) {
        return LocalDate.parse(String.valueOf(entry.answers().get(key)).substring(0, 10));
    }

    private List<Consent> read(CaseReference reference, String sql) {
        Map<Integer, Entry> written =
                answers.all(reference, FORM).stream().collect(Collectors.toMap(Entry::revision, Function.identity()));
        return database.sql(sql)
                .param("case", reference.value())
                .query((row, number) -> consent(reference, row, written))
                .list();
    }

    private static Consent consent(CaseReference reference, ResultSet row, Map<Integer, Entry> written)
            throws SQLException {
        Entry entry = written.get(row.getInt("revision"));
        if (entry == null) {
            throw new IllegalStateException("A consent without its entry.");
        }
        OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Consent(
                row.getString("id"),
                reference,
                String.valueOf(entry.answers().get("recipient")),
                String.valueOf(entry.answers().get("purpose")),
                (String) entry.answers().get("child"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                withdrawn == null ? null : withdrawn.atZoneSameInstant(OSLO).toLocalDate());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
