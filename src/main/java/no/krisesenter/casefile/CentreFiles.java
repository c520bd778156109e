package no.krisesenter.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
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

    /** Whether this is such a file, or the one in which looks are reviewed, and no client's. */
    @Transactional(readOnly = true)
    public boolean isOne(CaseReference reference) {
        return !among(List.of(reference)).isEmpty();
    }

    /** Those of these that are no client's. */
    @Transactional(readOnly = true)
    public Set<CaseReference> among(Collection<CaseReference> references) {
        return references.isEmpty()
                ? Set.of()
                : Set.copyOf(database.sql("""
                                select case_reference from record.centre_file where case_reference in (:cases)
                                union select case_reference from audit.review_file where case_reference in (:cases)
                                """)
                        .param(
                                "cases",
                                references.stream().map(CaseReference::value).toList())
                        .query((row, number) -> new CaseReference(row.getString("case_reference")))
                        .list());
    }

    /** Nobody else opens this file until the transaction ends: not another server that has just started either. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void openAlone(CentreId centre, String purpose) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:purpose || ' ' || :centre, 0))")
                .param("purpose", purpose)
                .param("centre", centre.value())
                .query((row, number) -> centre)
                .single();
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
