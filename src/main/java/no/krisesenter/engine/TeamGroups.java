package no.krisesenter.engine;

import java.util.Set;
import java.util.stream.Collectors;
import no.krisesenter.process.CareTeamGroups;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.StaffId;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Care teams as groups of the engine, so that stock tasks go to the team and to nobody else. */
@Component
final class TeamGroups implements CareTeamGroups {

    static final String TYPE = "CARE_TEAM";

    private static final String CONTACT_PERSON = "staff.contactPerson(";
    private static final String CHILD_CONTACT = "staff.childContact(";

    private final IdentityService identity;
    private final TaskService tasks;
    private final TaskBarriers barriers;
    private final ProcessEngineConfigurationImpl engine;

    TeamGroups(
            @Lazy IdentityService identity,
            @Lazy TaskService tasks,
            TaskBarriers barriers,
            @Lazy ProcessEngineConfigurationImpl engine) {
        this.identity = identity;
        this.tasks = tasks;
        this.barriers = barriers;
        this.engine = engine;
    }

    @Override
    public void set(CaseReference caseReference, Set<StaffId> members) {
        var team = "team-" + caseReference.value();
        AtTheEnd.run(engine, () -> {
            if (identity.createGroupQuery().groupId(team).count() == 0) {
                var group = identity.newGroup(team);
                group.setName("Team");
                group.setType(TYPE);
                identity.saveGroup(group);
            }
            var wanted = members.stream().map(StaffId::value).collect(Collectors.toSet());
            var present = identity.createUserQuery().memberOfGroup(team).list().stream()
                    .map(User::getId)
                    .collect(Collectors.toSet());
            present.stream().filter(id -> !wanted.contains(id)).forEach(id -> identity.deleteMembership(id, team));
            wanted.stream().filter(id -> !present.contains(id)).forEach(id -> identity.createMembership(id, team));
            return null;
        });
    }

    @Override
    public void handOver(CaseReference caseReference, StaffId contactPerson) {
        handOver(untaken(caseReference), CONTACT_PERSON, contactPerson);
    }

    @Override
    public void handOver(CaseReference caseReference, ChildReference child, StaffId childContact) {
        handOver(
                untaken(caseReference).processVariableValueEquals("childReference", child.value()),
                CHILD_CONTACT,
                childContact);
    }

    @Override
    public void withdraw(CaseReference caseReference, StaffId staff) {
        var team = "team-" + caseReference.value();
        release(taken(caseReference, staff).taskCandidateGroup(team).includeAssignedTasks());
    }

    @Override
    public void release(CaseReference caseReference, StaffId staff) {
        release(taken(caseReference, staff));
    }

    @Override
    public void releaseAll(StaffId staff, CentreId centre) {
        release(tasks.createTaskQuery().taskAssignee(staff.value()).tenantIdIn(centre.value()));
    }

    private void release(TaskQuery taken) {
        AtTheEnd.run(engine, () -> {
            taken.list().forEach(task -> tasks.setAssignee(task.getId(), null));
            return null;
        });
    }

    private TaskQuery taken(CaseReference caseReference, StaffId staff) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseReference.value())
                .taskAssignee(staff.value());
    }

    @Override
    public void raiseBarrier(CaseReference caseReference) {
        AtTheEnd.run(engine, () -> {
            tasks.createTaskQuery().processInstanceBusinessKey(caseReference.value()).list().stream()
                    .map(TaskEntity.class::cast)
                    .forEach(task -> barriers.raise(task, opensContent(task)));
            return null;
        });
    }

    @Override
    public void lowerBarrier(CaseReference caseReference) {
        AtTheEnd.run(engine, () -> {
            tasks.createTaskQuery().processInstanceBusinessKey(caseReference.value()).list().stream()
                    .map(TaskEntity.class::cast)
                    .forEach(task -> barriers.lower(task, opensContent(task)));
            return null;
        });
    }

    private static boolean opensContent(TaskEntity task) {
        return !(task.getTaskDefinition().getTaskFormHandler() instanceof BridgedTaskForm bridged
                && bridged.questionnaire().aliasOnly());
    }

    private TaskQuery untaken(CaseReference caseReference) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseReference.value())
                .taskUnassigned();
    }

    private void handOver(TaskQuery untaken, String meantFor, StaffId receiver) {
        AtTheEnd.run(engine, () -> {
            untaken.list().stream()
                    .filter(task -> isMeantFor(meantFor, (TaskEntity) task))
                    .forEach(task -> tasks.setAssignee(task.getId(), receiver.value()));
            return null;
        });
    }

    /** A task that the model gives to anybody in the team, such as a second opinion, stays with the team. */
    private static boolean isMeantFor(String whom, TaskEntity task) {
        var assignee = task.getTaskDefinition().getAssigneeExpression();
        return assignee != null && assignee.getExpressionText().contains(whom);
    }
}
