package no.krisesenter.shift;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.crypto.Vault;
import no.krisesenter.process.CaseReference;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The reports of shifts, for tests of what is sealed. */
public class Reports {

    private final JdbcClient database;
    private final ShiftReports reports;
    private final CaseFiles caseFiles;

    public Reports(JdbcClient database, CaseFiles caseFiles, Vault vault) {
        this.database = database;
        this.caseFiles = caseFiles;
        this.reports = new ShiftReports(database, caseFiles, vault);
    }

    /** One that tells of the file itself. */
    public void add(CaseReference file, Instant now) {
        database.sql(
                        "insert into record.centre_file (centre, purpose, case_reference) values (:centre, :purpose, :case)")
                .param("centre", caseFiles.get(file).centre().value())
                .param("purpose", "p" + UUID.randomUUID())
                .param("case", file.value())
                .update();
        reports.begin(UUID.randomUUID(), file, now, now, List.of(new Fact(Fact.Kind.WATCH, file, "Høy trussel.")));
    }

    public List<?> read(CaseReference file) {
        var id = database.sql("select id from record.shift_report where case_reference = :case")
                .param("case", file.value())
                .query(UUID.class)
                .single();
        return reports.find(id).orElseThrow().facts();
    }
}
