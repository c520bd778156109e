package no.krisesenter.engine;

import no.krisesenter.process.CaseReference;
import no.krisesenter.process.OfferedWork;
import no.krisesenter.process.StaffId;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** To whom tasks are given or offered, as the engine's tables say now. */
@Component
final class Offers implements OfferedWork {

    private final TaskService tasks;
    private final IdentityService identity;
    private final ProcessEngineConfigurationImpl engine;

    Offers(@Lazy TaskService tasks, @Lazy IdentityService identity, @Lazy ProcessEngineConfigurationImpl engine) {
        this.tasks = tasks;
        this.identity = identity;
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
    public boolean isForAny(StaffId staff, CaseReference caseReference) {
        return Unchecked.run(engine, () -> isFor(staff, of(caseReference), of(caseReference)));
    }

    private boolean isFor(StaffId staff, TaskQuery given, TaskQuery offered) {
        var groups = identity.createGroupQuery().groupMember(staff.value()).list().stream()
                .map(Group::getId)
                .toList();
        return given.taskAssignee(staff.value()).count() > 0
                || offered.taskUnassigned()
                                .or()
                                .taskCandidateUser(staff.value())
                                .taskCandidateGroupIn(groups.isEmpty() ? java.util.List.of("nobody") : groups)
                                .endOr()
                                .count()
                        > 0;
    }

    private TaskQuery of(CaseReference caseReference) {
        return tasks.createTaskQuery().processInstanceBusinessKey(caseReference.value());
    }
}
