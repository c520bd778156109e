package no.krisesenter.engine;

import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.krisesenter.casefile.CareTeams;
import no.krisesenter.casefile.Part;
import no.krisesenter.testing.ModelTest;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.util.ResourceTypeUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Roles and administrators have the rights that this version gives them, and none that another has. */
class RightsTest extends ModelTest {

    @Autowired
    Rights rights;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    CareTeams careTeams;

    @Test
    void whatAnEarlierVersionOrTheEnginesSetupHasGivenIsTakenBackAtTheNextStart() {
        rights.afterSingletonsInstantiated();
        var ours = grants();
        var client = aCase();
        transaction.executeWithoutResult(status -> careTeams.appoint(client, Part.CONTACT_PERSON, null, KARI));
        start("arrival", client);
        var team = "team-" + client;
        give(team, Resources.GROUP, team);
        var offered = grantsOf(team, Roles.ON_DUTY);

        // as org.camunda.bpm.admin.impl.web.SetupResource does
        for (var everything : Resources.values()) {
            give(Roles.ADMINISTRATOR, everything, Authorization.ANY);
        }
        give(
                Roles.ADMINISTRATOR,
                Resources.TASK,
                taskWith(client, "arrival.welcome-client").getId());
        give(Roles.ON_DUTY, Resources.TASK, Authorization.ANY);
        give(Roles.ON_DUTY, Resources.PROCESS_INSTANCE, Authorization.ANY);
        give(Roles.MANAGER, Resources.HISTORIC_TASK, Authorization.ANY);
        give("statistics-lead", Resources.GROUP, team);
        assertThat(grants()).isNotEqualTo(ours);

        rights.afterSingletonsInstantiated();

        assertThat(grants()).isEqualTo(ours);
        assertThat(grantsOf(team, Roles.ON_DUTY)).isEqualTo(offered).anyMatch(grant -> grant.contains(" TASK "));
        assertThat(as(
                        VERA,
                        () -> tasks.createTaskQuery()
                                .processInstanceBusinessKey(client.value())
                                .count()))
                .isEqualTo(1);
    }

    @Test
    void administratorsHaveExactlyThis() {
        rights.afterSingletonsInstantiated();

        var roles = Stream.concat(Roles.NAMES.keySet().stream(), Stream.of(Roles.ADMINISTRATOR))
                .map(role -> "camunda-admin GROUP_MEMBERSHIP " + role + " [ALL]");
        assertThat(grantsOf(Roles.ADMINISTRATOR))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                roles,
                                Stream.of(
                                        "camunda-admin APPLICATION admin [ACCESS]",
                                        "camunda-admin APPLICATION cockpit [ACCESS]",
                                        "camunda-admin GROUP camunda-admin [READ]",
                                        "camunda-admin USER * [ALL]",
                                        "camunda-admin TENANT * [ALL]",
                                        "camunda-admin TENANT_MEMBERSHIP * [ALL]",
                                        "camunda-admin PROCESS_DEFINITION * [READ, READ_HISTORY, READ_INSTANCE, RETRY_JOB, SUSPEND, SUSPEND_INSTANCE]",
                                        "camunda-admin DECISION_DEFINITION * [READ]"))
                        .toList());
    }

    /** Every right of a role or of administrators, but those to single tasks. */
    private TreeSet<String> grants() {
        var groups = Stream.concat(Roles.NAMES.keySet().stream(), Stream.of(Roles.ADMINISTRATOR))
                .toArray(String[]::new);
        var found = grantsOf(groups);
        found.removeIf(grant -> grant.contains(" TASK ") && !grant.contains(" * ") && !grant.startsWith("camunda"));
        return found;
    }

    private TreeSet<String> grantsOf(String... groups) {
        var found = new TreeSet<String>();
        authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(groups)
                .list()
                .forEach(grant -> found.add(said(grant)));
        return found;
    }

    private static String said(Authorization grant) {
        var resource = Arrays.stream(Resources.values())
                .filter(each -> each.resourceType() == grant.getResourceType())
                .findFirst()
                .orElseThrow();
        var all = grant.isPermissionGranted(Permissions.ALL);
        var permissions = all
                ? List.of("ALL")
                : Arrays.stream(grant.getPermissions(
                                ResourceTypeUtil.getPermissionsByResourceType(grant.getResourceType())))
                        .map(Permission::getName)
                        .filter(name -> !name.equals("NONE"))
                        .sorted()
                        .toList();
        return grant.getGroupId() + " " + resource + " " + grant.getResourceId() + " " + permissions;
    }

    /** Everything there is to be had of something, in the place of what the group had of it. */
    private void give(String group, Resource resource, String id) {
        authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .list()
                .forEach(before -> authorizations.deleteAuthorization(before.getId()));
        var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.addPermission(Permissions.ALL);
        authorizations.saveAuthorization(grant);
    }
}
