package no.krisesenter.engine;

import java.util.concurrent.Callable;
import no.krisesenter.process.StaffDirectory;
import no.krisesenter.process.StaffId;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Work of the application's own in the name of a member of staff, with that person's groups and centres. */
@Component
final class OnBehalf {

    private final IdentityService identity;
    private final StaffDirectory staff;
    private final ProcessEngineConfigurationImpl engine;

    OnBehalf(IdentityService identity, StaffDirectory staff, ProcessEngineConfigurationImpl engine) {
        this.identity = identity;
        this.staff = staff;
        this.engine = engine;
    }

    <T> T of(StaffId by, Callable<T> work) {
        var groups = Unchecked.run(
                        engine,
                        () -> identity.createGroupQuery()
                                .groupMember(by.value())
                                .list())
                .stream()
                .map(Group::getId)
                .toList();
        var centres = staff.find(by).orElseThrow().centres().stream()
                .map(centre -> centre.value())
                .toList();
        identity.setAuthentication(by.value(), groups, centres);
        try {
            return Unchecked.run(engine, work);
        } finally {
            identity.clearAuthentication();
        }
    }
}
