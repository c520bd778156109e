package no.krisesenter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.krisesenter.process.Passwords;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.Staffing;
import no.krisesenter.testing.KrisesenterTest;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.mock.env.MockEnvironment;

/** The first administrator gets in, and nobody after her by the same way. */
@KrisesenterTest
class FirstAdministratorTest {

    private static final StaffId FIRST = new StaffId("first");

    @Autowired
    IdentityService identity;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    Staffing staffing;

    @Autowired
    Passwords passwords;

    @TempDir
    Path folder;

    private final MockEnvironment environment = new MockEnvironment();
    private List<String> others;

    @BeforeEach
    void nobodyIsAnAdministrator() {
        others = identity.createUserQuery().memberOfGroup(Roles.ADMINISTRATOR).list().stream()
                .map(User::getId)
                .filter(id -> !id.equals(Rights.NOBODY))
                .toList();
        others.forEach(other -> identity.deleteMembership(other, Roles.ADMINISTRATOR));
    }

    @AfterEach
    void leave() {
        identity.deleteUser(FIRST.value());
        others.forEach(other -> identity.createMembership(other, Roles.ADMINISTRATOR));
    }

    @Test
    void isAppointedOnceWithTheFirstPasswordFromTheFile() throws Exception {
        var file = Files.writeString(folder.resolve("first-password"), "Bytt-Meg-Straks-2026!\n");

        start(FIRST.value(), file.toString());

        assertThat(staffing.isAdministrator(FIRST)).isTrue();
        assertThat(passwords.open(FIRST, "Bytt-Meg-Straks-2026!")).isTrue();
        assertThat(mayOpen("admin")).isTrue();
        assertThat(mayOpen("tasklist")).isFalse();
        start("second", file.toString());
        assertThat(identity.createUserQuery().userId("second").count()).isZero();
    }

    @Test
    void needsNoPasswordWhereAProviderSignsHerIn() {
        start(FIRST.value(), "");

        assertThat(staffing.isAdministrator(FIRST)).isTrue();
        assertThat(passwords.open(FIRST, "")).isFalse();
    }

    @Test
    void nobodyIsAppointedWhereNobodyIsNamed() {
        start("", "");

        assertThat(identity.createUserQuery().memberOfGroup(Roles.ADMINISTRATOR).list())
                .extracting(User::getId)
                .containsExactly(Rights.NOBODY);
        assertThat(staffing.isWithdrawn(new StaffId(Rights.NOBODY))).isTrue();
    }

    @Test
    void productionDoesNotStartWhereNobodyCouldEverGetIn() throws Exception {
        environment.setActiveProfiles("production");
        environment.setProperty("krisesenter.sign-in", "local");
        var empty = Files.writeString(folder.resolve("empty"), "\n");
        var missing = folder.resolve("missing");

        assertThat(refusal("", ""))
                .startsWith(
                        "Sett krisesenter.first-administrator.id til brukernavnet til den første systemansvarlige /");
        assertThat(refusal(FIRST.value(), ""))
                .startsWith("Sett krisesenter.first-administrator.password-file til en fil");
        assertThat(refusal(FIRST.value(), empty.toString()))
                .startsWith("Sett krisesenter.first-administrator.password-file til en fil");
        assertThat(refusal(FIRST.value(), missing.toString()))
                .startsWith("Filen " + missing + " i krisesenter.first-administrator.password-file kan ikke leses /");
        assertThat(identity.createUserQuery().userId(FIRST.value()).count()).isZero();
    }

    private String refusal(String id, String passwordFile) {
        return String.valueOf(catchThrowableOfType(AdministratorMissing.class, () -> start(id, passwordFile))
                .getMessage());
    }

    private void start(String id, String passwordFile) {
        new FirstAdministrator(identity, engine, id, passwordFile, environment).run(new DefaultApplicationArguments());
    }

    private boolean mayOpen(String application) {
        return authorizations.isUserAuthorized(
                FIRST.value(), List.of(Roles.ADMINISTRATOR), Permissions.ACCESS, Resources.APPLICATION, application);
    }
}
