package no.krisesenter.engine;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** Rights to a task follow its people: whoever has lost the task loses the right with it. The stock provider lets old rights stand. */
final class TaskRights extends DefaultAuthorizationProvider {

    /**
     * A care team has rights to its open tasks and to nothing else. With one to itself, as the stock provider gives it for good, every look for
     * a right would go through all teams in which somebody ever was.
     */
    @Override
    public AuthorizationEntity @Nullable [] newGroup(Group group) {
        return TeamGroups.TYPE.equals(group.getType()) ? null : super.newGroup(group);
    }

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, @Nullable String before, @Nullable String now) {
        if (before != null && !before.equals(now) && !isStillCandidate((TaskEntity) task, before)) {
            var right = getGrantAuthorizationByUserId(before, Resources.TASK, task.getId());
            if (right != null) {
                unchecked(() -> {
                    getAuthorizationManager().delete(right);
                    return null;
                });
            }
        }
        return super.newTaskAssignee(task, before, now);
    }

    @Override
    public AuthorizationEntity @Nullable [] deleteTaskUserIdentityLink(Task task, String userId, String type) {
        return userId.equals(task.getAssignee())
                ? null
                : existing(getGrantAuthorizationByUserId(userId, Resources.TASK, task.getId()));
    }

    @Override
    public AuthorizationEntity @Nullable [] deleteTaskGroupIdentityLink(Task task, String groupId, String type) {
        return existing(getGrantAuthorizationByGroupId(groupId, Resources.TASK, task.getId()));
    }

    private static AuthorizationEntity @Nullable [] existing(@Nullable AuthorizationEntity right) {
        return right == null || right.getAuthorizationType() != AUTH_TYPE_GRANT
                ? null
                : new AuthorizationEntity[] {right};
    }

    private static boolean isStillCandidate(TaskEntity task, String user) {
        return task.getCandidates().stream()
                .anyMatch(link -> user.equals(link.getUserId()) && IdentityLinkType.CANDIDATE.equals(link.getType()));
    }

    private static void unchecked(Callable<?> work) {
        try {
            Context.getCommandContext().runWithoutAuthorization(work);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
