package no.krisesenter.shift;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import no.krisesenter.process.CaseReference;
import org.springframework.context.ApplicationContext;

/** Reports that somebody is about to write or read. */
public final class TestReports {

    private TestReports() {}

    /**
     * One thing that has happened, one that is due and one to watch, all about this case.
     *
     * @return the reference that the process of the report holds
     */
    public static String begin(ApplicationContext application, CaseReference about, Instant now) {
        var id = UUID.randomUUID();
        var facts = Arrays.stream(Fact.Kind.values())
                .map(list -> new Fact(list, about, "Noe neste vakt må vite."))
                .toList();
        application.getBean(ShiftReports.class).begin(id, about, now.minus(Duration.ofHours(8)), now, facts);
        return id.toString();
    }
}
