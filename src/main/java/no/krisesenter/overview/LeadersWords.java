package no.krisesenter.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import no.krisesenter.process.StaffDirectory;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How people and times are said to a leader. */
@Component
class LeadersWords {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final Locale BOKMAL = Locale.forLanguageTag("nb-NO");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d. MMMM yyyy 'kl.' HH.mm", BOKMAL);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM yyyy", BOKMAL);

    private final StaffDirectory directory;

    LeadersWords(StaffDirectory directory) {
        this.directory = directory;
    }

    String staff(@Nullable String id) {
        return id == null
                ? "Ingen har tatt den"
                : directory
                        .find(new StaffId(id))
                        .map(StaffDirectory.Member::name)
                        .orElse("Ansatt som har sluttet");
    }

    static String moment(Instant at) {
        return MOMENT.format(at.atZone(OSLO));
    }

    static String day(Instant at) {
        return DAY.format(at.atZone(OSLO));
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
