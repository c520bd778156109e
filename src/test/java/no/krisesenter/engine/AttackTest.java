package no.krisesenter.engine;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import no.krisesenter.process.StaffId;
import no.krisesenter.testing.Browser;
import no.krisesenter.testing.Desks;
import no.krisesenter.testing.ModelTest;
import no.krisesenter.testing.TestCentres;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;

/** A test in which somebody attacks. There is a bean more than usual that models may call, {@code marker}, which counts its calls. */
abstract class AttackTest extends ModelTest {

    static final String ENGINE = "/camunda/api/engine/engine/default";
    static final StaffId ADMINISTRATOR = new StaffId("root-of-all");

    @Autowired
    Desks desks;

    @Autowired
    private ConfigurableApplicationContext application;

    private final Logger log = (Logger) LoggerFactory.getLogger(FailedCommands.class);

    Marker marker;

    /** Hundreds of attacks are no news. */
    void withoutALog() {
        log.setLevel(Level.OFF);
    }

    @BeforeEach
    void aBeanMore() {
        var beans = application.getBeanFactory();
        if (!beans.containsSingleton("marker")) {
            beans.registerSingleton("marker", new Marker());
        }
        marker = beans.getBean(Marker.class);
    }

    @AfterEach
    void noAdministratorStays() {
        marker.arm(false);
        log.setLevel(null);
        identity.deleteUser(ADMINISTRATOR.value());
        var rights = processEngine.getAuthorizationService();
        rights.createAuthorizationQuery()
                .userIdIn(ADMINISTRATOR.value())
                .list()
                .forEach(right -> rights.deleteAuthorization(right.getId()));
    }

    ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) processEngine.getProcessEngineConfiguration();
    }

    /** Somebody whom no right of the engine stops. */
    Browser administrator() {
        Unchecked.run(configuration(), () -> {
            if (identity.createUserQuery().userId(ADMINISTRATOR.value()).count() == 0) {
                var user = identity.newUser(ADMINISTRATOR.value());
                user.setPassword(TestCentres.PASSWORD);
                identity.saveUser(user);
                identity.createMembership(ADMINISTRATOR.value(), Roles.ADMINISTRATOR);
                for (var resource : Resources.values()) {
                    var all = processEngine
                            .getAuthorizationService()
                            .createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
                    all.setUserId(ADMINISTRATOR.value());
                    all.setResource(resource);
                    all.setResourceId("*");
                    all.setPermissions(new Permission[] {Permissions.ALL});
                    processEngine.getAuthorizationService().saveAuthorization(all);
                }
            }
            return null;
        });
        return desks.another(ADMINISTRATOR).browser();
    }

    /** Does this while expressions in queries are not checked. */
    void withUncheckedQueries(Runnable work) {
        var guarded = configuration().getExpressionManager();
        configuration()
                .setExpressionManager(new GuardedExpressions(configuration().getBeans(), text -> {}));
        try {
            work.run();
        } finally {
            configuration().setExpressionManager(guarded);
        }
    }

    /** How often an expression was made to run by this. */
    static int callsDuring(List<Runnable> attempts) {
        int before = Marker.calls();
        attempts.forEach(attempt -> {
            try {
                attempt.run();
            } catch (RuntimeException refused) {
                // counted by what has happened
            }
        });
        return Marker.calls() - before;
    }
}
