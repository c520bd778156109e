package no.krisesenter.engine;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** Work that the application itself does in the engine, beyond the rights of the person on whose behalf it runs. */
final class Unchecked {

    private Unchecked() {}

    static <T> T run(ProcessEngineConfigurationImpl engine, Callable<T> work) {
        return engine.getCommandExecutorTxRequired().execute(new Command<T>() {
            @Override
            public T execute(CommandContext context) {
                boolean tenants = context.isTenantCheckEnabled();
                context.disableTenantCheck();
                try {
                    return context.runWithoutAuthorization(work);
                } finally {
                    if (tenants) {
                        context.enableTenantCheck();
                    }
                }
            }
        });
    }
}
