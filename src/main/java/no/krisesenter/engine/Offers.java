package no.krisesenter.engine;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.OfferedWork;
import no.krisesenter.process.StaffId;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** To whom tasks are given or offered, as the engine's tables say now. */
@Component
final class Offers implements OfferedWork {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ProcessEngineConfigurationImpl engine;

    Offers(@Lazy TaskService tasks, @Lazy RuntimeService runtime, @Lazy ProcessEngineConfigurationImpl engine) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.engine = engine;
    }

    @Override
    public boolean isFor(StaffId staff, CaseReference caseReference, String taskId) {
        return Unchecked.run(
                engine,
                () -> isFor(
                        staff,
                        of(caseReference).taskId(taskId),
                        of(caseReference).taskId(taskId)));
    }

    @Override
    public Set<CaseReference> casesOf(StaffId staff) {
        return Unchecked.run(engine, () -> {
            var instances = new HashSet<String>();
            tasks.createTaskQuery()
                    .taskAssignee(staff.value())
                    .list()
                    .forEach(task -> instances.add(task.getProcessInstanceId()));
            tasks.createTaskQuery()
                    .taskUnassigned()
                    .taskCandidateUser(staff.value())
                    .list()
                    .forEach(task -> instances.add(task.getProcessInstanceId()));
            return instances.isEmpty()
                    ? Set.of()
                    : runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                            .filter(instance -> instance.getBusinessKey() != null)
                            .map(instance -> new CaseReference(instance.getBusinessKey()))
                            .collect(Collectors.toSet());
        });
    }

    /** Both questions are always asked, so that the time of the answer tells nothing. */
    private static boolean isFor(StaffId staff, TaskQuery given, TaskQuery offered) {
        boolean isGiven = given.taskAssignee(staff.value()).count() > 0;
        boolean isOffered =
                offered.taskUnassigned().taskCandidateUser(staff.value()).count() > 0;
        return isGiven || isOffered;
    }

    private TaskQuery of(CaseReference caseReference) {
        return tasks.createTaskQuery().processInstanceBusinessKey(caseReference.value());
    }
}
