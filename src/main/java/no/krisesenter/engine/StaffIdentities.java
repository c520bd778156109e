package no.krisesenter.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.Passwords;
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
final class StaffIdentities implements StaffDirectory, Staffing, Passwords {

    /** Key of the mark on somebody who has left. */
    static final String WITHDRAWN = "withdrawn";

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
                rolesOf(new StaffId(user.getId())),
                isAdministrator(user) ? List.of() : centresOf(new StaffId(user.getId())));
    }

    /** Whoever runs the system works at no centre, whatever she enters: no case is ever hers. */
    private boolean isAdministrator(User user) {
        return identity.createGroupQuery()
                        .groupId(Roles.ADMINISTRATOR)
                        .groupMember(user.getId())
                        .count()
                > 0;
    }

    @Override
    public String roleName(String role) {
        return Roles.NAMES.getOrDefault(role, role);
    }

    private List<String> rolesOf(StaffId id) {
        return identity.createGroupQuery().groupMember(id.value()).list().stream()
                .map(Group::getId)
                .filter(Roles.NAMES::containsKey)
                .toList();
    }

    private List<CentreId> centresOf(StaffId id) {
        return identity.createTenantQuery().userMember(id.value()).list().stream()
                .map(tenant -> new CentreId(tenant.getId()))
                .toList();
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
                create(id, firstName, lastName, password);
            }
            give(id, roles, centres);
            return null;
        });
    }

    private void give(StaffId id, List<String> roles, List<CentreId> centres) {
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
    }

    private void create(StaffId id, String firstName, String lastName, String password) {
        var user = identity.newUser(id.value());
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setPassword(password);
        identity.saveUser(user);
    }

    @Override
    public Member align(StaffId id, String firstName, String lastName, Set<String> roles, Set<CentreId> centres) {
        Unchecked.run(engine, () -> {
            var known = identity.createUserQuery().userId(id.value()).singleResult();
            if (known == null) {
                create(id, firstName, lastName, Unknowable.password());
            } else if (!firstName.equals(known.getFirstName()) || !lastName.equals(known.getLastName())) {
                known.setFirstName(firstName);
                known.setLastName(lastName);
                identity.saveUser(known);
            }
            change(
                    Set.copyOf(rolesOf(id)),
                    roles.stream().filter(Roles.NAMES::containsKey).collect(Collectors.toSet()),
                    role -> identity.createMembership(id.value(), role),
                    role -> identity.deleteMembership(id.value(), role));
            change(
                    Set.copyOf(centresOf(id)),
                    centres.stream().filter(this::exists).collect(Collectors.toSet()),
                    centre -> identity.createTenantUserMembership(centre.value(), id.value()),
                    centre -> identity.deleteTenantUserMembership(centre.value(), id.value()));
            return null;
        });
        return find(id).orElseThrow();
    }

    private static <T> void change(Set<T> present, Set<T> wanted, Consumer<T> add, Consumer<T> remove) {
        wanted.stream().filter(each -> !present.contains(each)).forEach(add);
        present.stream().filter(each -> !wanted.contains(each)).forEach(remove);
    }

    private boolean exists(CentreId centre) {
        return identity.createTenantQuery().tenantId(centre.value()).count() > 0;
    }

    @Override
    public void withdraw(StaffId id) {
        Unchecked.run(engine, () -> {
            identity.setUserInfo(id.value(), WITHDRAWN, "true");
            rolesOf(id).forEach(role -> identity.deleteMembership(id.value(), role));
            centresOf(id).forEach(centre -> identity.deleteTenantUserMembership(centre.value(), id.value()));
            return null;
        });
    }

    @Override
    public void withdraw(StaffId id, CentreId centre) {
        Unchecked.run(engine, () -> {
            identity.deleteTenantUserMembership(centre.value(), id.value());
            return null;
        });
    }

    @Override
    public void reinstate(StaffId id) {
        identity.deleteUserInfo(id.value(), WITHDRAWN);
    }

    @Override
    public void reinstate(StaffId id, List<String> roles, CentreId centre) {
        Unchecked.run(engine, () -> {
            reinstate(id);
            give(id, roles.stream().filter(Roles.NAMES::containsKey).toList(), List.of(centre));
            return null;
        });
    }

    @Override
    public boolean isWithdrawn(StaffId id) {
        return identity.getUserInfo(id.value(), WITHDRAWN) != null;
    }

    @Override
    public boolean isAdministrator(StaffId id) {
        return Unchecked.run(
                engine,
                () -> identity.createGroupQuery()
                                .groupId(Roles.ADMINISTRATOR)
                                .groupMember(id.value())
                                .count()
                        > 0);
    }

    @Override
    public boolean open(StaffId who, String password) {
        return Unchecked.run(engine, () -> identity.checkPassword(who.value(), password));
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
