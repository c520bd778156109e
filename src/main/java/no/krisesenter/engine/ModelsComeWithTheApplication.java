package no.krisesenter.engine;

import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByIdsCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByKeyCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.stereotype.Component;

/** Models, tables and forms come with the application when it starts: at run time nobody brings or takes away any, no administrator either. */
@Component
final class ModelsComeWithTheApplication implements CommandGuard {

    @Override
    public void check(Command<?> command) {
        if (changesModels(command) && !OwnModels.areHandled()) {
            throw new NotThisWay(
                    "models-come-with-the-application",
                    "Modeller, tabeller og skjemaer følger med programmet. Endre dem i prosjektet, og start programmet på nytt.");
        }
    }

    private static boolean changesModels(Command<?> command) {
        return command instanceof DeployCmd
                || command instanceof DeleteDeploymentCmd
                || command instanceof DeleteProcessDefinitionsByIdsCmd
                || command instanceof DeleteProcessDefinitionsByKeyCmd;
    }
}
