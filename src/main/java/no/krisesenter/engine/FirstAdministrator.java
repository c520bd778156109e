package no.krisesenter.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Lets the first administrator of an installation in: whoever {@code krisesenter.first-administrator.id} names, as long as there is none. With a provider
 * of identities that is her id there; with passwords {@code krisesenter.first-administrator.password-file} holds her first one, for her eyes only.
 */
@Component
class FirstAdministrator implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final IdentityService identity;
    private final ProcessEngineConfigurationImpl engine;
    private final String id;
    private final String passwordFile;

    FirstAdministrator(
            IdentityService identity,
            ProcessEngineConfigurationImpl engine,
            @Value("${krisesenter.first-administrator.id:}") String id,
            @Value("${krisesenter.first-administrator.password-file:}") String passwordFile) {
        this.identity = identity;
        this.engine = engine;
        this.id = id;
        this.passwordFile = passwordFile;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!id.isBlank()) {
            Unchecked.run(engine, () -> {
                appoint();
                return null;
            });
        }
    }

    private void appoint() {
        var others = identity.createUserQuery().memberOfGroup(Roles.ADMINISTRATOR).list().stream()
                .filter(user -> !user.getId().equals(Rights.NOBODY))
                .count();
        if (others > 0) {
            LOG.info("There is an administrator: krisesenter.first-administrator is not looked at and can be removed.");
            return;
        }
        if (identity.createUserQuery().userId(id).count() == 0) {
            var user = identity.newUser(id);
            user.setFirstName("Systemansvarlig");
            user.setLastName("");
            user.setPassword(firstPassword());
            identity.saveUser(user);
        }
        identity.createMembership(id, Roles.ADMINISTRATOR);
        LOG.info("The first administrator has been appointed.");
    }

    private String firstPassword() {
        if (passwordFile.isBlank()) {
            return Unknowable.password();
        }
        try {
            return Files.readString(Path.of(passwordFile)).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The file in krisesenter.first-administrator.password-file cannot be read.", unreadable);
        }
    }
}
