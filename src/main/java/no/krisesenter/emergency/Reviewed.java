package no.krisesenter.emergency;

import java.util.Optional;
import java.util.UUID;
import no.krisesenter.process.OpenTasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which emergency access a task is about. */
@Component
class Reviewed {

    private final OpenTasks tasks;
    private final EmergencyAccesses accesses;

    Reviewed(OpenTasks tasks, EmergencyAccesses accesses) {
        this.tasks = tasks;
        this.accesses = accesses;
    }

    Optional<EmergencyAccess> in(@Nullable String taskId) {
        return Optional.ofNullable(taskId)
                .flatMap(task -> tasks.variable(task, ReviewForms.EMERGENCY_ACCESS))
                .flatMap(id -> accesses.find(UUID.fromString(id)));
    }
}
