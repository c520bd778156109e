package no.krisesenter.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Lets the first administrator of an installation in: whoever {@code krisesenter.first-administrator.id} names, as long as there is none. With a provider
 * of identities that is her id there; with passwords {@code krisesenter.first-administrator.password-file} holds her first one, for her eyes only.
 */
@Component
class FirstAdministrator implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final Profiles PRODUCTION = Profiles.of("production");
    private static final String SIGN_IN = "krisesenter.sign-in";
    private static final String LOCAL = "local";

    private final IdentityService identity;
    private final ProcessEngineConfigurationImpl engine;
    private final String id;
    private final String passwordFile;
    private final Environment environment;

    FirstAdministrator(
            IdentityService identity,
            ProcessEngineConfigurationImpl engine,
            @Value("${krisesenter.first-administrator.id:}") String id,
            @Value("${krisesenter.first-administrator.password-file:}") String passwordFile,
            Environment environment) {
        this.identity = identity;
        this.engine = engine;
        this.id = id;
        this.passwordFile = passwordFile;
        this.environment = environment;
    }

    /** @throws AdministratorMissing in production, when nobody could ever get in */
    @Override
    public void run(ApplicationArguments arguments) {
        if (inEngine(this::isThereOne)) {
            if (!id.isBlank()) {
                LOG.info(
                        "There is an administrator: krisesenter.first-administrator is not looked at and can be removed.");
            }
        } else if (!id.isBlank()) {
            var isNew = inEngine(() -> identity.createUserQuery().userId(id).count() == 0);
            var password = isNew ? firstPassword() : "";
            inEngine(() -> {
                if (isNew) {
                    create(password);
                }
                identity.createMembership(id, Roles.ADMINISTRATOR);
                return true;
            });
            LOG.info("The first administrator has been appointed.");
        } else if (environment.acceptsProfiles(PRODUCTION)) {
            throw AdministratorMissing.nobody();
        }
    }

    private boolean inEngine(Callable<Boolean> work) {
        return Unchecked.run(engine, work);
    }

    private void create(String password) {
        var user = identity.newUser(id);
        user.setFirstName("Systemansvarlig");
        user.setLastName("");
        user.setPassword(password);
        identity.saveUser(user);
    }

    private boolean isThereOne() {
        return identity.createUserQuery().memberOfGroup(Roles.ADMINISTRATOR).list().stream()
                .anyMatch(user -> !user.getId().equals(Rights.NOBODY));
    }

    /** Without one she could never get in where passwords are kept here, and nobody could be appointed after her. */
    private String firstPassword() {
        if (passwordFile.isBlank()) {
            if (environment.acceptsProfiles(PRODUCTION) && LOCAL.equals(environment.getProperty(SIGN_IN))) {
                throw AdministratorMissing.password();
            }
            return Unknowable.password();
        }
        try {
            var password = Files.readString(Path.of(passwordFile)).strip();
            if (password.isEmpty()) {
                throw AdministratorMissing.password();
            }
            return password;
        } catch (IOException unreadable) {
            throw AdministratorMissing.passwordIn(passwordFile);
        }
    }
}
