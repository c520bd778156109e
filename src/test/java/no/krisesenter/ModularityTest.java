package no.krisesenter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.JavaPackage;

/** The modules as Spring Modulith sees them: no cycles, no look behind the door, no guest who was not invited. */
class ModularityTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(CrisisCentreApplication.class);

    @Test
    void modulesKeepToWhatTheyAreAllowed() {
        MODULES.verify();
    }

    @Test
    void everyModuleSaysWhomItDependsOn() {
        assertThat(MODULES.stream().map(module -> module.getBasePackage()))
                .isNotEmpty()
                .allMatch(ModularityTest::namesItsDependencies);
    }

    private static boolean namesItsDependencies(JavaPackage module) {
        return module.getAnnotation(ApplicationModule.class)
                .filter(said -> !String.join("", said.allowedDependencies()).equals(ApplicationModule.OPEN_TOKEN))
                .isPresent();
    }
}
