package no.krisesenter.engine;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.krisesenter.forms.FormLibrary;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What each role may do in the stock web applications, and the task lists that everybody finds ready. Content of cases is never
 * granted here: a task is seen by those to whom the model gives it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Rights implements SmartInitializingSingleton {

    /** The administrator who is nobody. */
    static final String NOBODY = "nobody";

    private static final String FIRST_CONTACT = "first-contact";

    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;
    private final FormLibrary forms;
    private final ProcessEngineConfigurationImpl engine;

    /** Ids of the grants that this class gives. */
    private final Set<String> given = new HashSet<>();

    Rights(
            IdentityService identity,
            AuthorizationService authorizations,
            FilterService filters,
            TaskService tasks,
            FormLibrary forms,
            ProcessEngineConfigurationImpl engine) {
        this.identity = identity;
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
        this.forms = forms;
        this.engine = engine;
    }

    @Override
    public void afterSingletonsInstantiated() {
        oneAfterTheOther(
                () -> {
                    Roles.NAMES.forEach(this::role);
                    lists();
                    closeSetup();
                },
                this::administrators,
                this::takeBackTheRest);
    }

    /** What the engine itself gives a new group is found only when the command that has made it is over. */
    private void oneAfterTheOther(Runnable... steps) {
        for (var step : steps) {
            Unchecked.run(engine, () -> {
                step.run();
                return null;
            });
        }
    }

    /**
     * The web applications offer to make an administrator as long as there is none (CVE-2026-77226). A member whose password nobody knows
     * closes that offer.
     */
    private void closeSetup() {
        if (identity.createGroupQuery().groupId(Roles.ADMINISTRATOR).count() == 0) {
            var group = identity.newGroup(Roles.ADMINISTRATOR);
            group.setName("Systemansvarlig");
            group.setType("SYSTEM");
            identity.saveGroup(group);
        }
        if (identity.createUserQuery().memberOfGroup(Roles.ADMINISTRATOR).count() == 0) {
            var nobody = identity.newUser(NOBODY);
            nobody.setPassword(Unknowable.password());
            identity.saveUser(nobody);
            identity.createMembership(NOBODY, Roles.ADMINISTRATOR);
        }
        // nor may a provider of identities vouch for somebody of that name
        identity.setUserInfo(NOBODY, StaffIdentities.WITHDRAWN, "true");
    }

    /** People and roles, and what has failed; no task and no variable. */
    private void administrators() {
        for (var application : List.of("admin", "cockpit")) {
            grant(Roles.ADMINISTRATOR, Resources.APPLICATION, application, Permissions.ACCESS);
        }
        grant(Roles.ADMINISTRATOR, Resources.GROUP, Roles.ADMINISTRATOR, Permissions.READ);
        for (var people : List.of(Resources.USER, Resources.TENANT, Resources.TENANT_MEMBERSHIP)) {
            grant(Roles.ADMINISTRATOR, people, "*", Permissions.ALL);
        }
        // of groups the roles, and not the teams of cases
        groups().forEach(role -> grant(Roles.ADMINISTRATOR, Resources.GROUP_MEMBERSHIP, role, Permissions.ALL));
        grant(
                Roles.ADMINISTRATOR,
                Resources.PROCESS_DEFINITION,
                "*",
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.RETRY_JOB,
                ProcessDefinitionPermissions.SUSPEND,
                ProcessDefinitionPermissions.SUSPEND_INSTANCE);
        grant(Roles.ADMINISTRATOR, Resources.DECISION_DEFINITION, "*", Permissions.READ);
    }

    private void role(String id, String name) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            var group = identity.newGroup(id);
            group.setName(name);
            group.setType("ROLE");
            identity.saveGroup(group);
        }
        isReadByAll(id);
        grant(id, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(id, Resources.FILTER, "*", Permissions.READ);
        startedByStaff()
                .forEach(process -> grant(
                        id, Resources.PROCESS_DEFINITION, process, Permissions.READ, Permissions.CREATE_INSTANCE));
        grant(id, Resources.PROCESS_INSTANCE, "*", Permissions.CREATE);
        if (id.equals(Roles.MANAGER)) {
            grant(id, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
            grant(
                    id,
                    Resources.PROCESS_DEFINITION,
                    "*",
                    ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.READ_INSTANCE,
                    ProcessDefinitionPermissions.READ_HISTORY);
        }
    }

    /** The first contact, and whatever begins with a form that names the case: which cases somebody may name is asked with the form. */
    private Stream<String> startedByStaff() {
        return Stream.concat(
                        Stream.of(FIRST_CONTACT),
                        forms.all().stream()
                                .filter(form -> form.keys().contains(FormBridge.CASE_FIELD))
                                .map(form -> form.id().split("\\.")[0]))
                .distinct();
    }

    /** A task says by name which role may take it. */
    private void isReadByAll(String group) {
        var all = authorizations
                .createAuthorizationQuery()
                .authorizationType(AUTH_TYPE_GLOBAL)
                .resourceType(Resources.GROUP)
                .resourceId(group)
                .singleResult();
        if (all == null) {
            all = authorizations.createNewAuthorization(AUTH_TYPE_GLOBAL);
            all.setResource(Resources.GROUP);
            all.setResourceId(group);
        }
        all.setPermissions(new Permission[] {Permissions.READ});
        authorizations.saveAuthorization(all);
    }

    private void grant(String group, Resource resource, String id, Permission... permissions) {
        var grant = authorizations
                .createAuthorizationQuery()
                .authorizationType(AUTH_TYPE_GRANT)
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        if (grant == null) {
            grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(resource);
            grant.setResourceId(id);
        }
        grant.setPermissions(permissions);
        given.add(authorizations.saveAuthorization(grant).getId());
    }

    /**
     * What an earlier version, the engine's own setup or somebody in the database has given a role or the administrators is theirs no more. The
     * rights to single tasks, which come and go with the tasks, stay with the roles; teams of cases are not touched.
     */
    private void takeBackTheRest() {
        authorizations
                .createAuthorizationQuery()
                .authorizationType(AUTH_TYPE_GRANT)
                .groupIdIn(groups().toArray(String[]::new))
                .list()
                .stream()
                .filter(grant -> !given.contains(grant.getId()) && !isOfAnOfferedTask(grant))
                .forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
    }

    private static boolean isOfAnOfferedTask(Authorization grant) {
        return grant.getResourceType() == Resources.TASK.resourceType()
                && !Authorization.ANY.equals(grant.getResourceId())
                && !Roles.ADMINISTRATOR.equals(grant.getGroupId());
    }

    private static Stream<String> groups() {
        return Stream.concat(Roles.NAMES.keySet().stream(), Stream.of(Roles.ADMINISTRATOR));
    }

    private void lists() {
        list("Mine oppgaver", 1, "Det du har tatt eller fått, det som haster mest først.", mine());
        list("Senterets oppgaver", 2, "Alt som du kan se, tatt eller ikke.", ours());
        list("Ikke tatt", 3, "Oppgaver som venter på at noen tar dem.", ours().taskUnassigned());
        list(
                "Frist i dag",
                4,
                "Det som skal være gjort før midnatt.",
                ours().dueBeforeExpression(ListExpressions.MIDNIGHT));
        list("Over fristen", 5, "Det som skulle vært gjort.", ours().dueBeforeExpression(ListExpressions.NOW));
    }

    private TaskQuery mine() {
        return sorted(tasks.createTaskQuery().taskAssigneeExpression(ListExpressions.CURRENT_USER));
    }

    private TaskQuery ours() {
        return sorted(tasks.createTaskQuery()
                .taskCandidateGroupInExpression(ListExpressions.CURRENT_GROUPS)
                .includeAssignedTasks());
    }

    private static TaskQuery sorted(TaskQuery query) {
        return query.orderByTaskPriority().desc().orderByDueDate().asc();
    }

    private void list(String name, int position, String description, TaskQuery query) {
        if (filters.createFilterQuery().filterName(name).count() > 0) {
            return;
        }
        var list = filters.newTaskFilter(name);
        list.setQuery(query);
        list.setProperties(Map.of(
                "priority", position, "description", description, "refresh", false, "showUndefinedVariable", false));
        filters.saveFilter(list);
    }
}
