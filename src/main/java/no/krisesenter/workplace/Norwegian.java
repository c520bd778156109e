package no.krisesenter.workplace;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import no.krisesenter.casefile.AddressBlock;
import no.krisesenter.casefile.AgeGroup;
import no.krisesenter.casefile.Area;
import no.krisesenter.casefile.ChildCard;
import no.krisesenter.casefile.Part;
import no.krisesenter.crypto.Sensitive;
import org.jspecify.annotations.Nullable;

/** How codes and times are said to people. */
final class Norwegian {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final Locale BOKMAL = Locale.forLanguageTag("nb-NO");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM yyyy", BOKMAL);
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("d. MMMM yyyy 'kl.' HH.mm", BOKMAL);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm", BOKMAL);

    private static final Map<String, String> THREAT =
            Map.of("low", "Lav trussel", "medium", "Middels trussel", "high", "Høy trussel", "acute", "Akutt fare");
    private static final Map<Part, String> PARTS = Map.of(
            Part.CONTACT_PERSON, "Kontaktperson",
            Part.DEPUTY, "Stedfortreder",
            Part.CHILD_CONTACT, "Kontaktperson for barn",
            Part.FIRST_CONTACT, "Tok imot henvendelsen",
            Part.PROFESSIONAL_LEAD, "Faglig ansvarlig",
            Part.MEMBER, "Med i teamet");
    private static final Map<AgeGroup, String> AGES = Map.of(
            AgeGroup.SMALL_CHILD, "0–5 år",
            AgeGroup.SCHOOL_CHILD, "6–12 år",
            AgeGroup.YOUTH, "13–17 år",
            AgeGroup.UNKNOWN, "ukjent alder");

    private Norwegian() {}

    static String threat(@Nullable String level) {
        return level == null ? "Ikke vurdert ennå" : THREAT.getOrDefault(level, "Ikke vurdert ennå");
    }

    static String area(Area area) {
        return switch (area) {
            case WOMEN -> "Kvinner";
            case MEN -> "Menn";
            case SHARED -> "Felles";
        };
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Empty where the address is not blocked. */
    static String addressBlock(AddressBlock block) {
        return switch (block) {
            case NONE -> "";
            case CODE_7 -> "Adressesperre kode 7";
            case CODE_6 -> "Adressesperre kode 6";
        };
    }

    static String part(Part part) {
        return PARTS.getOrDefault(part, "Med i teamet");
    }

    static String age(AgeGroup group) {
        return AGES.getOrDefault(group, "ukjent alder");
    }

    /** The language of the interpreter whom somebody needs; empty when none. */
    static String interpreter(@Nullable Sensitive<String> interpreter) {
        if (interpreter == null) {
            return "";
        }
        return interpreter.reveal().isEmpty() ? "Ja, språket er ikke oppgitt" : interpreter.reveal();
    }

    /** Whether a child lives here. */
    static String stay(ChildCard child) {
        if (child.isHere()) {
            return "Bor her";
        }
        return child.leftAt() == null ? "Bor ikke her" : "Flyttet ut " + day(child.leftAt());
    }

    static String moment(Instant instant) {
        return DAY_AND_TIME.format(instant.atZone(OSLO));
    }

    static String day(Instant instant) {
        return DAY.format(instant.atZone(OSLO));
    }

    static String time(Instant instant) {
        return TIME.format(instant.atZone(OSLO));
    }

    /** A moment, seen from now: «i dag kl. 14.00», «i morgen kl. 09.00», «om 3 dager, 8. januar 2026 kl. 10.00». */
    static String seenFrom(Instant now, Instant moment) {
        long days = ChronoUnit.DAYS.between(
                now.atZone(OSLO).toLocalDate(), moment.atZone(OSLO).toLocalDate());
        if (days == 0) {
            return "i dag kl. " + time(moment);
        }
        if (days == 1) {
            return "i morgen kl. " + time(moment);
        }
        if (days == -1) {
            return "i går kl. " + time(moment);
        }
        return (days > 0 ? "om %d dager, %s" : "for %d dager siden, %s").formatted(Math.abs(days), moment(moment));
    }

    /** A date or a time as forms write it; any other text as it is. */
    static String text(String written) {
        if (written.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return DAY.format(LocalDate.parse(written));
        }
        if (written.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?")) {
            return DAY_AND_TIME.format(LocalDateTime.parse(written));
        }
        return written;
    }
}
