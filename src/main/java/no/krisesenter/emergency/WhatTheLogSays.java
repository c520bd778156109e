package no.krisesenter.emergency;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.krisesenter.audit.Access;
import no.krisesenter.audit.AccessLog;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.FormProposals;
import no.krisesenter.process.FormWords;
import no.krisesenter.process.OpenForm;
import no.krisesenter.process.StaffDirectory;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the reviewer who opened the case, when, why and what was looked at, by the access log: nothing of the case itself is opened. */
@Component
class WhatTheLogSays implements FormProposals {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("d. MMMM yyyy 'kl.' HH.mm", Locale.forLanguageTag("nb-NO"));
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");
    private static final int MOST_LINES = 150;

    private final Reviewed reviewed;
    private final EmergencyAccesses accesses;
    private final AccessLog accessLog;
    private final StaffDirectory directory;
    private final FormWords words;

    WhatTheLogSays(
            Reviewed reviewed,
            EmergencyAccesses accesses,
            AccessLog accessLog,
            StaffDirectory directory,
            FormWords words) {
        this.reviewed = reviewed;
        this.accesses = accesses;
        this.accessLog = accessLog;
        this.directory = directory;
        this.words = words;
    }

    @Override
    public String form() {
        return ReviewForms.REVIEW;
    }

    @Override
    public Map<String, @Nullable Object> propose(CaseReference caseReference, @Nullable ChildReference child) {
        return Map.of();
    }

    @Override
    public Map<String, @Nullable Object> propose(OpenForm opened, CaseReference caseReference) {
        Optional<EmergencyAccess> access = reviewed.in(opened.taskId());
        return access.isPresent() ? about(access.get()) : Map.of();
    }

    private Map<String, @Nullable Object> about(EmergencyAccess access) {
        return Map.of(
                "openedBy", name(access.staff()),
                "openedAt", DAY_AND_TIME.format(access.openedAt().atZone(OSLO)),
                "closedAt", closed(access),
                "category", access.reason().label(),
                "ownWords", accesses.words(access),
                "looks", looks(access));
    }

    private String name(StaffId staff) {
        return directory.find(staff).map(StaffDirectory.Member::name).orElse(staff.value());
    }

    private static String closed(EmergencyAccess access) {
        Instant ended = access.endedAt();
        return ended == null
                ? "Timen går ut kl. " + TIME.format(access.endsAt().atZone(OSLO))
                : "Kl. %s, av den ansatte selv".formatted(TIME.format(ended.atZone(OSLO)));
    }

    private String looks(EmergencyAccess access) {
        List<String> lines = accessLog.of(access.caseReference()).stream()
                .filter(noted -> noted.access().grant().equals(access.grant().code()))
                .filter(noted -> !noted.access().section().equals(ReviewForms.REVIEW))
                .map(this::line)
                .toList();
        String text = lines.stream().limit(MOST_LINES).collect(Collectors.joining("\n"));
        return lines.size() > MOST_LINES ? text + "\n… og %d til".formatted(lines.size() - MOST_LINES) : text;
    }

    private String line(AccessLog.Noted noted) {
        Access access = noted.access();
        return "%s %s%s"
                .formatted(
                        TIME.format(noted.at().atZone(OSLO)),
                        section(access),
                        access.subject() == null ? "" : " (om et barn)");
    }

    private String section(Access access) {
        return switch (access.section()) {
            case GlassBox.SECTION ->
                access.action() == Access.Action.BREAK_GLASS_OPENED ? "Nødtilgangen åpnet" : "Nødtilgangen lukket";
            case "client-folder" -> "Hele klientmappen";
            case "client-folder-panel" -> "Utdraget ved siden av en oppgave";
            case "readers" -> "Hvem har lest";
            default -> words.of(access.section()).map(FormWords.Words::title).orElse(access.section());
        };
    }
}
