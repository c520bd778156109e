package no.krisesenter.shift;

import java.util.Map;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.FormProposals;
import no.krisesenter.process.OpenForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What whoever writes a report finds gathered. */
@Component
class WriteProposals implements FormProposals {

    private final ReportOfTask reports;
    private final ReportRows rows;

    WriteProposals(ReportOfTask reports, ReportRows rows) {
        this.reports = reports;
        this.rows = rows;
    }

    @Override
    public String form() {
        return ShiftForms.WRITE;
    }

    @Override
    public Map<String, @Nullable Object> propose(CaseReference file, @Nullable ChildReference child) {
        return Map.of();
    }

    @Override
    public Map<String, @Nullable Object> propose(OpenForm opened, CaseReference file) {
        return reports.find(opened.taskId())
                .map(report -> rows.of(report, opened.centre(), opened.reader(), Map.of()))
                .orElse(Map.of());
    }
}
