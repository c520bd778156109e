package no.krisesenter.workplace;

import java.util.List;
import no.krisesenter.audit.AccessReport;
import no.krisesenter.audit.AccessReports;
import no.krisesenter.casefile.CaseCard;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.FormWords;
import no.krisesenter.process.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has read a case: for the team, and through the team for the client. */
@Component
class ReadersReading {

    private static final String SECTION = "readers";

    private final Threshold threshold;
    private final AccessReports reports;
    private final FormWords words;

    ReadersReading(Threshold threshold, AccessReports reports, FormWords words) {
        this.threshold = threshold;
        this.reports = reports;
        this.words = words;
    }

    /** @throws no.krisesenter.access.NoSuchCase for a reader without need */
    @Transactional
    public View of(StaffId reader, CaseReference reference) {
        CaseCard card = threshold.cross(reader, reference, SECTION);
        return new View(reference.value(), card.alias(), days(reference));
    }

    /** For a page whose look has been noted: every look so far, the newest day first. */
    List<Day> days(CaseReference reference) {
        return reports.of(reference).days().stream().map(this::day).toList();
    }

    private Day day(AccessReport.Day day) {
        return new Day(
                Norwegian.text(day.date().toString()),
                day.looks().stream().map(this::look).toList());
    }

    private Look look(AccessReport.Look look) {
        return new Look(
                Norwegian.time(look.at()),
                look.name(),
                look.actionInWords() + (look.times() > 1 ? " (%d ganger)".formatted(look.times()) : ""),
                section(look.section()) + (look.subject() == null ? "" : " (om et barn)"),
                look.grantInWords());
    }

    private String section(String section) {
        return switch (section) {
            case FolderReading.FOLDER -> "Hele klientmappen";
            case FolderReading.PANEL -> "Utdraget ved siden av en oppgave";
            case ActionWork.ACTION -> "Et skjema fra klientmappen";
            case "search" -> "Treff i et søk";
            case "duty-card" -> "Vaktkortet";
            case "shift-handover" -> "Vaktrapporten";
            case "rooms" -> "Romoversikten";
            case "readers" -> "Hvem har lest";
            case "children" -> "Barna i saken";
            case "case" -> "Saken";
            case "emergency-access" -> "Nødtilgang";
            default -> words.of(section).map(FormWords.Words::title).orElse("En del av saken");
        };
    }

    /** Everything that has been noted, the newest day first. */
    record View(String reference, String alias, List<Day> days) {}

    /** One day. */
    record Day(String date, List<Look> looks) {}

    /** What one person did with one part of the case that day. */
    record Look(String at, String who, String action, String section, String grant) {}
}
