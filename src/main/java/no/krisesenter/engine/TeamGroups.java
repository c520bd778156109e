package no.krisesenter.engine;

import java.util.Set;
import java.util.stream.Collectors;
import no.krisesenter.process.CareTeamGroups;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.StaffId;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Care teams as groups of the engine, so that stock tasks go to the team and to nobody else. */
@Component
final class TeamGroups implements CareTeamGroups {

    private final IdentityService identity;
    private final TaskService tasks;
    private final ProcessEngineConfigurationImpl engine;

    TeamGroups(@Lazy IdentityService identity, @Lazy TaskService tasks, @Lazy ProcessEngineConfigurationImpl engine) {
        this.identity = identity;
        this.tasks = tasks;
        this.engine = engine;
    }

    @Override
    public void set(CaseReference caseReference, Set<StaffId> members) {
        var team = "team-" + caseReference.value();
        Unchecked.run(engine, () -> {
            if (identity.createGroupQuery().groupId(team).count() == 0) {
                var group = identity.newGroup(team);
                group.setName("Team");
                group.setType("CARE_TEAM");
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
        Unchecked.run(engine, () -> {
            tasks.createTaskQuery()
                    .processInstanceBusinessKey(caseReference.value())
                    .taskCandidateGroup("team-" + caseReference.value())
                    .taskUnassigned()
                    .list()
                    .forEach(task -> tasks.setAssignee(task.getId(), contactPerson.value()));
            return null;
        });
    }
}
