package no.krisesenter.workplace;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.OpenTasks;
import no.krisesenter.process.Timetable;
import org.springframework.stereotype.Component;

/** What is to be done in a case, and what comes by itself, with the time in words. */
@Component
class WorkAhead {

    private final OpenTasks tasks;
    private final Timetable timetable;
    private final Clock clock;

    WorkAhead(OpenTasks tasks, Timetable timetable, Clock clock) {
        this.tasks = tasks;
        this.timetable = timetable;
        this.clock = clock;
    }

    List<FolderView.Work> open(CaseReference reference, RegisterNames.OnPage names) {
        Instant now = clock.instant();
        Set<String> atHand = tasks.atHand(reference);
        return tasks.of(reference).stream()
                .map(task -> new FolderView.Work(
                        atHand.contains(task.id()) ? task.id() : null,
                        task.name(),
                        task.stage(),
                        task.due() == null ? "" : Norwegian.seenFrom(now, task.due()),
                        task.due() != null && task.due().isBefore(now),
                        task.assignee() == null ? "Ikke tatt" : names.staff(task.assignee())))
                .toList();
    }

    List<FolderView.Ahead> planned(CaseReference reference) {
        Instant now = clock.instant();
        return timetable.of(reference).stream()
                .map(planned ->
                        new FolderView.Ahead(planned.name(), planned.stage(), Norwegian.seenFrom(now, planned.at())))
                .toList();
    }
}
