package no.krisesenter.emergency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.crypto.Place;
import no.krisesenter.crypto.Vault;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has been opened in an emergency, by whom and why; the words of the reason are sealed with the key of the client. */
@Repository
class EmergencyAccesses {

    private static final String WORDS = "words";

    private final JdbcClient database;
    private final CaseFiles caseFiles;
    private final Vault vault;

    EmergencyAccesses(JdbcClient database, CaseFiles caseFiles, Vault vault) {
        this.database = database;
        this.caseFiles = caseFiles;
        this.vault = vault;
    }

    void add(EmergencyAccess access, String words) {
        database.sql("""
                        insert into record.emergency_access
                          (id, case_reference, centre, staff, reason, sealed, opened_at, ends_at)
                        values (:id, :case, :centre, :staff, :reason, :sealed, :opened, :ends)
                        """)
                .param("id", access.id())
                .param("case", access.caseReference().value())
                .param("centre", access.centre().value())
                .param("staff", access.staff().value())
                .param("reason", access.reason().code())
                .param(
                        "sealed",
                        vault.sealMap(
                                caseFiles.owner(access.caseReference()), place(access.id()), Map.of(WORDS, words)))
                .param("opened", utc(access.openedAt()))
                .param("ends", utc(access.endsAt()))
                .update();
    }

    Optional<EmergencyAccess> find(UUID id) {
        return database.sql("select * from record.emergency_access where id = :id")
                .param("id", id)
                .query(EmergencyAccesses::read)
                .optional();
    }

    /** The newest of a case, by whomever. */
    Optional<EmergencyAccess> newest(CaseReference reference) {
        return database.sql("""
                        select * from record.emergency_access where case_reference = :case order by opened_at desc, id limit 1
                        """)
                .param("case", reference.value())
                .query(EmergencyAccesses::read)
                .optional();
    }

    /** What this person has open in this case. */
    Optional<EmergencyAccess> open(StaffId staff, CaseReference reference, Instant now) {
        return database.sql("""
                        select * from record.emergency_access
                        where staff = :staff and case_reference = :case and ended_at is null
                          and opened_at <= :now and ends_at > :now
                        order by ends_at desc limit 1
                        """)
                .param("staff", staff.value())
                .param("case", reference.value())
                .param("now", utc(now))
                .query(EmergencyAccesses::read)
                .optional();
    }

    /** Whether this person has ever opened this case in an emergency. */
    boolean hasBeenOpenedBy(StaffId staff, CaseReference reference) {
        return database.sql(
                        "select exists (select 1 from record.emergency_access where staff = :staff and case_reference = :case)")
                .param("staff", staff.value())
                .param("case", reference.value())
                .query(Boolean.class)
                .single();
    }

    void end(UUID id, Instant now) {
        database.sql("update record.emergency_access set ended_at = :now where id = :id and ended_at is null")
                .param("now", utc(now))
                .param("id", id)
                .update();
    }

    void review(UUID id, String outcome, StaffId by, Instant now) {
        database.sql("""
                        update record.emergency_access set outcome = :outcome, reviewed_by = :by, reviewed_at = :now where id = :id
                        """)
                .param("outcome", outcome)
                .param("by", by.value())
                .param("now", utc(now))
                .param("id", id)
                .update();
    }

    /** Why, in the words of whoever opened it: content. */
    String words(EmergencyAccess access) {
        byte[] sealed = database.sql("select sealed from record.emergency_access where id = :id")
                .param("id", access.id())
                .query(byte[].class)
                .single();
        Object words = vault.openMap(caseFiles.owner(access.caseReference()), place(access.id()), sealed)
                .get(WORDS);
        return words == null ? "" : words.toString();
    }

    private static Place place(UUID id) {
        return new Place("emergency_access", "sealed", id.toString());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static EmergencyAccess read(ResultSet row, int number) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new EmergencyAccess(
                row.getObject("id", UUID.class),
                new CaseReference(row.getString("case_reference")),
                new CentreId(row.getString("centre")),
                new StaffId(row.getString("staff")),
                EmergencyReason.of(row.getString("reason")).orElse(EmergencyReason.OTHER),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
