package no.krisesenter.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which part of the log each review is about. A review begins where the one before it ended, so that no row is left out. */
@Repository
public class AccessReviews {

    private final JdbcClient database;
    private final Clock clock;

    AccessReviews(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The file of the centre in which reviews are kept, once there is one. */
    @Transactional(readOnly = true)
    public Optional<CaseReference> file(CentreId centre) {
        return database.sql("select case_reference from audit.review_file where centre = :centre")
                .param("centre", centre.value())
                .query(String.class)
                .optional()
                .map(CaseReference::new);
    }

    /** Nobody else begins the reviews of this centre until the transaction ends: not another server that has just started either. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void beginAlone(CentreId centre) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('review ' || :centre, 0))")
                .param("centre", centre.value())
                .query((row, number) -> centre)
                .single();
    }

    /** Names the file of a centre in which reviews are kept. */
    @Transactional
    public void keepIn(CentreId centre, CaseReference file) {
        database.sql("insert into audit.review_file (centre, case_reference) values (:centre, :case)")
                .param("centre", centre.value())
                .param("case", file.value())
                .update();
    }

    /** Begins a review of everything up to now that has not been reviewed before. */
    @Transactional
    public ReviewPeriod begin(CentreId centre, CaseReference file) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant from = newest(file).map(ReviewPeriod::until).orElse(Instant.EPOCH);
        Link last = database.sql("select seq, hash from audit.link where centre = :centre order by seq desc limit 1")
                .param("centre", centre.value())
                .query((row, number) -> new Link(row.getLong("seq"), row.getBytes("hash")))
                .optional()
                .orElse(Link.NONE);
        database.sql("""
                        insert into audit.review_period (centre, case_reference, from_at, until_at, links, code)
                        values (:centre, :case, :from, :until, :links, :code)
                        """)
                .param("centre", centre.value())
                .param("case", file.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", (now.isBefore(from) ? from : now).atOffset(ZoneOffset.UTC))
                .param("links", last.seq())
                .param("code", HexFormat.of().formatHex(last.hash(), 0, 8))
                .update();
        return newest(file).orElseThrow();
    }

    /** The review that was begun last. */
    @Transactional(readOnly = true)
    public Optional<ReviewPeriod> newest(CaseReference file) {
        return database.sql("select * from audit.review_period where case_reference = :case order by id desc limit 1")
                .param("case", file.value())
                .query((row, number) -> new ReviewPeriod(
                        row.getLong("id"),
                        new CentreId(row.getString("centre")),
                        row.getObject("from_at", OffsetDateTime.class).toInstant(),
                        row.getObject("until_at", OffsetDateTime.class).toInstant(),
                        row.getLong("links"),
                        row.getString("code")))
                .optional();
    }

    /** Everything that was done during a period, by person, case and grant, oldest first; the work on reviews itself is left out. */
    @Transactional(readOnly = true)
    public List<Looks> looks(ReviewPeriod period) {
        return database.sql("""
                        select min(id) as first_id, staff, case_reference, grant_code, min(at) as first_at,
                            count(*) filter (where action in ('read', 'break-glass-opened')) as reads,
                            count(*) filter (where action = 'write') as writes,
                            count(*) filter (where action = 'print') as prints,
                            count(*) filter (where action = 'denied') as denied
                        from audit.access
                        where centre = :centre and at >= :from and at < :until
                            and case_reference not in (select case_reference from audit.review_period)
                        group by staff, case_reference, grant_code order by first_id
                        """)
                .param("centre", period.centre().value())
                .param("from", period.from().atOffset(ZoneOffset.UTC))
                .param("until", period.until().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Looks(
                        row.getLong("first_id"),
                        new StaffId(row.getString("staff")),
                        new CaseReference(row.getString("case_reference")),
                        row.getString("grant_code"),
                        row.getObject("first_at", OffsetDateTime.class).toInstant(),
                        row.getInt("reads"),
                        row.getInt("writes"),
                        row.getInt("prints"),
                        row.getInt("denied")))
                .list();
    }
}
