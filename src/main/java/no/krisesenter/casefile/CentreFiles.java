package no.krisesenter.casefile;

import java.util.Optional;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files in which a centre keeps what is about its own work: closed, so that each is nobody's client, and without a team, so that what is in
 * them is seen by whoever has the task that it belongs to and by nobody else.
 */
@Repository
public class CentreFiles {

    private final JdbcClient database;
    private final CaseFiles caseFiles;
    private final CareTeams careTeams;

    CentreFiles(JdbcClient database, CaseFiles caseFiles, CareTeams careTeams) {
        this.database = database;
        this.caseFiles = caseFiles;
        this.careTeams = careTeams;
    }

    /** @param purpose what is kept there, in kebab-case */
    @Transactional(readOnly = true)
    public Optional<CaseReference> of(CentreId centre, String purpose) {
        return database.sql(
                        "select case_reference from record.centre_file where centre = :centre and purpose = :purpose")
                .param("centre", centre.value())
                .param("purpose", purpose)
                .query(String.class)
                .optional()
                .map(CaseReference::new);
    }

    /** Whether this is such a file, and no client's. */
    @Transactional(readOnly = true)
    public boolean isOne(CaseReference reference) {
        return database.sql("select count(*) from record.centre_file where case_reference = :case")
                        .param("case", reference.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Opens the file of a centre, once. */
    @Transactional
    public CaseReference open(CentreId centre, String purpose, StaffId by) {
        CaseReference file = caseFiles.open(centre, by);
        careTeams.leave(file, by);
        caseFiles.close(file);
        database.sql(
                        "insert into record.centre_file (centre, purpose, case_reference) values (:centre, :purpose, :case)")
                .param("centre", centre.value())
                .param("purpose", purpose)
                .param("case", file.value())
                .update();
        return file;
    }
}
