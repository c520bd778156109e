package no.krisesenter.engine;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_REVOKE;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.krisesenter.process.CaseBarriers;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.StaffId;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Keeps the tasks of a case away from those who must not know of it. In a case that only named people may know of, work that a model gives
 * to a whole role goes to them instead.
 */
@Component
class TaskBarriers {

    private final ObjectProvider<CaseBarriers> barriers;
    private final AuthorizationService authorizations;
    private final ProcessEngineConfigurationImpl engine;

    TaskBarriers(
            ObjectProvider<CaseBarriers> barriers,
            @Lazy AuthorizationService authorizations,
            @Lazy ProcessEngineConfigurationImpl engine) {
        this.barriers = barriers;
        this.authorizations = authorizations;
        this.engine = engine;
    }

    /** A task has just come into being. */
    void created(TaskEntity task, boolean opensContent) {
        var reference = caseOf(task);
        if (reference != null && !barriers.getObject().of(reference).isOpen()) {
            var id = task.getId();
            AtTheEnd.run(engine, () -> {
                raise(Context.getCommandContext().getTaskManager().findTaskById(id), opensContent);
                return null;
            });
        }
    }

    /** @param opensContent whether the form of the task shows more of the case than its alias */
    void raise(TaskEntity task, boolean opensContent) {
        var reference = caseOf(task);
        if (reference == null) {
            return;
        }
        var barrier = barriers.getObject().of(reference);
        if (!barrier.isOpen()) {
            Unchecked.run(engine, () -> {
                if (barrier.restricted() && opensContent) {
                    giveToTheNamed(task, reference);
                }
                barrier.excluded().forEach(staff -> keepAway(task, staff));
                var has = task.getAssignee();
                if (has != null
                        && (opensContent
                                ? barrier.stops(new StaffId(has))
                                : barrier.excluded().contains(new StaffId(has)))) {
                    task.setAssignee(null);
                }
                return null;
            });
        }
    }

    /** The barrier has become lower: the task goes back to those to whom its model gives it, and what still stands is raised again. */
    void lower(TaskEntity task, boolean opensContent) {
        Unchecked.run(engine, () -> {
            giveAsTheModelSays(task);
            authorizations
                    .createAuthorizationQuery()
                    .authorizationType(AUTH_TYPE_REVOKE)
                    .resourceType(Resources.TASK)
                    .resourceId(task.getId())
                    .list()
                    .forEach(revocation -> letBack(task, revocation));
            return null;
        });
        raise(task, opensContent);
    }

    private static void giveAsTheModelSays(TaskEntity task) {
        Set<String> meant = new HashSet<>();
        task.getTaskDefinition()
                .getCandidateGroupIdExpressions()
                .forEach(groups -> meant.addAll(List.of(
                        String.valueOf(groups.getValue(task.getExecution())).split("\\s*,\\s*"))));
        for (var link : List.copyOf(task.getCandidates())) {
            if (link.getGroupId() != null && !meant.remove(link.getGroupId())) {
                task.deleteCandidateGroup(link.getGroupId());
            }
        }
        meant.forEach(task::addCandidateGroup);
    }

    private void letBack(TaskEntity task, Authorization revocation) {
        var reference = caseOf(task);
        if (reference != null
                && !barriers.getObject().of(reference).excluded().contains(new StaffId(revocation.getUserId()))) {
            authorizations.deleteAuthorization(revocation.getId());
        }
    }

    private static @Nullable CaseReference caseOf(TaskEntity task) {
        var key = task.getExecution() == null ? null : task.getExecution().getProcessBusinessKey();
        return key == null ? null : CaseReference.read(key).orElse(null);
    }

    /** The named are the team of the case. */
    private static void giveToTheNamed(TaskEntity task, CaseReference reference) {
        for (var link : List.copyOf(task.getCandidates())) {
            if (link.getGroupId() != null && Roles.NAMES.containsKey(link.getGroupId())) {
                task.deleteCandidateGroup(link.getGroupId());
                if (task.getCandidates().stream()
                        .noneMatch(other -> team(reference).equals(other.getGroupId()))) {
                    task.addCandidateGroup(team(reference));
                }
            }
        }
    }

    private static String team(CaseReference reference) {
        return "team-" + reference.value();
    }

    /** Roles and teams open tasks to groups; only a revocation takes one person out of them. It goes with the task. */
    private void keepAway(TaskEntity task, StaffId staff) {
        boolean isKept = authorizations
                        .createAuthorizationQuery()
                        .authorizationType(AUTH_TYPE_REVOKE)
                        .userIdIn(staff.value())
                        .resourceType(Resources.TASK)
                        .resourceId(task.getId())
                        .count()
                > 0;
        if (!isKept) {
            var revocation = authorizations.createNewAuthorization(AUTH_TYPE_REVOKE);
            revocation.setUserId(staff.value());
            revocation.setResource(Resources.TASK);
            revocation.setResourceId(task.getId());
            revocation.removePermission(Permissions.ALL);
            authorizations.saveAuthorization(revocation);
        }
    }
}
