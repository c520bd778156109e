package no.krisesenter.shift;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.FormProposals;
import no.krisesenter.process.OpenForm;
import no.krisesenter.process.StaffDirectory;
import no.krisesenter.process.StaffId;
import no.krisesenter.record.Answers;
import no.krisesenter.record.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A report as its reader sees it: what was gathered, and what the shift before has put to it. */
@Component
class ReadProposals implements FormProposals {

    private final ReportOfTask reports;
    private final ReportRows rows;
    private final Answers answers;
    private final StaffDirectory directory;

    ReadProposals(ReportOfTask reports, ReportRows rows, Answers answers, StaffDirectory directory) {
        this.reports = reports;
        this.rows = rows;
        this.answers = answers;
        this.directory = directory;
    }

    @Override
    public String form() {
        return ShiftForms.READ;
    }

    @Override
    public Map<String, @Nullable Object> propose(CaseReference file, @Nullable ChildReference child) {
        return Map.of();
    }

    @Override
    public Map<String, @Nullable Object> propose(OpenForm opened, CaseReference file) {
        return reports.find(opened.taskId())
                .map(report -> propose(report, opened))
                .orElse(Map.of());
    }

    private Map<String, @Nullable Object> propose(ShiftReport report, OpenForm opened) {
        Map<String, @Nullable Object> said = answers.all(report.file(), ShiftForms.WRITE).stream()
                .filter(entry -> Integer.valueOf(entry.revision()).equals(report.revision()))
                .findFirst()
                .map(Entry::answers)
                .orElse(Map.of());
        Map<String, @Nullable Object> proposed = new HashMap<>(rows.of(report, opened.centre(), opened.reader(), said));
        proposed.put(ShiftForms.GENERAL, said.get(ShiftForms.GENERAL));
        StaffId writer = report.writer();
        Instant writtenAt = report.writtenAt();
        if (writer != null && writtenAt != null) {
            String name =
                    directory.find(writer).map(StaffDirectory.Member::name).orElse(writer.value());
            proposed.put("from", "%s, %s".formatted(name, Wording.at(writtenAt, Instant.EPOCH)));
        }
        return proposed;
    }
}
