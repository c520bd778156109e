package no.krisesenter.shift;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a report says times and levels. */
final class Wording {

    private static final int LONGEST = 200;
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final Locale BOKMAL = Locale.forLanguageTag("nb-NO");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("'kl.' HH.mm", BOKMAL);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("d. MMMM 'kl.' HH.mm", BOKMAL);
    private static final Map<String, String> THREAT =
            Map.of("low", "lav trussel", "medium", "middels trussel", "high", "høy trussel", "acute", "akutt fare");

    private Wording() {}

    /** With the day, unless it is the day of the report. */
    static String at(Instant moment, Instant report) {
        ZonedDateTime at = moment.atZone(OSLO);
        return at.toLocalDate().equals(report.atZone(OSLO).toLocalDate()) ? TIME.format(at) : DAY_AND_TIME.format(at);
    }

    static String threat(@Nullable String level) {
        return level == null ? "ikke vurdert" : THREAT.getOrDefault(level, "ikke vurdert");
    }

    /** As long as the field of a form may be. */
    static String atMost(String sentence) {
        return sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST - 1) + "…";
    }
}
