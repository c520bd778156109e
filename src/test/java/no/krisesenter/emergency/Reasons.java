package no.krisesenter.emergency;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.crypto.Vault;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reasons for which a case was opened in an emergency, for tests of other modules. */
public final class Reasons {

    private final EmergencyAccesses accesses;
    private final CaseFiles caseFiles;

    public Reasons(JdbcClient database, CaseFiles caseFiles, Vault vault) {
        this.accesses = new EmergencyAccesses(database, caseFiles, vault);
        this.caseFiles = caseFiles;
    }

    public void add(CaseReference about, StaffId by, Instant now, String words) {
        accesses.add(
                new EmergencyAccess(
                        UUID.randomUUID(),
                        about,
                        caseFiles.get(about).centre(),
                        by,
                        EmergencyReason.OTHER,
                        now,
                        now.plus(Duration.ofMinutes(60)),
                        null),
                words);
    }

    /** In the words of whoever opened it. */
    public String newest(CaseReference about) {
        return accesses.words(accesses.newest(about).orElseThrow());
    }
}
