package no.krisesenter.engine;

import java.util.List;
import java.util.Optional;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.StaffDirectory;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.Staffing;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Members of staff, their roles and centres, in the engine's identity tables. */
@Component
final class StaffIdentities implements StaffDirectory, Staffing {

    private final IdentityService identity;
    private final ProcessEngineConfigurationImpl engine;

    StaffIdentities(@Lazy IdentityService identity, @Lazy ProcessEngineConfigurationImpl engine) {
        this.identity = identity;
        this.engine = engine;
    }

    @Override
    public List<Member> membersOf(CentreId centre) {
        return Unchecked.run(
                engine,
                () ->
                        identity
                                .createUserQuery()
                                .memberOfTenant(centre.value())
                                .orderByUserFirstName()
                                .asc()
                                .list()
                                .stream()
                                .map(this::member)
                                .toList());
    }

    @Override
    public Optional<Member> find(StaffId id) {
        return Unchecked.run(
                engine,
                () -> Optional.ofNullable(
                                identity.createUserQuery().userId(id.value()).singleResult())
                        .map(this::member));
    }

    private Member member(User user) {
        return new Member(
                new StaffId(user.getId()),
                (user.getFirstName() + " " + user.getLastName()).trim(),
                identity.createGroupQuery().groupMember(user.getId()).list().stream()
                        .map(Group::getId)
                        .filter(Roles.NAMES::containsKey)
                        .toList(),
                identity.createTenantQuery().userMember(user.getId()).list().stream()
                        .map(tenant -> new CentreId(tenant.getId()))
                        .toList());
    }

    @Override
    public void enrol(
            StaffId id,
            String firstName,
            String lastName,
            String password,
            List<String> roles,
            List<CentreId> centres) {
        Unchecked.run(engine, () -> {
            if (identity.createUserQuery().userId(id.value()).count() == 0) {
                var user = identity.newUser(id.value());
                user.setFirstName(firstName);
                user.setLastName(lastName);
                user.setPassword(password);
                identity.saveUser(user);
            }
            for (var role : roles) {
                if (identity.createGroupQuery()
                                .groupId(role)
                                .groupMember(id.value())
                                .count()
                        == 0) {
                    identity.createMembership(id.value(), role);
                }
            }
            for (var centre : centres) {
                if (identity.createTenantQuery()
                                .tenantId(centre.value())
                                .userMember(id.value())
                                .count()
                        == 0) {
                    identity.createTenantUserMembership(centre.value(), id.value());
                }
            }
            return null;
        });
    }

    @Override
    public void openCentre(CentreId id, String name) {
        Unchecked.run(engine, () -> {
            if (identity.createTenantQuery().tenantId(id.value()).count() == 0) {
                Tenant tenant = identity.newTenant(id.value());
                tenant.setName(name);
                identity.saveTenant(tenant);
            }
            return null;
        });
    }
}
