package no.krisesenter.shift;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.crypto.Place;
import no.krisesenter.crypto.Vault;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The reports. What was gathered for one is sealed with the key of the centre's own file. */
@Repository
class ShiftReports {

    private static final String FACTS = "facts";

    private final JdbcClient database;
    private final CaseFiles caseFiles;
    private final Vault vault;

    ShiftReports(JdbcClient database, CaseFiles caseFiles, Vault vault) {
        this.database = database;
        this.caseFiles = caseFiles;
        this.vault = vault;
    }

    @Transactional
    public void begin(UUID id, CaseReference file, Instant from, Instant until, List<Fact> facts) {
        byte[] gathered = vault.sealMap(
                caseFiles.owner(file),
                place(id),
                Map.of(FACTS, facts.stream().map(Fact::written).toList()));
        database.sql("""
                        insert into record.shift_report (id, case_reference, from_at, until_at, gathered)
                        values (:id, :case, :from, :until, :gathered)
                        """)
                .param("id", id)
                .param("case", file.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("gathered", gathered)
                .update();
    }

    @Transactional
    public void handOver(UUID id, StaffId by, Instant at, int revision) {
        database.sql("""
                        update record.shift_report set written_by = :by, written_at = :at, revision = :revision
                        where id = :id and written_at is null
                        """)
                .param("id", id)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("revision", revision)
                .update();
    }

    @Transactional
    public void acknowledge(UUID id, StaffId by, Instant at) {
        database.sql("update record.shift_report set read_by = :by, read_at = :at where id = :id and read_at is null")
                .param("id", id)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<ShiftReport> find(UUID id) {
        return database.sql("select * from record.shift_report where id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Whether a report has been begun that nobody has written yet. */
    @Transactional(readOnly = true)
    public boolean isOneToWrite(CaseReference file) {
        return database.sql(
                                "select count(*) from record.shift_report where case_reference = :case and written_at is null")
                        .param("case", file.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Until when the newest report tells. */
    @Transactional(readOnly = true)
    public Optional<Instant> toldUntil(CaseReference file) {
        return database.sql(
                        "select until_at from record.shift_report where case_reference = :case order by until_at desc limit 1")
                .param("case", file.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private ShiftReport read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        CaseReference file = new CaseReference(row.getString("case_reference"));
        String writer = row.getString("written_by");
        OffsetDateTime writtenAt = row.getObject("written_at", OffsetDateTime.class);
        return new ShiftReport(
                id,
                file,
                row.getObject("from_at", OffsetDateTime.class).toInstant(),
                row.getObject("until_at", OffsetDateTime.class).toInstant(),
                facts(vault.openMap(caseFiles.owner(file), place(id), row.getBytes("gathered"))),
                writer == null ? null : new StaffId(writer),
                writtenAt == null ? null : writtenAt.toInstant(),
                row.getObject("revision", Integer.class));
    }

    private static List<Fact> facts(Map<String, @Nullable Object> opened) {
        return opened.get(FACTS) instanceof List<?> all
                ? all.stream()
                        .filter(Map.class::isInstance)
                        .map(fact -> Fact.read((Map<?, ?>) fact))
                        .toList()
                : List.of();
    }

    private static Place place(UUID id) {
        return new Place("shift_report", "gathered", id.toString());
    }
}
