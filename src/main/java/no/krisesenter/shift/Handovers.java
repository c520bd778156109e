package no.krisesenter.shift;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.krisesenter.casefile.AtEveryCentre;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.casefile.CentreFiles;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.Messages;
import no.krisesenter.process.OpenTasks;
import no.krisesenter.process.OpenTasks.OpenTask;
import no.krisesenter.process.StaffDirectory;
import no.krisesenter.process.StaffDirectory.Member;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The reports of a centre that somebody still has to write or to read. What is in them is told by the forms of their tasks alone. */
@Component
public class Handovers implements AtEveryCentre {

    private static final String PURPOSE = "shift-handover";
    private static final String ON_DUTY = "on-duty-staff";

    private final CentreFiles files;
    private final CaseFiles caseFiles;
    private final ShiftReports reports;
    private final OpenTasks tasks;
    private final StaffDirectory directory;
    private final Messages messages;

    Handovers(
            CentreFiles files,
            CaseFiles caseFiles,
            ShiftReports reports,
            OpenTasks tasks,
            StaffDirectory directory,
            Messages messages) {
        this.files = files;
        this.caseFiles = caseFiles;
        this.reports = reports;
        this.tasks = tasks;
        this.directory = directory;
        this.messages = messages;
    }

    /** Sees to it that shifts change at a centre. */
    @Override
    @Transactional
    public Optional<CaseReference> beginAt(CentreId centre) {
        return files.of(centre, PURPOSE).or(() -> {
            files.openAlone(centre, PURPOSE);
            return files.of(centre, PURPOSE).or(() -> onDuty(centre).map(by -> begin(centre, by)));
        });
    }

    @Override
    public String missing() {
        return "ingen på vakt som kan skrive vaktrapport. Gi noen rollen Vakt.";
    }

    private CaseReference begin(CentreId centre, StaffId by) {
        CaseReference file = files.open(centre, PURPOSE, by);
        messages.start(ShiftForms.CENTRE_BEGUN, file, Map.of());
        return file;
    }

    /**
     * Begins a report now, unless one is waiting to be written.
     *
     * @throws NoSuchElementException while nobody is on duty at this centre
     */
    @Transactional
    public void begin(CentreId centre) {
        begin(beginAt(centre).orElseThrow());
    }

    /** The reports of a centre that wait, what is due first coming first. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(CentreId centre) {
        return files.of(centre, PURPOSE).stream()
                .flatMap(file -> tasks.of(file).stream())
                .map(this::waiting)
                .filter(Objects::nonNull)
                .toList();
    }

    @Transactional
    void begin(CaseReference file) {
        caseFiles.holdUntilDone(file);
        if (!reports.isOneToWrite(file)) {
            messages.startAnother(ShiftForms.BEGUN, file, Map.of());
        }
    }

    private @Nullable Waiting waiting(OpenTask task) {
        return tasks.variable(task.id(), ShiftForms.REPORT)
                .flatMap(report -> reports.find(UUID.fromString(report)))
                .map(report -> new Waiting(
                        task.id(),
                        report.until(),
                        report.writtenAt(),
                        report.writer() == null
                                ? null
                                : directory.find(report.writer()).orElse(null)))
                .orElse(null);
    }

    private Optional<StaffId> onDuty(CentreId centre) {
        return directory.membersOf(centre).stream()
                .filter(member -> member.roles().contains(ON_DUTY))
                .map(Member::id)
                .findFirst();
    }

    /**
     * A report that waits.
     *
     * @param until until when it tells
     * @param writtenAt null while it has to be written
     * @param writer whoever wrote it; null while it has to be written, and when nobody knows her any more
     */
    public record Waiting(
            String taskId,
            Instant until,
            @Nullable Instant writtenAt,
            @Nullable Member writer) {}
}
