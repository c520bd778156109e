package no.krisesenter.shift;

import java.util.Optional;
import java.util.UUID;
import no.krisesenter.process.OpenTasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which report a task is about. */
@Component
class ReportOfTask {

    private final OpenTasks tasks;
    private final ShiftReports reports;

    ReportOfTask(OpenTasks tasks, ShiftReports reports) {
        this.tasks = tasks;
        this.reports = reports;
    }

    Optional<ShiftReport> find(@Nullable String taskId) {
        return Optional.ofNullable(taskId)
                .flatMap(id -> tasks.variable(id, ShiftForms.REPORT))
                .flatMap(id -> reports.find(UUID.fromString(id)));
    }
}
