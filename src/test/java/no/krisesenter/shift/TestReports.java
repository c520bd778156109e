package no.krisesenter.shift;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.StaffId;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reports that somebody is about to write or read. */
public final class TestReports {

    private TestReports() {}

    /**
     * One thing that has happened, one that is due and one to watch, all about this case.
     *
     * @param file becomes a file of the centre's own
     * @return the reference that the process of the report holds
     */
    public static String begin(ApplicationContext application, CaseReference file, CaseReference about, Instant now) {
        var id = UUID.randomUUID();
        application
                .getBean(JdbcTemplate.class)
                .update(
                        "insert into record.centre_file select centre, ?, reference from record.case_file where reference = ?",
                        id.toString(),
                        file.value());
        var facts = Arrays.stream(Fact.Kind.values())
                .map(list -> new Fact(list, about, "Noe neste vakt må vite."))
                .toList();
        application.getBean(ShiftReports.class).begin(id, file, now.minus(Duration.ofHours(8)), now, facts);
        return id.toString();
    }

    /** Hands it over as it was gathered, without words. */
    public static void handOver(ApplicationContext application, String report, StaffId by, Instant now) {
        application.getBean(ShiftReports.class).handOver(UUID.fromString(report), by, now, 1);
    }
}
