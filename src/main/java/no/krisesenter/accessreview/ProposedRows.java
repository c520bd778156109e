package no.krisesenter.accessreview;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import no.krisesenter.accessreview.Selection.Chosen;
import no.krisesenter.audit.AccessWords;
import no.krisesenter.audit.Looks;
import no.krisesenter.audit.ReviewPeriod;
import no.krisesenter.process.CaseNames;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.StaffDirectory;
import no.krisesenter.process.StaffDirectory.Member;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A review as the form shows it: who, when, in which case by its alias, and why it was chosen; never what was seen. */
@Component
class ProposedRows {

    private static final Locale NORWEGIAN = new Locale("nb", "NO");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE d. MMMM 'klokka' HH.mm", NORWEGIAN);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM yyyy", NORWEGIAN);

    private final StaffDirectory directory;
    private final CaseNames cases;
    private final Clock clock;

    ProposedRows(StaffDirectory directory, CaseNames cases, Clock clock) {
        this.directory = directory;
        this.cases = cases;
        this.clock = clock;
    }

    Map<String, @Nullable Object> of(ReviewPeriod period, List<Chosen> chosen) {
        Map<String, @Nullable Object> proposed = new HashMap<>();
        proposed.put("period", period(period));
        proposed.put("logState", "%d rader, siste kode %s".formatted(period.links(), period.code()));
        proposed.put(ReviewForms.ROWS, rows(chosen));
        return proposed;
    }

    private String period(ReviewPeriod period) {
        String until = day(period.until());
        return period.from().equals(Instant.EPOCH)
                ? "Fram til " + until
                : "Fra %s til %s".formatted(day(period.from()), until);
    }

    private List<Map<String, Object>> rows(List<Chosen> chosen) {
        Map<CaseReference, String> aliases = cases.aliases(
                chosen.stream().map(each -> each.looks().caseReference()).collect(Collectors.toSet()));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Chosen each : chosen) {
            Looks looks = each.looks();
            rows.add(Map.of(
                    "when",
                    MOMENT.format(looks.at().atZone(clock.getZone())),
                    "who",
                    name(looks.staff()),
                    "whose",
                    aliases.getOrDefault(looks.caseReference(), "En sak som ikke finnes"),
                    "what",
                    done(looks),
                    "why",
                    each.why()));
        }
        return rows;
    }

    private static String done(Looks looks) {
        List<String> done = new ArrayList<>();
        add(done, looks.reads(), "leste");
        add(done, looks.writes(), "skrev");
        add(done, looks.prints(), "skrev ut");
        add(done, looks.denied(), "ble nektet");
        String all = String.join(", ", done);
        return all.substring(0, 1).toUpperCase(NORWEGIAN) + all.substring(1) + " · " + AccessWords.grant(looks.grant());
    }

    private static void add(List<String> done, int times, String verb) {
        if (times > 0) {
            done.add("%s %d %s".formatted(verb, times, times == 1 ? "gang" : "ganger"));
        }
    }

    private String name(StaffId staff) {
        return directory.find(staff).map(Member::name).orElse(staff.value());
    }

    private String day(Instant at) {
        return DAY.format(at.atZone(clock.getZone()));
    }
}
